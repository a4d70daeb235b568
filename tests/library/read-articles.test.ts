import {Readable} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {type ReadingStep, readArticles} from '../../source/library/read-articles.ts';
import {ferry, river, writeStories} from './stories.ts';

const gather = async (steps: AsyncIterable<ReadingStep>) => {
	const all: ReadingStep[] = [];
	for await (const step of steps) all.push(step);
	return {
		titles: all.flatMap(step => ('article' in step ? [step.article.headline] : [])),
		problems: all.flatMap(step => ('problem' in step ? [step.problem.path] : [])),
		progress: all.flatMap(step => ('progress' in step ? [step.progress] : [])),
	};
};

describe('reading', () => {
	test('gives articles and problems in the order of the paths, and counts the files', async () => {
		await using stories = await writeStories({'b.md': ferry, 'a.txt': river});
		const {titles, problems, progress} = await gather(
			readArticles([stories.path('b.md'), stories.path('gone.txt'), stories.folder]),
		);
		expect(titles).toEqual(['The night ferry stays', undefined]);
		expect(problems).toEqual([stories.path('gone.txt')]);
		expect(progress.at(-1)).toEqual({found: 2, read: 2});
	});

	test('shows a story that the analysis fails at, and says what is missing', async () => {
		await using stories = await writeStories({'a.txt': river});
		const steps = [];
		const analyse = () => {
			throw new TypeError('x is not a function');
		};
		for await (const step of readArticles([stories.folder], {analyse})) steps.push(step);
		expect(steps).toMatchObject([
			{problem: {path: stories.path('a.txt'), what: expect.stringContaining('x is not a function')}},
			{article: {text: river.trim(), quotes: []}},
			{progress: {read: 1}},
		]);
	});

	test('takes standard input only where it is asked for', async () => {
		const stdin = Readable.from([ferry]);
		await using stories = await writeStories({'a.txt': river});
		expect((await gather(readArticles([stories.folder], {stdin}))).titles).toEqual([undefined]);
		expect((await gather(readArticles(['-', stories.folder], {stdin}))).titles).toEqual([
			'The night ferry stays',
			undefined,
		]);
	});

	test('ends without an error when it is told to stop', async () => {
		const files = Array.from({length: 40}, (_, number) => [`story${number}.md`, ferry] as const);
		await using stories = await writeStories(Object.fromEntries(files));
		const stop = new AbortController();
		let read = 0;
		for await (const step of readArticles([stories.folder], {signal: stop.signal})) {
			if ('article' in step && ++read === 3) stop.abort();
		}
		expect(read).toBe(3);
		expect((await gather(readArticles([stories.folder], {signal: AbortSignal.abort()}))).titles).toEqual([]);
	});

	test('stops waiting for a standard input that says nothing', async () => {
		const stop = new AbortController();
		const reading = gather(readArticles(['-'], {stdin: new Readable({read: () => {}}), signal: stop.signal}));
		setImmediate(() => stop.abort());
		expect((await reading).titles).toEqual([]);
	});

	test('lets others have their turn, also among files that give nothing', async () => {
		const files = Array.from({length: 3000}, (_, number) => [
			`picture${number}.txt`,
			Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
		]);
		await using stories = await writeStories(Object.fromEntries(files));
		let turns = 0;
		const count = setInterval(() => turns++, 1);
		const {problems} = await gather(readArticles([stories.folder]));
		clearInterval(count);
		expect(problems.length).toBe(3000);
		expect(turns).toBeGreaterThan(0);
	});
});
