import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {openLibrary} from '../../../source/library/open-library.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import {readArticles} from '../../../source/library/read-articles.ts';
import type {Article} from '../../../source/model/article.ts';
import type {Correction} from '../../../source/model/correction.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {readDecided} from '../../../source/notebook/decided.ts';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';
import {toJson} from '../../../source/print/json.ts';
import {findInFiles} from '../../../source/selection/select-in-files.ts';
import {type KeptFolder, keepFolder, story} from '../archive/kept-folder.ts';

const corrector = fileURLToPath(new URL('./corrector.ts', import.meta.url));
const reid: Correction = {by: 'person', name: 'Tomas Reid'};

const keepStories = (count: number): KeptFolder => {
	const kept = keepFolder();
	for (let number = 0; number < count; number++) kept.write(`story-${number}.txt`, story(number));
	return kept;
};

const stateOf = ({cache}: KeptFolder): string => join(cache, '..', 'state');

const articleIn = async (path: string): Promise<Article> => {
	for await (const step of readArticles([path])) if ('article' in step) return step.article;
	throw new Error(`${path} has no article`);
};

const correct = async (kept: KeptFolder, name: string, correction: Correction) => {
	const notebook = openNotebook(stateOf(kept));
	notebook.correctQuotes(await articleIn(kept.path(name)), [0], correction);
	notebook.close();
};

type Asked = {readonly person?: string; readonly quote?: string};

/** What a print finds: the words and their speaker. */
const printed = async (kept: KeptFolder, wanted: Asked, withArchive: boolean, as = kept.folder) => {
	const {corrections} = readDecided(stateOf(kept));
	const archive = {cache: kept.cache, fewestFiles: 1, onProblem: () => {}};
	const {found} = findInFiles([as], {
		kind: 'quote',
		wanted,
		indirect: false,
		onProblem: () => {},
		reading: {corrections, ...(withArchive && {archive})},
	});
	const quotes: string[] = [];
	for await (const one of found)
		if (one.kind === 'quote') quotes.push(`${quotedText(one.article.text, one.quote)} ${one.quote.speaker}`);
	return quotes;
};

const first = /and 1 are missing.*Tomas Reid$/;

describe('a corrected quote', () => {
	test('is the one that prints have, with and without an archive, also after it was made anew', async () => {
		using kept = keepStories(4);
		await kept.run();
		await correct(kept, 'story-1.txt', reid);
		for (const withArchive of [true, false, true]) {
			expect((await printed(kept, {}, withArchive)).filter(line => line.endsWith('Reid'))).toEqual([
				expect.stringMatching(first),
			]);
			expect(await printed(kept, {person: 'Reid'}, withArchive)).toEqual([expect.stringMatching(first)]);
			expect(await printed(kept, {person: 'Ilse Marrow'}, withArchive)).toHaveLength(3);
			const [best] = await printed(kept, {quote: 'planks and 1 are missing'}, withArchive);
			expect(best).toMatch(first);
			if (!withArchive) rmSync(kept.cache, {recursive: true});
		}
	});

	test('keeps its correction where the file was edited around it, renamed with its text, or is read from elsewhere', async () => {
		using kept = keepStories(3);
		await kept.run();
		await correct(kept, 'story-1.txt', reid);
		kept.write('story-1.txt', `${readFileSync(kept.path('story-1.txt'), 'utf8')}\nThe village has asked for help.\n`);
		expect(await printed(kept, {person: 'Reid'}, true)).toEqual([expect.stringMatching(first)]);
		mkdirSync(kept.path('elsewhere'));
		renameSync(kept.path('story-1.txt'), kept.path('elsewhere/story-1.txt'));
		expect(await printed(kept, {person: 'Reid'}, true)).toEqual([expect.stringMatching(first)]);
		expect(await printed(kept, {person: 'Reid'}, true, kept.path('elsewhere'))).toHaveLength(1);
	});

	test('that is none is nowhere, and one of nobody has no speaker', async () => {
		using kept = keepStories(3);
		await kept.run();
		await correct(kept, 'story-1.txt', {by: 'no quote'});
		await correct(kept, 'story-2.txt', {by: 'nobody'});
		for (const withArchive of [true, false]) {
			const all = await printed(kept, {}, withArchive);
			expect(all).toHaveLength(2);
			expect(all.at(-1)).toMatch(/and 2 are missing.* undefined$/);
			expect((await printed(kept, {quote: 'counted the planks'}, withArchive)).join()).not.toContain('and 1 are');
		}
	});

	test('says in JSON that the reader decided it, and counts as sure', async () => {
		using kept = keepStories(2);
		await correct(kept, 'story-1.txt', reid);
		const {corrections} = readDecided(stateOf(kept));
		for await (const step of readArticles([kept.path('story-1.txt')], {corrections}))
			if ('article' in step)
				expect(toJson({kind: 'article', article: step.article})).toMatchObject({
					quotes: [{speaker: 'Tomas Reid', confidence: 1, decided: 'reader'}],
					people: [
						{name: 'Tomas Reid', quotes: 1},
						{name: 'Ilse Marrow', quotes: 0},
					],
				});
	});

	test('is there for every program, and after the one that set it was killed', async () => {
		using kept = keepStories(6);
		await kept.run();
		const child = spawn(process.execPath, [corrector, stateOf(kept), kept.folder], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const corrected: string[] = [];
		for await (const line of createInterface({input: child.stdout})) {
			corrected.push(line);
			if (corrected.length === 4) child.kill('SIGKILL');
		}
		expect(corrected.length).toBeGreaterThanOrEqual(4);
		expect((await printed(kept, {person: 'Reid'}, true)).length).toBeGreaterThanOrEqual(corrected.length);
		await correct(kept, 'story-0.txt', {by: 'nobody'});
		expect((await printed(kept, {person: 'Reid'}, true)).join()).not.toContain('and 0 are');
	});
});

describe('the library of the reader', () => {
	test('lists, counts, finds and opens corrected quotes, and those alone', async () => {
		using kept = keepStories(4);
		await kept.run();
		await correct(kept, 'story-1.txt', reid);
		await correct(kept, 'story-2.txt', {by: 'no quote'});
		const {corrections} = readDecided(stateOf(kept));
		for (const cache of [undefined, kept.cache]) {
			const library = correctedLibrary(openLibrary({cache}), () => corrections);
			const voices = new Map<string, readonly (string | undefined)[]>();
			for await (const event of library.open([kept.folder]))
				if (event.type === 'articles')
					for (const {title, voices: own} of event.articles)
						voices.set(
							title,
							own.map(({name}) => name),
						);
			expect([...voices.values()]).toEqual([['Ilse Marrow'], ['Tomas Reid'], [], ['Ilse Marrow']]);
			const texts = async (found: Promise<readonly {readonly text: string}[]>) => (await found).map(({text}) => text);
			expect(await texts(library.quotesBy(['Tomas Reid']))).toEqual([expect.stringContaining('and 1 are')]);
			expect(await texts(library.quotesBy(['Ilse Marrow']))).toHaveLength(2);
			const planks = await library.quotesAbout('planks');
			expect(planks.map(({speaker}) => speaker).sort()).toEqual(['Ilse Marrow', 'Ilse Marrow', 'Tomas Reid']);
			const {matches} = await library.search('counted the planks', {limit: 10});
			expect(matches.map(({speaker}) => speaker).sort()).toEqual(['Ilse Marrow', 'Ilse Marrow', 'Tomas Reid']);
			expect((await library.article(kept.path('story-1.txt'))).quotes[0]!.speaker).toBe('Tomas Reid');
			await library.close();
		}
	});
});
