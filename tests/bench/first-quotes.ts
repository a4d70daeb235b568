/*
How long a reader waits until the quotes of a story of 400 KB are on the screen, for this build and another one: each
starts in a pseudo terminal of 120 x 40, by turns, and is timed from its start until the line above the story counts its
quotes. Writes the medians and their ratio, and the same for the first words of the story.

	npx node tests/bench/first-quotes.ts OTHER/dist/cli.js [ROUNDS] [KILOBYTES]
*/
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const [other = built, rounds = '12', kilobytes = '400'] = process.argv.slice(2);

/** The same story in every run: numbers that look thrown (a linear congruential generator). */
const createDice = () => {
	let last = 1;
	return <Side>(sides: readonly Side[]): Side => {
		last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		return sides[(last >>> 8) % sides.length]!;
	};
};

const people = [
	'Mara Lindqvist',
	'Ines Halloran',
	'Piet Vandersteen',
	'Rafiq Tamm',
	'Odette Breme',
	'Anton Varady',
	'Ilse Marrow',
	'Tilda Quint',
];
const subjects = [
	'The harbour board',
	'A ferry captain',
	'The island school',
	'One of the pilots',
	'The council of the eastern quay',
	'Nobody in the fish market',
];
const verbs = ['asked for', 'put off', 'signed', 'refused', 'argued over', 'read aloud'];
const things = [
	'the winter timetable',
	'a second survey of the river',
	'the new lights on the breakwater',
	'an answer to the letter of March',
	'the cost of dredging',
	'a list of the crews who had left',
];
const ends = [
	'before the tide turned',
	'for the third time this year',
	'and went home without a vote',
	'while the crews waited outside',
	'because the money had run out',
	'as the rain came in from the west',
];

const storyOf = (length: number): string => {
	const throwOf = createDice();
	const sentence = () => `${throwOf(subjects)} ${throwOf(verbs)} ${throwOf(things)} ${throwOf(ends)}.`;
	const paragraph = (number: number): string => {
		const person = throwOf(people);
		switch (throwOf([0, 1, 2])) {
			case 0: {
				const name = throwOf([person, person.split(' ')[1]!]);
				return `“We have counted boat ${number}, and ${throwOf(ends)} we count again,” ${name} said. “${sentence()}”`;
			}
			case 1:
				return `${sentence()} ${person}, who looks after ${throwOf(things)}, said that ${throwOf(subjects).toLowerCase()} ${throwOf(verbs)} ${throwOf(things)}. “${sentence()}” ${throwOf(['she', 'he'])} said.`;
			default:
				return `${sentence()} ${sentence()} ${sentence()}`;
		}
	};
	const parts = ['# The long winter of the harbour'];
	for (let size = 0; size < length; size += parts.at(-1)!.length + 2) {
		if (parts.length % 40 === 0) parts.push(`## Part ${parts.length / 40}: ${throwOf(things)}`);
		parts.push(paragraph(parts.length));
	}
	return `${parts.join('\n\n')}\n`;
};

const folder = mkdtempSync(join(tmpdir(), 'newsread-bench-'));
const file = join(folder, 'harbour.md');
writeFileSync(file, storyOf(Number(kilobytes) * 1000));

const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;

type Times = {readonly words: number; readonly quotes: number};

/** Milliseconds from the start until the headline is written, and until the number of quotes is. */
const timesOf = (program: string): Promise<Times> =>
	new Promise((resolve, reject) => {
		const start = performance.now();
		const child = spawn(process.execPath, [program, file], {
			cols: 120,
			rows: 40,
			env: {
				...environment,
				COLORTERM: 'truecolor',
				XDG_STATE_HOME: join(folder, program === built ? 'state' : 'other-state'),
				XDG_CACHE_HOME: join(folder, program === built ? 'cache' : 'other-cache'),
			},
		});
		let written = '';
		let words: number | undefined;
		child.onData(text => {
			written += text;
			if (words === undefined && written.includes('The long winter')) words = performance.now() - start;
			if (!/\d quotes/.test(written)) return;
			const quotes = performance.now() - start;
			child.onExit(() => resolve({words: words ?? quotes, quotes}));
			written = '';
			// It ends by itself, so that it keeps what it has compiled.
			child.write('Q');
		});
		setTimeout(() => reject(new Error(`${program} shows no quotes within a minute:\n${written}`)), 60_000).unref();
	});

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1]!;

const programs = {this: built, other};
// The first start of each compiles and keeps what it has compiled.
for (const program of Object.values(programs)) await timesOf(program);
const all: Readonly<Record<keyof typeof programs, Times[]>> = {this: [], other: []};
for (let round = 0; round < Number(rounds); round++)
	for (const name of ['this', 'other'] as const) all[name].push(await timesOf(programs[name]));

for (const what of ['words', 'quotes'] as const) {
	const [ours, theirs] = [all.this, all.other].map(list => list.map(times => times[what]));
	const pairs = ours!.map((time, round) => time / theirs![round]!);
	console.log(
		`${what.padEnd(7)} this ${median(ours!).toFixed(0).padStart(5)} ms   other ${median(theirs!).toFixed(0).padStart(5)} ms   ratio ${(median(ours!) / median(theirs!)).toFixed(3)}   median of the rounds' ratios ${median(pairs).toFixed(3)}`,
	);
}
rmSync(folder, {recursive: true});
process.exit();
