/*
An archive to measure with: invented news, 3 KB and 7 quotes an article, 70 % plain text, 20 % Markdown, 10 % web pages, 500 files
in a folder. The same number gives the same files.

	npx node tests/bench/archive-of.ts COUNT FOLDER
*/
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Numbers that look thrown (a linear congruential generator). */
const createDice = (seed: number) => {
	let last = seed;
	const number = (below: number): number => {
		last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		return (last >>> 8) % below;
	};
	return {number, of: <Side>(sides: readonly Side[]): Side => sides[number(sides.length)]!};
};

const women = ['Mara', 'Ines', 'Odette', 'Ilse', 'Tilda', 'Ada', 'Vera', 'Anna', 'Clara', 'Helen', 'Ruth', 'Sofia'];
const men = [
	'Peter',
	'Anton',
	'Nils',
	'Oscar',
	'Martin',
	'Victor',
	'Simon',
	'Hugo',
	'Daniel',
	'Frank',
	'Walter',
	'Leo',
];
const beginnings = 'Hal Van Lind Mar Quin Var Bre Tam Oka Strand Kel Nor Bran Wes Hol Dun Ash Fen Gar Rud'.split(' ');
const endings = 'loran quist row ton ady me mer for vold ley ner by ford son berg den gate well wick worth'.split(' ');
const roles =
	'the harbour master|a ferry captain|the mayor of Saltham|head of the island school|a fisheries officer|the director of the dock company|a member of the council|spokeswoman for the coastguard|the union’s secretary|an engineer at the lock'.split(
		'|',
	);
const subjects =
	'The harbour board|The island school|The council of the eastern quay|The dock company|The coastguard|The ferry line|A committee of the county|The fishing fleet|The lock keepers|The bridge authority|The night market|The weather office'.split(
		'|',
	);
const verbs =
	'asked for|put off|signed|refused|argued over|read aloud|paid for|withdrew|published|lost|measured|reopened'.split(
		'|',
	);
const things =
	'the winter timetable|a second survey of the river|the new lights on the breakwater|an answer to the letter of March|the cost of dredging|a list of the crews who had left|the contract for the crane|a loan from the regional bank|the plan for a tunnel|the report on the grounding|a fee for visitors|the rules on nets'.split(
		'|',
	);
const reasons =
	'before the tide turned|for the third time this year|and went home without a vote|while the crews waited outside|because the money had run out|as the rain came in from the west|after two hours of questions|although nobody had asked|in front of a full gallery|on the advice of a lawyer'.split(
		'|',
	);
const syllables = 'ba re ti mo lu ka ne so vi da pe ro sha len gor mis tan fel dor wyn'.split(' ');

type Dice = ReturnType<typeof createDice>;

/** A rare word: real archives have many. */
const rareWord = (dice: Dice): string => Array.from({length: 2 + dice.number(3)}, () => dice.of(syllables)).join('');

const sentence = (dice: Dice): string => {
	const rare = dice.number(3) === 0 ? ` near ${rareWord(dice)}` : '';
	return `${dice.of(subjects)} ${dice.of(verbs)} ${dice.of(things)}${rare} ${dice.of(reasons)}.`;
};

const personOf = (dice: Dice) => {
	const isWoman = dice.number(2) === 0;
	return {
		given: dice.of(isWoman ? women : men),
		family: dice.of(beginnings) + dice.of(endings),
		role: dice.of(roles),
		pronoun: isWoman ? 'she' : 'he',
	};
};

const paragraphsOf = (dice: Dice): readonly string[] => {
	const people = Array.from({length: 3 + dice.number(3)}, () => personOf(dice));
	return Array.from({length: 12 + dice.number(5)}, (_, index) => {
		const {given, family, role, pronoun} = people[index < people.length ? index : dice.number(people.length)]!;
		const words = sentence(dice).slice(0, -1);
		if (index < people.length) return `“${words},” said ${given} ${family}, ${role}. ${sentence(dice)}`;
		const kind = dice.number(5);
		if (kind === 0) return `${sentence(dice)} “${words},” ${pronoun} said.`;
		if (kind === 1) return `${family} said that ${words[0]!.toLowerCase()}${words.slice(1)}. ${sentence(dice)}`;
		return `${sentence(dice)} ${sentence(dice)}`;
	});
};

const dateOf = (dice: Dice): string =>
	new Date(Date.UTC(2012, 0, 1) + dice.number(4500) * 86_400_000).toISOString().slice(0, 10);

/** Returns the name and the content of article `number`. */
export const articleOf = (number: number): {readonly name: string; readonly text: string} => {
	const dice = createDice(number * 7919 + 1);
	const title = sentence(dice).slice(0, -1);
	const paragraphs = paragraphsOf(dice);
	const subhead = `What ${dice.of(subjects).toLowerCase()} wants`;
	const half = paragraphs.length >> 1;
	const date = dateOf(dice);
	const name = `story-${String(number).padStart(6, '0')}`;
	if (number % 10 === 0) {
		const body = [...paragraphs.slice(0, half).map(text => `<p>${text}</p>`), `<h2>${subhead}</h2>`]
			.concat(paragraphs.slice(half).map(text => `<p>${text}</p>`))
			.join('\n');
		return {
			name: `${name}.html`,
			text: `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="${date}"></head>\n<body><article><h1>${title}</h1>\n${body}\n</article></body></html>\n`,
		};
	}
	if (number % 5 === 1)
		return {
			name: `${name}.md`,
			text: `---\ntitle: ${title}\ndate: ${date}\n---\n\n${[...paragraphs.slice(0, half), `## ${subhead}`, ...paragraphs.slice(half)].join('\n\n')}\n`,
		};
	return {
		name: `${name}.txt`,
		text: `${title}\n\n${[...paragraphs.slice(0, half), subhead, ...paragraphs.slice(half)].join('\n\n')}\n`,
	};
};

/** Writes `count` articles into a folder. */
export const makeArchive = (count: number, folder: string): void => {
	for (let number = 0; number < count; number++) {
		const inside = join(folder, String(Math.floor(number / 500)).padStart(4, '0'));
		if (number % 500 === 0) mkdirSync(inside, {recursive: true});
		const {name, text} = articleOf(number);
		writeFileSync(join(inside, name), text);
	}
};

if (import.meta.main) {
	const [count = '', folder = ''] = process.argv.slice(2);
	if (!/^\d+$/.test(count) || folder === '') throw new Error('Usage: node tests/bench/archive-of.ts COUNT FOLDER');
	makeArchive(Number(count), folder);
}
