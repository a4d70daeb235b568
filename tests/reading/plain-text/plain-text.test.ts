import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Block} from '../../../source/model/document.ts';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';
import {cleanText} from '../../../source/reading/text/clean-text.ts';
import {growthFrom} from '../../helpers/count-work.ts';

const read = (text: string) => readPlainText(cleanText(text), {path: 'story.txt'}).documents[0]!;

const subheads = (text: string): readonly string[] =>
	read(text)
		.blocks.filter((block: Block) => block.kind === 'subhead')
		.map(block => block.text);

const sentence = 'The council met in the old hall and talked until the lamps were lit, as it does every year.';
const above = `${sentence}\n\n`;
const below = `\n\n${sentence} Then it voted.`;

describe('a subhead', () => {
	test.each([
		'The flood plan',
		'‘End this quarrel’',
		'‘Fair offer’ to release the Heron',
		'‘Who drives me home?’',
		'“DIVIDED AND LATE”',
		'1. The flood plan',
		'2023 in numbers',
		'What happens next',
		'Élan and its limits',
		'THE VOTE',
		'10.42am The pass is closed',
		'Group F — Brandt 1 – 0 Ellery',
		'Notes to editors:',
		'Vale: keep it',
		'Picture perfect',
		'Sources of the river',
	])('%s', line => {
		expect(subheads(above + line + below)).toEqual([line]);
	});

	test.each([
		['a sentence', 'It rained.'],
		['a question, as an interviewer asks it', 'How did you begin?'],
		['an announcement of words to come', 'The mayor went on:'],
		['speech', '“Enough.”'],
		['speech that ends with a comma', '“Enough,”'],
		['speech with its speaker', '“Enough,” the mayor said'],
		['speech in two single marks', "''Enough,'' the mayor said"],
		['a quotation and its speaker', '“The best year of all.” ― Ann Vale'],
		['a quotation that goes on in the next paragraph', '“The mayor was late'],
		['a speaker and words', 'VALE: Not yet'],
		['a speaker alone', 'THE COURT:'],
		['a question of an interview', 'Q: Not yet'],
		['an answer of an interview', 'A. Not yet'],
		['a signature', '— Ann Vale, Pell'],
		['a signature without a dash', 'Ann Vale, North Pell'],
		['a name and an age', 'Ann Vale, 62'],
		['a noise in a transcript', '(Applause)'],
		['a source in brackets', 'Eels are back [Courant]'],
		['a picture credit', 'Photo: Otto Prinz'],
		['a pointer', 'Read more about eels'],
		['a label', 'Contact'],
		['an update', 'Updated on Monday'],
		['an address', 'Write to desk@courant.example'],
		['a web address', 'See https://courant.example/eels'],
		['a number', '12'],
		['a line in small letters', 'adjourned the case'],
		['a long line', 'The council of the town of Pell and the council of the village of Holm'],
		['code', '.wrap { float: left }'],
	])('is not %s', (_, line) => {
		expect(subheads(above + line + below)).toEqual([]);
		expect(read(above + line + below).blocks).toHaveLength(3);
	});

	test('stands between paragraphs: not at the end, not under the headline alone', () => {
		expect(subheads(`${above}The flood plan`)).toEqual([]);
		expect(subheads(`A headline without a stop\n\nAnd its deck${below}`)).toEqual([]);
	});

	test('has no second of its kind beside it', () => {
		expect(subheads(`${above}The flood plan\n\nThe road plan${below}`)).toEqual([]);
	});

	test('is not the title of another story that the file points to', () => {
		expect(subheads(`${above}Related article\n\nThe road plan${below}`)).toEqual([]);
	});

	test.each(['== The plan ==', '*** The plan ***', '--- The plan ---', '## The plan ##'])('may be fenced: %s', line => {
		expect(subheads(above + line + below)).toEqual(['The plan']);
	});

	test('may stand between capitals and text', () => {
		expect(subheads(`${above}THE PLANS\n\nThe road plan${below}`)).toEqual(['THE PLANS', 'The road plan']);
	});

	test('is found in lines without blank lines as well', () => {
		expect(subheads(`${sentence}\nThe flood plan\n${sentence}`)).toEqual(['The flood plan']);
	});

	test('may stand above a list', () => {
		expect(subheads(`${above}What it wants\n\n- eels\n- herring\n\n${sentence}`)).toEqual(['What it wants']);
	});
});

describe('a headline', () => {
	test('is stated by a short first line without a stop', () => {
		expect(read(`Eels come back to Pell${below}`).headline).toBe('Eels come back to Pell');
	});

	test('is not a first sentence, however short', () => {
		const document = read(`Eels come back to Pell.${below}`);
		expect(document.headline).toBeUndefined();
		expect(document.blocks[0]!.text).toBe('Eels come back to Pell.');
	});

	test('is absent, not undefined, where the file states none', () => {
		expect(read(`${sentence}\n${sentence}`)).not.toHaveProperty('headline');
	});

	test('is not the first of several short lines', () => {
		expect(read('Eels\nHerring\nA very small pike').headline).toBeUndefined();
	});

	test('may be a question when a byline follows', () => {
		expect(read(`Where are the eels?\n\nBy Ann Vale${below}`).headline).toBe('Where are the eels?');
		expect(read(`Where are the eels?${below}`).headline).toBeUndefined();
	});

	test('is not the first of several marked heads of one rank', () => {
		const document = read(`Background\n----------${below}\n\nAftermath\n---------${below}`);
		expect(document).not.toHaveProperty('headline');
		expect(document.blocks[0]).toEqual({kind: 'subhead', text: 'Background', level: 2});
	});

	test('is not a file of one line', () => {
		expect(read('Eels come back to Pell').headline).toBeUndefined();
	});

	test('stands below the day of a press release', () => {
		const document = read(`FOR IMMEDIATE RELEASE\n3 February 2031\n\nEELS COME BACK TO PELL${below}`);
		expect(document).toMatchObject({headline: 'EELS COME BACK TO PELL', published: '2031-02-03'});
	});

	test('may stand under lines that are no part of the story', () => {
		const document = read(`PRESS RELEASE\n\nEmbargoed until Monday\n\nEels come back to Pell${below}`);
		expect(document.headline).toBe('Eels come back to Pell');
		expect(document.blocks[0]!.text).toBe('Embargoed until Monday');
	});

	test('may stand over a deck and credits that have no stop either', () => {
		const text = `Eels come back to Pell\n\nThe river has not been so full for forty years\n\nWords by Ann Vale\n\nPictures by Bo Reed${below}`;
		expect(read(text)).toMatchObject({headline: 'Eels come back to Pell', byline: 'Ann Vale'});
	});

	test('may be broken over two lines', () => {
		const wrapped = `Eels come back to Pell after
forty years, and nobody knows why

The council met in the old hall and talked until the lamps were lit, as
it does every year. It will meet again in the spring, when the eels have
gone on to the sea and the lamps are no longer needed.`;
		expect(read(wrapped).headline).toBe('Eels come back to Pell after forty years, and nobody knows why');
	});
});

describe('what the lines at the top state', () => {
	test.each([
		['By Ann Vale', 'Ann Vale'],
		['BY ANN VALE', 'ANN VALE'],
		['by Ann Vale and Bo Reed', 'Ann Vale and Bo Reed'],
		['By Ann Vale, Bo Reed and Lena Moss in Port Ellery', 'Ann Vale, Bo Reed and Lena Moss in Port Ellery'],
		['By Ann Vale, Staff Writer', 'Ann Vale, Staff Writer'],
		['Words by Ann Vale', 'Ann Vale'],
	])('byline: %s', (line, byline) => {
		const document = read(`Eels come back to Pell\n\n${line}${below}`);
		expect(document).toMatchObject({headline: 'Eels come back to Pell', byline});
		expect(document.blocks).toHaveLength(1);
	});

	test.each([
		'By Monday the river had fallen',
		'By the river',
		'By noon, Pell was dry.',
		'By Ann Vale’s own count there are two.',
	])('no byline: %s', line => {
		expect(read(`Eels come back to Pell\n\n${line}${below}`)).not.toHaveProperty('byline');
	});

	test.each([
		['NEW VALE, March 2 (Agency) — ', 'New Vale', undefined],
		['NEW VALE, March 2, 2023 (Agency) -- ', 'New Vale', '2023-03-02'],
		['GENEVA — ', 'Geneva', undefined],
		['ST. PELL, Minn. (CP) — ', 'St. Pell, Minn.', undefined],
		['GENEVA—', 'Geneva', undefined],
		['HOLM, N.Y. (CP) - ', 'Holm, N.Y.', undefined],
		['PORT OF HOLM/PELL – ', 'Port of Holm/Pell', undefined],
		['Geneva, 2 March 2023 (Agency) – ', 'Geneva', '2023-03-02'],
		['Pell (CP) — ', 'Pell', undefined],
	])('dateline: %s', (line, dateline, published) => {
		const document = read(`Eels come back to Pell\n\n${line}${sentence}`);
		expect(document.dateline).toBe(dateline);
		expect(document.published).toBe(published);
		expect(document.blocks[0]!.text).toBe(`${line}${sentence}`);
	});

	test.each(['BREAKING — ', 'Enough — ', '“ENOUGH — ', 'The eels — all of them — ', 'LIVE – '])(
		'no dateline: %s',
		line => {
			expect(read(`Eels come back to Pell\n\n${line}${sentence}`)).not.toHaveProperty('dateline');
		},
	);

	test.each([
		['Friday, July 21, 2017', '2017-07-21'],
		['2 March 2023', '2023-03-02'],
		['2nd March 2023, 10.42am', '2023-03-02'],
		['Published: 2023-03-02', '2023-03-02'],
		['Updated 3:03 PM EST, Thu March 2, 2023', '2023-03-02'],
		['Published 2 March 2023 | Updated 3 March 2023', '2023-03-02'],
		['Posted on Sept. 9, 2016 at 4:05 p.m.', '2016-09-09'],
	])('date: %s', (line, published) => {
		const document = read(`Eels come back to Pell\n\n${line}${below}`);
		expect(document.published).toBe(published);
		expect(document.blocks).toHaveLength(1);
	});

	test.each(['March 2', '03/04/2023', '31 February 2023'])('no date: %s', line => {
		expect(read(`Eels come back to Pell\n\n${line}${below}`)).not.toHaveProperty('published');
	});

	test('lines further down state nothing', () => {
		expect(read(`${above.repeat(6)}By Ann Vale\n\n2 March 2023${below}`)).not.toHaveProperty('byline');
	});
});

describe('lines broken at a fixed width', () => {
	const broken = (text: string, width: number, indent = ''): string => {
		const lines: string[] = [];
		let line = indent;
		for (const each of text.split(' ')) {
			if (line.length > indent.length && line.length + 1 + each.length > width) {
				lines.push(line);
				line = each;
			} else line = line.trim() === '' ? line + each : `${line} ${each}`;
		}
		return [...lines, line].join('\n');
	};
	const paragraphs = [
		'The council met in the old hall on Monday and talked until the lamps were lit, as it does every year before the eels come.',
		'“We have 15 - some say 16 - days,” said Ann Vale, who keeps the weir, “and nobody has asked the eels.” She will be heard on July 15. The others will be heard when the hall is warm again.',
		'Nobody from the mill was there. The miller had sent a letter of nine pages, which was read out to the end, and a bill of $1,000 for the paper it was written on.',
		'It will meet again.',
	];

	test.each([50, 60, 66, 72, 80, 100])('are joined again at %i columns, whatever begins a line', width => {
		expect(read(paragraphs.map(each => broken(each, width)).join('\n\n')).blocks.map(block => block.text)).toEqual(
			paragraphs,
		);
	});

	test.each([60, 72])('are joined where only the first line of a paragraph stands in, at %i columns', width => {
		const text = paragraphs.map(each => broken(each, width, '    ')).join('\n');
		expect(read(text).blocks.map(block => block.text)).toEqual(paragraphs);
	});

	test('are not what a file of short paragraphs or of verse has', () => {
		const lines = [
			'It rained.',
			'Ann Vale went out all the same, in two coats.',
			'She came back in one.',
			'The eels were not to be seen anywhere.',
		];
		expect(read(lines.join('\n')).blocks.map(block => block.text)).toEqual(lines);
		const verse = ['the eel is long', 'and so is the day', 'and nobody knows', 'what either will say'];
		expect(read(verse.join('\n')).blocks.map(block => block.text)).toEqual(verse);
	});

	test('keep list entries apart, and their hanging lines with them', () => {
		const text = `${broken(paragraphs[0]!, 60)}\n\n- ${broken(paragraphs[2]!, 58).replaceAll('\n', '\n  ')}\n- an eel\n- a weir`;
		expect(read(text).blocks.map(block => block.text)).toEqual([paragraphs[0], paragraphs[2], 'an eel', 'a weir']);
	});
});

test('rules and the furniture of web pages are left out', () => {
	const text = `${above}Advertisement\n\n* * *\n\nShare this article\n\n___\n\n###\n\n-30-\n\nENDS${below}`;
	expect(read(text).blocks).toHaveLength(2);
});

test('a line of dots stands for words left out and stays', () => {
	expect(read(`${above}...${below}`).blocks.map(block => block.text)).toContain('...');
});

test('a credit for help is the last paragraph', () => {
	const {blocks} = read(`${above}${sentence}\n\nThe Courant’s Ann Vale contributed to this report`);
	expect(blocks.at(-1)).toEqual({kind: 'paragraph', text: 'The Courant’s Ann Vale contributed to this report'});
});

test('one time of day is a paragraph, two make a live blog', () => {
	expect(subheads(`${above}10.42am${below}`)).toEqual([]);
	expect(subheads(`${above}10.42am${below}\n\n11 a.m.${below}`)).toEqual(['10.42am', '11 a.m.']);
});

describe('laws', () => {
	const word = fc.oneof(
		fc.stringMatching(/^[a-z]{1,9}$/),
		fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
		fc.constantFrom(
			'“Yes,”',
			'‘no’',
			'said.',
			'By',
			'Ann',
			'Vale',
			'PELL',
			'—',
			'10.42am',
			'1.',
			'2.',
			'Q:',
			'2017',
			'March',
			'(AP)',
			'港の橋',
			'x-',
			'>',
			'Photo:',
		),
	);
	const line = fc.array(word, {minLength: 1, maxLength: 16}).map(words => words.join(' '));
	const text = fc
		.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n  ')), {minLength: 1, maxLength: 24})
		.map(lines => lines.flat().join(''));

	/** What is read, without blanks and the marks of quotations: joined lines and folded blanks change nothing else. */
	const wordsIn = (texts: readonly (string | undefined)[]): string => texts.join('').replace(/[\s>]/g, '');

	/** Bylines, days, marks alone, and “Home > News”. */
	const isTaken = /^[>\s]*(?:by|published) |\d{4}|^\s*[—>.\s]*$|^[>\s]*[\p{L} -]+(?: > [\p{L} -]+)+$/iu;

	test('every word comes back, in order: nothing but bylines, dates and furniture ever moves', () => {
		fc.assert(
			fc.property(text, input => {
				const document = readPlainText(input, {path: 'x'}).documents[0];
				const blocks = (document?.blocks ?? []).map(block => block.text);
				const lines = input.split('\n').filter(each => !isTaken.test(each));
				/** The first line that does not come back behind the one before it. */
				const lost = (kept: readonly (string | undefined)[]): string | undefined => {
					const all = wordsIn(kept);
					let from = 0;
					return lines.find(each => {
						const at = all.indexOf(wordsIn([each]), from);
						from = at + wordsIn([each]).length;
						return at < 0;
					});
				};
				// The headline may have stood below a caption or two.
				const losses = [0, 1, 2, 3].map(place => lost(blocks.toSpliced(place, 0, document?.headline ?? '')));
				expect(losses.includes(undefined) ? undefined : losses[0]).toBeUndefined();
			}),
			{numRuns: 1000},
		);
	});

	test('blocks are clean, on one line and never empty', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 300}), input => {
				for (const document of readPlainText(cleanText(input), {path: 'x'}).documents) {
					for (const block of document.blocks) {
						expect(block.text).not.toBe('');
						expect(block.text).not.toMatch(/\n| {2}/);
						expect(cleanText(block.text)).toBe(block.text);
					}
				}
			}),
			{numRuns: 500},
		);
	});

	test.each([
		['one line without end', 'word '],
		['lines', 'a line of seven words, no more\n'],
		['lines of running text', 'of seven words that run on and on and on and then\n'],
		['blank lines', '\n'],
		['blanks', ' '],
		['rules', '=====\n'],
		['equals signs', '='],
		['list marks', '- a\n'],
		['numbers', '1. a\n'],
		['capitals', 'A B '],
		['heads', 'The plan\n\n'],
		['quotes', '“'],
		['commas', 'By Ann Vale, '],
		['quoted mail', '> > > '],
		['dashes', 'PELL — '],
	])('work grows with the text and no faster: %s', async (_, piece) => {
		const growth = await growthFrom(
			4000,
			length => piece.repeat(length / piece.length),
			text => readPlainText(text, {path: 'x'}),
		);
		expect(growth).toBeLessThan(4.4);
	});
});
