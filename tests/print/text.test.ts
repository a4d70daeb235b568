import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {ListName, Wanted} from '../../source/model/wanted.ts';
import {type Ink, inkFor, plainInk} from '../../source/print/ansi.ts';
import {printAll, printerFor} from '../../source/print/print-all.ts';
import {kindOf} from '../../source/selection/kind-of.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {columnsOf} from '../../source/typesetting/measure.ts';
import {ferryStory, lockStory, storyOf} from '../helpers/story.ts';

const story = ferryStory();

type Options = {
	readonly list?: ListName;
	readonly columns?: number;
	readonly forReading?: boolean;
	readonly several?: boolean;
	readonly ink?: Ink;
	readonly article?: typeof story;
};

const text = async (
	wanted: Wanted,
	{list, columns = 80, forReading = false, several = false, ink = plainInk, article = story}: Options = {},
): Promise<string> => {
	const kind = kindOf(wanted, list);
	const printer = printerFor({form: 'text', kind, list: list !== undefined, columns, forReading, ink, several});
	let printed = '';
	for await (const part of printAll(printer, streamOf(selectInArticle(article, kind, wanted).found))) printed += part;
	return printed;
};
async function* streamOf<Thing>(things: readonly Thing[]) {
	yield* things;
}

describe('a story for reading', () => {
	test('is set in rows, under its headline and the facts', async () => {
		const [headline, rule, facts, blank, first] = (await text({}, {columns: 60})).split('\n');
		expect(headline).toBe('Night ferry stays, harbour board decides');
		expect(rule).toBe('─'.repeat(60));
		expect(facts).toBe('18 February 2023                  1 min   4 quotes, 4 voices');
		expect(blank).toBe('');
		expect(first).toMatch(/^The night ferry stays for one more winter/);
	});

	test('keeps its text as it is: every word, in order, to be copied', async () => {
		const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
		expect(flat(await text({}, {columns: 30}))).toContain(flat(story.text));
	});

	test('is never wider than its columns, and never wider than 72', async () => {
		for (const columns of [10, 33, 80, 300]) {
			const widest = Math.max(...(await text({}, {columns})).split('\n').map(columnsOf));
			expect(widest).toBeLessThanOrEqual(Math.min(columns, 72));
		}
	});

	test('without a headline begins with the lede', async () => {
		expect(await text({}, {article: storyOf('Only this.')})).toBe('Only this.\n');
	});

	test('among others says where it comes from', async () => {
		expect(await text({}, {several: true})).toMatch(/^story\.txt\nNight ferry/);
	});

	test('one section alone begins with its subhead and ends with it', async () => {
		expect(await text({section: 'wants'})).toBe(
			'What the island wants\n\n“Give us two years,” Piet Vandersteen told the board. “Then close it, or\ndo not.”\n\nVandersteen left before the count.\n',
		);
	});

	test('with colours has the words of a quote, its marks and who says it apart', async () => {
		const colours = inkFor('always', 'dark', {terminal: false, environment: {}});
		const coloured = await text({section: 'wants'}, {ink: colours});
		expect(coloured).toContain('\u001B[97mGive us two years,\u001B[0m');
		expect(coloured).toMatch(/\u001B\[9\dmPiet Vandersteen\u001B\[0m \u001B\[2mtold\u001B\[0m the board/);
		expect(coloured.replace(/\u001B\[[\d;]*m/g, '')).toBe(await text({section: 'wants'}));
	});
});

describe('an unsure speaker', () => {
	const article = lockStory();

	test('is printed with “probably”, in rows and on lines', async () => {
		expect(await text({}, {list: 'quotes', article, forReading: true})).toMatch(/^probably Emil Brandt +Opening$/mu);
		const lines = (await text({}, {list: 'quotes', article})).split('\n');
		expect(lines[1]).toBe(
			'probably Emil Brandt\t“It holds until Friday,”\tOpening\t0.62\the\t2026-03-05\t\t\tlock.txt',
		);
		expect(lines[0]).toMatch(/^Hanne Voss\t.*\t0\.98\tVoss\t2026-03-05\t\t\tlock\.txt$/u);
	});

	test('has the quote on the person’s page, marked and counted apart', async () => {
		const page = await text({person: 'brandt'}, {article});
		expect(page).toMatch(/^Emil Brandt +0 quotes, 1 unsure, 2 mentions$/mu);
		expect(page).toMatch(/“It holds until Friday,”\n {4}probably Emil Brandt \(“he”, to be checked\)$/mu);
		expect(await text({person: 'voss'}, {article})).not.toContain('probably');
	});

	test('is not counted in the list of people', async () => {
		const lines = (await text({}, {list: 'people', article})).split('\n');
		expect(lines).toContain('Emil Brandt\t0 quotes, 1 unsure\t2 mentions\t\tlock.txt');
	});

	test('is “probably” among the voices of a section', async () => {
		expect(await text({}, {list: 'sections', article})).toContain('Hanne Voss, probably Emil Brandt, A fitter');
	});
});

describe('a list', () => {
	test('has one quote a line, with speaker, words, section, confidence, source, date, byline, address and path between tabs', async () => {
		expect(await text({section: 'loss'}, {list: 'quotes'})).toBe(
			'Ines Halloran\t“Eleven people is not a route,” … “It is a taxi with a funnel.”\t‘At a loss’\t1\tshe\t2023-02-18\t\t\tstory.txt\n',
		);
	});

	test('names whoever the story does not name in the story’s own words, or not at all', async () => {
		const lines = (await text({}, {list: 'quotes'})).split('\n');
		expect(lines[1]).toMatch(/^A spokesman for the island\t/);
		const article = storyOf('“No,” it said.', {said: [{words: '“No,”'}]});
		expect(await text({}, {list: 'quotes', article})).toMatch(/^unknown\t/);
	});

	test('keeps a quote of several paragraphs, and a strange path, on its line', async () => {
		const article = {
			...storyOf('“One.\n“Two.”', {said: [{words: '“One.\n\n“Two.”', speaker: 'Ada Quill'}]}),
			id: 'a\tb\n\u001B[31m.txt',
		};
		expect(await text({}, {list: 'quotes', article})).toBe(
			'Ada Quill\t“One. “Two.”\tOpening\t1\t\t\t\t\ta�b��[31m.txt\n',
		);
	});

	test.each([
		['people', 'Mara Lindqvist\t1 quote\t2 mentions\t\tstory.txt'],
		['topics', 'night ferry\t2 mentions\tstory.txt'],
		['sections', 'Opening\t2 quotes\tMara Lindqvist, A spokesman for the island\tstory.txt'],
	] as const)('of %s begins with the first', async (list, line) => {
		expect((await text({}, {list})).split('\n')[0]).toBe(line);
	});

	test('for reading is set in rows instead', async () => {
		expect(await text({section: 'loss'}, {list: 'quotes', forReading: true, columns: 40})).toBe(
			[
				'Ines Halloran                ‘At a loss’',
				'  “Eleven people is not a route,”',
				'  “It is a taxi with a funnel.”',
				'\n',
			].join('\n'),
		);
		for (const line of (await text({}, {list: 'sections', forReading: true, columns: 30})).split('\n'))
			expect(columnsOf(line)).toBeLessThanOrEqual(30);
	});
});

test('a person’s page gives the quotes first, then the paragraphs that speak of them', async () => {
	const page = await text({person: 'lindqvist'});
	expect(page).toMatch(/^Mara Lindqvist +1 quote, 2 mentions\n/);
	expect(page.indexOf('“We will run it at a loss,”')).toBeGreaterThan(0);
	expect(page).toMatch(/‘At a loss’\n\n {2}Lindqvist did not answer her\.\n$/);
});

test('a topic’s page gives the paragraphs that speak of it, under their sections', async () => {
	const page = await text({topic: 'night ferry'});
	expect(page.split('\n').filter(line => line !== '' && !line.startsWith(' '))).toEqual([
		expect.stringMatching(/^night ferry +2 mentions$/),
		'Opening',
		'‘At a loss’',
	]);
});

test('any story fits any width in every form of text', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.string({unit: 'grapheme', maxLength: 60}), {minLength: 1, maxLength: 6}),
			fc.integer({min: 10, max: 90}),
			async (paragraphs, columns) => {
				const article = storyOf(paragraphs.map(one => one.replace(/[\s\p{Control}]+/gu, ' ')).join('\n'));
				for (const line of (await text({}, {article, columns})).split('\n'))
					expect(columnsOf(line)).toBeLessThanOrEqual(Math.min(72, columns));
			},
		),
	);
});
