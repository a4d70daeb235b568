// A story that the analysis fails at costs itself and no other, wherever articles are read.
import {describe, expect, test} from 'vitest';
import type {Library, LibraryEvent} from '../../source/library/library.ts';
import {openLibrary} from '../../source/library/open-library.ts';
import {readArticles} from '../../source/library/read-articles.ts';
import {openInWorker} from '../../source/library/worker/worker-library.ts';
import {describeProblem, type Problem} from '../../source/model/problem.ts';
import {findInFiles} from '../../source/selection/select-in-files.ts';
import {keepFolder, leaveAlone, story} from './archive/kept-folder.ts';
import {badWord, failingAnalysis, worseWord} from './failing-analysis.ts';
import {ferry, river, writeStories} from './stories.ts';

const bad = `A night on the sands\n\nThey sank in ${badWord} up to the knees.\n\n“We sang,” said Ilse Marrow, a baker.\n`;
const worse = `A night at sea\n\nThe ${worseWord} took their oars.\n`;
const files = {'a.txt': river, 'b.txt': bad, 'c.txt': worse, 'd.md': ferry};

/** Of each problem one line: the file, what happened, what next. */
const expectTold = (problems: readonly Problem[], path: (name: string) => string): void => {
	expect(problems.map(({path: file}) => file)).toEqual(['b.txt', 'c.txt'].map(path));
	const [first = '', second = ''] = problems.map(describeProblem);
	expect(first).toMatch(
		/b\.txt: shown without quotes, people and topics, as the analysis failed \(x is not a function/,
	);
	expect(second).toMatch(/c\.txt: left out, as the analysis failed \(/);
	for (const line of [first, second]) {
		expect(line).toMatch(/^[^\p{Cc}]{1,400}This is a bug: please report it\.$/u);
	}
};

test('prints have all other stories, and the words of the one that failed', async () => {
	await using stories = await writeStories(files);
	const problems: Problem[] = [];
	const ask = (kind: 'article' | 'quote') =>
		findInFiles([stories.folder], {
			kind,
			wanted: {},
			indirect: false,
			onProblem: problem => problems.push(problem),
			reading: {analyse: failingAnalysis},
		});
	const articles = await Array.fromAsync(ask('article').found);
	expect(articles.map(found => found.article.origin.path)).toEqual(['a.txt', 'b.txt', 'd.md'].map(stories.path));
	expectTold(problems.splice(0), stories.path);
	expect(await Array.fromAsync(ask('quote').found)).toHaveLength(3);
	expectTold(problems, stories.path);
});

test('an article in a file of several is named', async () => {
	const letter = (number: number, words: string): string =>
		`From ann@example.org Mon Jan  5 10:00:0${number} 2031\nFrom: Ann <ann@example.org>\nSubject: Letter\nMessage-ID: <${number}@example.org>\n\n${words}\n\n`;
	await using stories = await writeStories({'all.mbox': letter(1, river) + letter(2, bad) + letter(3, ferry)});
	const problems: string[] = [];
	let articles = 0;
	for await (const step of readArticles([stories.folder], {analyse: failingAnalysis})) {
		if ('problem' in step) problems.push(step.problem.path);
		if ('article' in step) articles++;
	}
	expect(problems).toEqual([stories.path('all.mbox#2@example.org')]);
	expect(articles).toBe(3);
});

const gather = async (events: AsyncIterable<LibraryEvent>) => {
	const all = await Array.fromAsync(events);
	return {
		articles: all.flatMap(event => (event.type === 'articles' ? event.articles.map(({id}) => id) : [])),
		problems: all.flatMap(event => (event.type === 'problem' ? [event.problem] : [])),
		end: all.at(-1)?.type,
	};
};

describe.each<readonly [string, () => Library]>([
	['in this process', () => openLibrary({analyse: failingAnalysis})],
	['in a worker', () => openInWorker(new URL('./failing-worker.ts', import.meta.url))],
])('a library %s', (_, open) => {
	test('lists and opens all other stories, and the words of the one that failed', async () => {
		await using stories = await writeStories(files);
		const library = open();
		const {articles, problems, end} = await gather(library.open([stories.folder]));
		expect(articles).toEqual(['a.txt', 'b.txt', 'd.md'].map(stories.path));
		expectTold(problems, stories.path);
		expect(end).toBe('done');
		expect((await library.article(stories.path('d.md'))).quotes).toHaveLength(2);
		expect((await library.article(stories.path('b.txt'))).quotes).toEqual([]);
		expect((await library.search('ferry', {limit: 9})).matches).toHaveLength(1);
		await library.close();
	});
});

describe('an archive', () => {
	const numbers = [0, 1, 2, 3, 4];
	const keepStories = () => {
		const kept = keepFolder();
		for (const number of numbers) kept.write(`story-${number}.txt`, story(number));
		return kept;
	};

	test('keeps nothing of a story that failed: it is analysed again the next time, and no other', async () => {
		using kept = keepStories();
		kept.write('story-2.txt', bad);
		leaveAlone(kept);
		const failing = await kept.run({analyse: failingAnalysis});
		expect(failing.steps).toBe((await kept.run({analyse: failingAnalysis, archive: false})).steps);
		expect(failing.ids).toHaveLength(5);
		const again = await kept.run({analyse: failingAnalysis});
		expect(again.steps).toBe(failing.steps);
		const mended = await kept.run();
		expect(mended.analysed).toEqual([kept.path('story-2.txt')]);
		expect(mended.problems).toEqual([]);
		expect((await kept.run()).analysed).toEqual([]);
	});

	test('gives nothing more of what a story was before it failed', async () => {
		using kept = keepStories();
		leaveAlone(kept);
		await kept.run();
		kept.write('story-2.txt', worse);
		const {ids, steps} = await kept.run({analyse: failingAnalysis});
		expect(ids).toEqual([0, 1, 3, 4].map(number => kept.path(`story-${number}.txt`)));
		expect(steps).not.toContain('village 2');
	});
});
