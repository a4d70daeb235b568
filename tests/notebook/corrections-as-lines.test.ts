// Corrections as JSON Lines: what others are given, and what is taken in from them.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Correction} from '../../source/model/correction.ts';
import {correctionLines} from '../../source/notebook/corrections-as-lines.ts';
import {takeInLines} from '../../source/notebook/corrections-from-lines.ts';
import {readDecided} from '../../source/notebook/decided.ts';
import {ferryStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn} from './folder.ts';

const ferry = {...ferryStory(), id: '/home/vale/news/ferry.txt', url: 'https://example.org/ferry'};
const corrections: readonly Correction[] = [
	{by: 'person', name: 'Tomas Reid'},
	{by: 'people', names: ['Tomas Reid', 'Una Sorrell']},
	{by: 'nobody'},
	{by: 'organisation', name: 'the ferry company'},
	{by: 'no quote'},
];
const same = {says: 'same', one: 'ilse quill', other: 'ilse marrow'} as const;

const kept = (): string => {
	const folder = emptyFolder();
	const notebook = notebookIn(folder);
	for (const [quote, correction] of corrections.entries()) notebook.correctQuotes(ferry, [quote], correction);
	notebook.decidePeople(same);
	return folder;
};
const takenIn = (folder: string, text: string) =>
	takeInLines(folder, text, problem => {
		throw new Error(problem.what);
	});

describe('what is given to others', () => {
	const lines = () =>
		correctionLines(kept())
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line) as Record<string, unknown>);

	test('is one line for each correction, with the words, who said them and what stands around them', () => {
		expect(lines()).toMatchObject([
			{correction: 'person', speaker: 'Tomas Reid', title: ferry.headline, published: '2023-02-18', url: ferry.url},
			{correction: 'people', speakers: ['Tomas Reid', 'Una Sorrell']},
			{correction: 'nobody', before: expect.stringContaining('passengers')},
			{correction: 'organisation', organisation: 'the ferry company'},
			{correction: 'no quote'},
			{people: 'same', one: 'ilse quill', other: 'ilse marrow'},
		]);
		expect(lines()[0]!.quote).toContain('“We will run it at a loss,”');
	});

	test('names the file, and nothing of where it lies', () => {
		expect(lines()[0]!.file).toBe('ferry.txt');
		expect(correctionLines(kept())).not.toContain('/home');
	});

	test('is nothing where nothing was corrected', () => {
		expect(correctionLines(emptyFolder())).toBe('');
		expect(correctionLines(undefined)).toBe('');
	});
});

describe('what is taken in', () => {
	test('corrects the same article in another place, also after it was edited', () => {
		const folder = emptyFolder();
		expect(takenIn(folder, correctionLines(kept()))).toEqual({added: 6, known: 0});
		const before = 'Written in haste, and mended since.\n\n';
		const edited = {
			...ferry,
			id: 'elsewhere/ferry.txt',
			text: before + ferry.text,
			quotes: ferry.quotes.map(quote => ({
				...quote,
				content: quote.content.map(({start, end}) => ({start: start + before.length, end: end + before.length})),
			})),
		};
		const {corrections: found, people} = readDecided(folder);
		for (const article of [{...ferry, id: 'elsewhere/ferry.txt'}, edited])
			expect([...found!.in(article).values()]).toEqual(corrections);
		expect(people).toEqual([same]);
		expect(notebookIn(folder).corrections()!.in(ferry).size).toBe(5);
	});

	test('is added once, and leaves what the reader has decided', () => {
		const folder = emptyFolder();
		notebookIn(folder).correctQuotes(ferry, [0], {by: 'somebody else'});
		const lines = correctionLines(kept());
		expect(takenIn(folder, lines)).toEqual({added: 5, known: 1});
		expect(takenIn(folder, lines)).toEqual({added: 0, known: 6});
		expect(readDecided(folder).corrections!.in(ferry).get(0)).toEqual({by: 'somebody else'});
	});

	test('says nothing again of a story of which the reader has decided, though it was edited', () => {
		const line = (one: string, story: string) => `${JSON.stringify({people: 'same', one, other: 'vale', story})}\n`;
		const folder = emptyFolder();
		takenIn(folder, line('ann vale', 'first at here'));
		expect(takenIn(folder, line('bo vale', 'second at here'))).toEqual({added: 0, known: 1});
		expect(takenIn(folder, line('bo vale', 'third at elsewhere'))).toEqual({added: 1, known: 0});
		expect(readDecided(folder).people.map(({one}) => one)).toEqual(['ann vale', 'bo vale']);
	});

	test('is all of it or nothing, and the line that is no correction is named', () => {
		const folder = emptyFolder();
		const [first] = correctionLines(kept()).split('\n');
		for (const bad of ['{"correction":"person"}', '[]', 'not JSON', '{"people":"perhaps","one":"a","other":"b"}'])
			expect(() => takenIn(folder, `${first}\n\n${bad}\n`)).toThrow('Line 3 is no correction. Nothing was added.');
		expect(readDecided(folder).corrections).toBeUndefined();
	});

	test('has no name that would drive a terminal, of a speaker or of two who are one', () => {
		const good = JSON.parse(correctionLines(kept()).split('\n')[0]!) as object;
		const name = '\u001b[31mAnn\u202e Vale';
		for (const bad of [
			{...good, correction: 'person', speaker: name},
			{...good, correction: 'people', speakers: ['Bo Reed', name]},
			{people: 'same', one: 'bo reed', other: name},
		])
			expect(() => takenIn(emptyFolder(), JSON.stringify(bad))).toThrow('Line 1 is no correction.');
	});

	test('never breaks on what somebody may have put into it', () => {
		const folder = emptyFolder();
		const good = JSON.parse(correctionLines(kept()).split('\n')[0]!) as object;
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.jsonValue()), change => {
				try {
					takenIn(folder, JSON.stringify({...good, ...change}));
				} catch (error) {
					expect((error as Error).message).toBe('Line 1 is no correction. Nothing was added.');
				}
				readDecided(folder).corrections?.in(ferry);
				correctionLines(folder);
			}),
			{numRuns: 60},
		);
	});
});
