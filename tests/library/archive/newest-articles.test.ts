import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createNewest, newestKept} from '../../../source/library/archive/newest-articles.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {openLibrary} from '../../../source/library/open-library.ts';
import {keepFolder} from './kept-folder.ts';

const summaryOf = (number: number, published?: string): ArticleSummary => ({
	id: `story-${number}.txt`,
	path: `story-${number}.txt`,
	title: `Story ${number}`,
	...(published !== undefined && {published}),
	words: 1,
	quotes: 0,
	voices: [],
	people: [],
	topics: [],
	sections: [],
	heard: '',
});

const dated = (number: number): string =>
	`---\ntitle: Story ${number}\ndate: 2026-01-${String((number % 28) + 1).padStart(2, '0')}\n---\n\n“Number ${number} it is,” said Ilse Marrow, the harbour master.\n`;

test('the newest are those that sorting all of them gives', () => {
	const day = fc.option(fc.constantFrom('2026-01-01', '2026-01-02', '2025', '2026-01-02T08:00:00Z'), {nil: undefined});
	fc.assert(
		fc.property(fc.array(day, {maxLength: 700}), days => {
			const articles = days.map((published, number) => summaryOf(number, published));
			const newest = createNewest();
			for (const article of articles) newest.add(article);
			const dateOf = ({published = ''}: ArticleSummary) => published;
			const sorted = articles.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
			expect(newest.list()).toEqual({count: articles.length, newest: sorted.slice(0, 100)});
		}),
	);
});

describe('the newest articles of a folder', () => {
	const readAll = async (folder: string, cache: string) => {
		const library = openLibrary({cache});
		const summaries: ArticleSummary[] = [];
		for await (const event of library.open([folder])) if (event.type === 'articles') summaries.push(...event.articles);
		// It is kept after the last event.
		await expect.poll(() => newestKept(folder, cache)).toBeDefined();
		await library.close();
		return summaries;
	};

	test('are there at the next start, by whatever name the folder is called', async () => {
		using kept = keepFolder();
		for (let number = 0; number < 70; number++) kept.write(`story-${number}.md`, dated(number));
		expect(newestKept(kept.folder, kept.cache)).toBeUndefined();
		const summaries = await readAll(kept.folder, kept.cache);
		const {count, newest} = newestKept(kept.folder, kept.cache)!;
		expect(count).toBe(70);
		expect(newest[0]).toEqual(summaries.find(({id}) => id === newest[0]!.id));
		expect(newest.map(({published}) => published)).toEqual(
			summaries
				.map(({published}) => published)
				.sort()
				.reverse(),
		);
		const otherwise = `${kept.folder}/../articles`;
		expect(newestKept(otherwise, kept.cache)!.newest.map(({path}) => path)).toEqual(newest.map(({path}) => path));
	});

	test('are none where there is no folder', () => {
		using kept = keepFolder();
		expect(newestKept(kept.path('nowhere'), kept.cache)).toBeUndefined();
	});
});
