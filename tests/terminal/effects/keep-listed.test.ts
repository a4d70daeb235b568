import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {listingOf} from '../../../source/library/archive/listings.ts';
import type {QuoteMatch} from '../../../source/library/library.ts';
import type {Article} from '../../../source/model/article.ts';
import {shown} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {articleAsked, emptyFolder, openReaderOf, type Reader, says} from './fake-outside.ts';

const bench = storyOf('Nobody sits here. “There is no bench,” Ada Quill said. “Nor a lamp,” Quill said.', {
	path: 'bench.txt',
	headline: 'A bench for the quay',
	published: '2024-05-01',
	people: ['Ada Quill'],
	said: [
		{words: '“There is no bench,”', speaker: 'Ada Quill', source: 'Ada Quill'},
		{words: '“Nor a lamp,”', speaker: 'Ada Quill', source: 'Quill'},
	],
});

const said = (article: Article): readonly QuoteMatch[] =>
	listingOf(article).said.map(quote => ({...quote, matched: [], score: 1}));

/** A reader of another story, on the page of somebody who is quoted in an article that is not open. */
const onPage = async (): Promise<Reader> => {
	const reader = await openReaderOf(ferryStory(), bench);
	reader.dispatch({
		kind: 'opened',
		article: ferryStory(),
		at: {kind: 'about', subject: {kind: 'person', name: 'Ada Quill'}},
	});
	reader.dispatch({kind: 'quoted', names: ['Ada Quill'], matches: said(bench)});
	return reader;
};

describe('a quote of an article that is not open', () => {
	test('is starred and unstarred, and that can be undone', async () => {
		const reader = await onPage();
		reader.press('j', '*');
		(await articleAsked(reader)).answer(bench);
		await says(reader, 'Starred');
		expect(reader.notebook.starredQuotes(bench)).toEqual(new Set([1]));
		expect(shown(reader.state())).toMatch(/│\*“Nor a lamp,”/u);
		reader.press('*');
		(await articleAsked(reader, 2)).answer(bench);
		await says(reader, 'Unstarred the quote');
		expect(reader.notebook.starredQuotes(bench)).toEqual(new Set());
		reader.press('U');
		await until(() => expect(reader.notebook.starredQuotes(bench)).toEqual(new Set([1])));
	});

	test('that is said twice is the one at the place that is known of it', async () => {
		const twice = storyOf('“Open it,” Ada Quill said. Nobody did. “Open it,” Ada Quill said again.', {
			path: 'twice.txt',
		});
		const [first, second] = ['“Open it,” Ada Quill said.', '“Open it,” Ada Quill said again.'].map(words => {
			const start = twice.text.indexOf(words);
			return {...ferryStory().quotes[0]!, content: [{start, end: start + '“Open it,”'.length}]};
		});
		const article = {...twice, quotes: [first!, second!]};
		const reader = await openReaderOf(ferryStory(), article);
		const quote = {articleId: 'twice.txt', text: '“Open it,”', at: second!.content[0]!.start};
		reader.act({kind: 'star-listed', quote, on: true});
		(await articleAsked(reader)).answer(article);
		await says(reader, 'Starred');
		expect(reader.notebook.starredQuotes(article)).toEqual(new Set([1]));
	});

	test('takes a note, which is there to be changed', async () => {
		const reader = await onPage();
		reader.press('a', 'o', 'k', 'Enter');
		(await articleAsked(reader)).answer(bench);
		await says(reader, 'Note saved');
		expect([...reader.notebook.notes(bench)]).toEqual([[0, 'ok']]);
		reader.press('a');
		expect(reader.state().prompt).toEqual({kind: 'note', text: 'ok'});
	});

	test('is found again by its words where the article has changed since', async () => {
		const reader = await onPage();
		reader.press('j', '*');
		const changed = {...bench, quotes: bench.quotes.slice(1)};
		(await articleAsked(reader)).answer(changed);
		await says(reader, 'Starred');
		expect(reader.notebook.starredQuotes(changed)).toEqual(new Set([0]));
	});

	test('is not kept where the article no longer has it', async () => {
		const reader = await onPage();
		reader.press('*');
		(await articleAsked(reader)).answer({...bench, quotes: []});
		await says(reader, 'no longer has this quote');
		expect(reader.notebook.entries()).toEqual([]);
	});

	test('leads to the address of its article, and marks that one as read', async () => {
		const reader = await onPage();
		reader.press('o');
		expect(reader.state().message?.text).toBe('This article has no web address.');
		reader.press('r');
		await says(reader, 'Marked as read');
		expect(reader.notebook.isRead(bench.id)).toBe(true);
	});
});

test('a page of quotes is saved as Markdown with their sources, under the name of whom it is about', async () => {
	const reader = await onPage();
	reader.press('s');
	expect(reader.state().prompt).toEqual({kind: 'save', text: 'ada-quill.md', isProposed: true});
	const path = join(emptyFolder(), 'quill.md');
	reader.press('C-u');
	reader.dispatch({kind: 'pasted', text: path});
	reader.press('Enter');
	await says(reader, `Saved ${path}`);
	const written = readFileSync(path, 'utf8');
	expect(written).toMatch(/^# Ada Quill\n/u);
	expect(written).toMatch(/> “Nor a lamp,”\n>\n> — Ada Quill, “A bench for the quay”, 1 May 2024, bench\.txt/u);
});

test('a list that is no page of quotes says what can be saved', async () => {
	const reader = await openReaderOf(ferryStory(), bench);
	reader.press('L', 's');
	expect(reader.state().message?.text).toBe('This list cannot be saved: open a story, a person or a topic.');
});
