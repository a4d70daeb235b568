import {describe, expect, test} from 'vitest';
import {articleListOf} from '../../../source/library/catalogue/article-list.ts';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import type {Article} from '../../../source/model/article.ts';
import {chosenEntryOfSearch} from '../../../source/terminal/pages/search/search-list.ts';
import {peopleIn} from '../../../source/terminal/state/sidebar/sidebar-entries.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

/* What arrives while the reader does something else. */

const other = storyOf('One line.', {path: 'other.txt', headline: 'Another one'});
const reader = (): State => readerOf([ferryStory(), other]);
const edited = (): Article => {
	const {text, ...rest} = ferryStory();
	return {...rest, text: text.replace('one more winter', 'two more long winters'), ...moved(6)};
};
/** Everything behind the edit stands so many units further on. */
const moved = (by: number): Pick<Article, 'quotes' | 'sections' | 'people' | 'topics'> => {
	const {quotes, sections} = ferryStory();
	const shift = (span: {start: number; end: number}) => ({start: span.start + by, end: span.end + by});
	const whole = {start: 0, end: 0};
	return {
		quotes: quotes.map(({content, source: _, cue: __, ...quote}) => ({...quote, content: content.map(shift)})),
		sections: sections.map(({span, paragraphs, ...section}, index) => ({
			...section,
			span: index === 0 ? {...span, end: span.end + by} : shift(span),
			paragraphs: paragraphs.map((paragraph, at) => ({
				...paragraph,
				span:
					index === 0 && at === 0 ? {start: paragraph.span.start, end: paragraph.span.end + by} : shift(paragraph.span),
			})),
		})),
		people: [{name: 'Mara Lindqvist', mentions: [whole]}],
		topics: [],
	};
};

describe('a story that was asked for', () => {
	test('has the keys that were pressed since it was asked for', () => {
		const asked = play(reader(), 'J', 'space', '"', 'q');
		expect(asked.typedAhead).toEqual(['space', '"', 'q']);
		expect([asked.page, asked.story?.top]).toEqual(['story', 0]);
		expect(play(asked, {kind: 'opened', article: other, asked: true}).typedAhead).toBeUndefined();
	});

	test('does not come any more after Esc, nor do its keys', () => {
		const left = play(reader(), 'J', 'j', 'Esc');
		expect([left.opening, left.typedAhead]).toEqual([undefined, undefined]);
		expect(play(left, {kind: 'opened', article: other, asked: true}).story?.article.id).toBe('story.txt');
	});

	test('does not keep anybody from leaving', () => {
		expect(play(reader(), 'J', 'Q').ending).toBe('quit');
		expect(play(reader(), 'J', 'C-c').ending).toBe('interrupt');
	});

	test('keeps no more keys than one types before seeing it', () => {
		expect(play(reader(), 'J', ...Array<string>(5000).fill('j')).typedAhead?.length).toBeLessThan(1000);
	});

	test('takes the line with it that was asked for about the story before', () => {
		const asked = play(reader(), ')', 'a', {kind: 'go', id: 'other.txt'});
		const arrived = play(asked, {kind: 'opened', article: other, asked: true});
		expect(arrived.prompt).toBeUndefined();
		expect(play(arrived, 'q').behind).toEqual([]);
	});

	test('is not opened over one that was asked for later', () => {
		const asked = play(reader(), 'J', 'j', {kind: 'go', id: 'story.txt'});
		expect(asked.typedAhead).toBeUndefined();
		const arrived = play(asked, {kind: 'opened', article: other, asked: true});
		expect(arrived.story?.article.id).toBe('story.txt');
	});

	test('the first one, which comes by itself, stays behind the page one has turned to', () => {
		const early = type(play(readerOf([]), '"'), 'q');
		const arrived = play(early, {kind: 'opened', article: ferryStory()});
		expect(arrived.page).toBe('search');
		expect(play(arrived, 'Esc').page).toBe('story');
		expect(shown(play(arrived, 'Esc'))).toContain('Night ferry stays');
	});
});

describe('an edit of the open file', () => {
	test('leaves the words that are being typed, so that letters stay letters', () => {
		const typing = type(play(reader(), '/'), 'win');
		const after = type(play(typing, {kind: 'changed', article: edited()}), 'q');
		expect(after.ending).toBeUndefined();
		expect(after.story?.find?.query).toBe('winq');
	});

	test('leaves the note to the quote it is written on', () => {
		const writing = type(play(reader(), ')', ')', 'a'), 'why');
		const after = play(writing, {kind: 'changed', article: edited()}, 'Enter');
		expect(after.act).toMatchObject({kind: 'note', quote: 1, text: 'why'});
	});

	test('leaves a person marked who is still in the story', () => {
		const marked = play(reader(), 'P', 'Enter');
		expect(play(marked, {kind: 'changed', article: edited()}).story?.subject?.name).toBe(marked.story?.subject?.name);
	});
});

describe('a line that is asked for', () => {
	test('is about the quote that was chosen when it was asked for, wherever one clicks', () => {
		const writing = type(play(reader(), ')', 'a'), 'why');
		for (let row = 0; row < 24; row++) {
			const clicked = play(writing, {kind: 'mouse', event: {kind: 'click', column: 12, row}});
			expect(clicked.story?.chosenQuote).toBe(0);
			expect(clicked.page).toBe('story');
		}
	});

	test('takes what is pasted as one line without control characters', () => {
		const pasted = play(reader(), ')', 'a', {
			kind: 'pasted',
			text: `one\r\ntwo \u001b[2J\u0007\u202e👨‍👩‍👧 é${'x'.repeat(9000)}`,
		});
		expect(pasted.prompt?.text).toMatch(/^one two \[2J👨‍👩‍👧 éx+$/u);
		expect(pasted.prompt?.text.length).toBe(2000);
	});
});

test('the help scrolls back at once, however long one has held the key', () => {
	const held = play(readerOf([ferryStory()], 80, 12), '?', ...Array.from({length: 300}, () => 'down'));
	expect(shown(play(held, 'up'))).not.toBe(shown(held));
});

test('q in the sidebar goes back to the story, and quits from there', () => {
	const state = play(readerOf([ferryStory()], 120, 40), 't', 'q');
	expect(state.ending).toBeUndefined();
	expect(state.focus).toBe('page');
	expect(play(state, 'q').ending).toBe('quit');
});

test('a story whose quotes cannot be found out is not waited for when everything is read', () => {
	const words = {...ferryStory(), id: 'gone.txt', quotes: [], people: [], topics: []};
	const first = play(readerOf([]), {kind: 'opened', article: words, unanalysed: true});
	const done = play(first, {kind: 'library', event: {type: 'done', found: 1, read: 1}});
	expect(play(done, ')').message?.text).toBe('This story has no quotes.');
});

test('what was piped in has no file to edit, and cannot be read again', () => {
	const {origin: _, ...piped} = ferryStory();
	const state = play(readerOf([{...piped, origin: {path: '-'}}]), 'e');
	expect(state.act).toBeUndefined();
	expect(state.message?.text).toContain('no file to edit');
	const again = play(state, 'R');
	expect(again.message?.text).toBe('Piped input can’t be read again.');
	expect(again.articles.count).toBe(1);
});

describe('more results, while files are read', () => {
	const match = (quote: number, speaker: string) => ({
		articleId: 'story.txt',
		quote,
		kind: 'direct' as const,
		confidence: 1,
		text: `Quote ${quote}`,
		title: 'A story',
		matched: [],
		score: 1,
		speaker,
	});
	const answer = (...quotes: readonly number[]) =>
		({
			kind: 'searched',
			answer: {query: 'q', searched: 9, matches: quotes.map(quote => match(quote, quote % 2 === 0 ? 'Ann' : 'Ben'))},
		}) as const;
	const searching = () => type(play(reader(), '"'), 'q');

	const chosen = (state: State) => {
		const entry = chosenEntryOfSearch(state);
		return entry?.kind === 'quote' ? entry.match.quote : entry?.kind;
	};

	test('leave the cursor on the quote that one has gone to', () => {
		const gone = play(searching(), answer(1, 2, 3), 'down');
		expect(chosen(gone)).toBe(2);
		expect(chosen(play(gone, answer(7, 2, 1, 3)))).toBe(2);
		expect(chosen(play(gone, answer(7)))).toBe(7);
	});

	test('put the best one under a cursor that was not moved', () => {
		expect(chosen(play(searching(), answer(1, 2), answer(7, 1, 2)))).toBe(7);
	});
});

describe('a command that waits for a letter', () => {
	test('is given up with Esc, without a word, and nothing else is', () => {
		const state = play(reader(), ')', 'm', 'Esc');
		expect(state.pending).toBeUndefined();
		expect(state.message).toBeUndefined();
		expect(state.story?.chosenQuote).toBe(0);
	});

	test('does not keep Ctrl-C from ending the program, nor C-l from drawing', () => {
		expect(play(reader(), 'm', 'C-c').ending).toBe('interrupt');
		expect(play(reader(), "'", 'C-l').act).toEqual({kind: 'redraw'});
	});
});

test('Esc takes back a number that was begun, and nothing else', () => {
	const state = play(reader(), ')', '1', '2', 'Esc');
	expect(state.count).toBe('');
	expect(state.story?.chosenQuote).toBe(0);
	expect(play(state, 'Esc').story?.chosenQuote).toBeUndefined();
});

test('a long article says that it is being opened', () => {
	const state = reader();
	const all = state.articles.inOrder('opened').slice(0, state.articles.count);
	const long = articleListOf(all.map(article => ({...article, words: 900_000})));
	expect(shown(play({...state, articles: long}, 'J'))).toContain('Opening a long article');
	expect(shown(play(state, 'J'))).not.toContain('Opening');
});

test('the cursor in the people of a library stays at a person while more files are read', () => {
	const state = play(reader(), 'L', 'P', 'G');
	const name = peopleIn(state).at(state.sidebarCursor.people)?.label;
	const talker = storyOf('“Yes,” she said.', {
		path: 'more.txt',
		people: ['Ada Quill'],
		said: [{words: '“Yes,”', speaker: 'Ada Quill'}],
	});
	const more = play(state, {
		kind: 'library',
		event: {
			type: 'articles',
			articles: [1, 2, 3].map(number => ({...summarise(talker), id: `${number}.txt`})),
			found: 5,
			read: 5,
		},
	});
	expect(peopleIn(more).at(more.sidebarCursor.people)?.label).toBe(name);
	expect(more.sidebarCursor.people).not.toBe(state.sidebarCursor.people);
});
