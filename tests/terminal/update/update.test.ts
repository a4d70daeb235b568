import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {keymap} from '../../../source/keymap/keymap.ts';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import {rowsOf} from '../../../source/terminal/state/selectors.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {faultsOf, play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const long = () =>
	storyOf(Array.from({length: 40}, (_, index) => `Paragraph ${index + 1} is here.`).join('\n'), {
		headline: 'A long one',
		path: 'long.txt',
	});
const topRow = (state: State) =>
	shown(state)
		.split('\n')
		.slice(2)
		.find(line => line.trim() !== '')
		?.trim();

describe('scrolling', () => {
	test('a line and a page, there and back', () => {
		const start = readerOf([long()]);
		expect(play(start, 'j', 'j', 'k').story?.top).toBe(1);
		expect(play(start, 'space', 'b').story?.top).toBe(0);
		expect(play(start, '5', 'j').story?.top).toBe(5);
	});

	test('ends with the last row on the screen, and begins with the first', () => {
		const state = play(readerOf([long()]), 'G');
		expect(shown(state)).toContain('Paragraph 40 is here.');
		expect(play(state, 'j', 'j').story?.top).toBe(state.story?.top);
		expect(play(state, 'g').story?.top).toBe(0);
		expect(play(state, '9', '9', '9', 'k').story?.top).toBe(0);
	});

	test('a page never ends with a subhead that has no text under it', () => {
		const article = storyOf(`${'One line of text.\n'.repeat(30)}# The subhead\nText under it.`);
		for (let rows = 16; rows < 60; rows++) {
			const screen = shown(readerOf([article], 80, rows)).split('\n');
			const head = screen.findIndex(line => line.trim() === 'The subhead');
			if (head !== -1) expect(screen.slice(head).join('\n'), `${rows} rows`).toContain('Text under it.');
		}
	});

	test('a change of size keeps the words at the top of the screen', () => {
		fc.assert(
			fc.property(
				fc.integer({min: 0, max: 60}),
				fc.integer({min: 40, max: 200}),
				fc.integer({min: 18, max: 60}),
				(by, columns, rows) => {
					const before = play(readerOf([long()]), ...Array.from({length: by}, () => 'j'));
					const after = play(before, {kind: 'resized', screen: {columns, rows}});
					const first = (state: State) =>
						rowsOf(state, state.story!)
							.slice(state.story!.top)
							.find(row => row.kind === 'text');
					const [a, b] = [first(before), first(after)];
					if (a?.kind === 'text' && b?.kind === 'text' && before.story!.top > 4) expect(b.paragraph).toBe(a.paragraph);
				},
			),
		);
	});
});

describe('quotes', () => {
	test(') goes from quote to quote in reading order, past what was only reported, ( goes back, and says where they end', () => {
		const start = readerOf([ferryStory()], 120, 40);
		const chosen = (state: State) => state.story?.chosenQuote;
		expect([1, 2, 3, 4, 5].map(count => chosen(play(start, ...Array.from({length: count}, () => ')'))))).toEqual([
			0, 1, 3, 4, 4,
		]);
		expect(chosen(play(start, ')', ')', '('))).toBe(0);
		expect(play(start, ')', '(').message?.text).toBe('This is the first quote.');
		expect(shown(play(start, ')'))).toContain('›');
	});

	test('copying takes the words and the speaker, or the whole source', () => {
		const chosen = play(readerOf([ferryStory()]), ')');
		expect(play(chosen, 'y').act).toMatchObject({
			kind: 'copy',
			text: '“We will run it at a loss,” … “Nobody on the island will wait until morning.” — Mara Lindqvist',
		});
		expect(play(chosen, 'Y').act).toMatchObject({
			text: expect.stringContaining(
				'— Mara Lindqvist, “Night ferry stays, harbour board decides”, 18 February 2023, story.txt',
			),
		});
	});

	test('with nothing chosen, copying says what to do', () => {
		expect(play(readerOf([ferryStory()]), 'y').message?.text).toContain(')');
	});

	test('a quote the story ascribes to nobody is copied as its own words name them', () => {
		expect(play(readerOf([ferryStory()], 120, 40), ')', ')', 'y').act).toMatchObject({
			text: '“a reprieve, not a rescue.” — A spokesman for the island',
		});
	});
});

describe('people and topics', () => {
	test('a chosen person is marked, and stepped through with ) and (', () => {
		const state = play(readerOf([ferryStory()], 120, 40), 'P');
		expect(state.story?.subject).toEqual({kind: 'person', name: 'Mara Lindqvist'});
		const stepped = play(state, ')');
		expect(stepped.story?.waypoint).toBe(0);
		expect(shown(stepped)).toContain('Mara Lindqvist  1 of');
		expect(play(stepped, ')').story?.waypoint).toBe(1);
	});

	test('the most quoted come first, those without a name after them, the others last', () => {
		const screen = shown(readerOf([ferryStory()], 120, 40));
		const order = ['Mara Lindqvist', 'Ines Halloran', 'Piet Vandersteen', 'unknown'].map(name =>
			screen.split('\n').findIndex(line => line.slice(0, 32).includes(name)),
		);
		expect([...order].sort((a, b) => a - b)).toEqual(order);
		expect(order).not.toContain(-1);
	});

	test('Esc takes the marks away', () => {
		expect(play(readerOf([ferryStory()], 120, 40), 'P', 'Esc').story?.subject).toBeUndefined();
		expect(play(readerOf([ferryStory()], 120, 40), 'P', 'Enter', 'Esc').story?.subject).toBeUndefined();
	});

	test('a topic leads through its mentions', () => {
		const state = play(readerOf([ferryStory()], 120, 40), 'T', 'Enter', ')');
		expect(state.story?.subject).toEqual({kind: 'topic', name: 'night ferry'});
		expect(state.story?.waypoint).toBe(1);
	});
});

describe('sections', () => {
	test('] and [ go from subhead to subhead', () => {
		const start = readerOf([ferryStory()], 80, 16);
		expect(topRow(play(start, ']'))).toBe('‘At a loss’');
		expect(topRow(play(start, ']', ']'))).toBe('What the island wants');
		expect(topRow(play(start, ']', ']', '['))).toBe('‘At a loss’');
	});

	test('the sidebar points at the one with the chosen quote while that is in sight, else at the one at the top', () => {
		const pointed = (state: State) => /› +(\S.*?) {2}/u.exec(shown(state))?.[1];
		const start = readerOf([ferryStory()], 120, 40);
		const last = [')', ')', ')', ')', ')', ')', ')'];
		expect(pointed(start)).toBe('Opening');
		expect(pointed(play(start, ...last))).toBe('What the island wants');
		expect(play(start, ...last, 't').sidebarCursor.sections).toBe(2);
		expect(pointed(play(start, ...last, {kind: 'resized', screen: {columns: 120, rows: 12}}, 'g'))).toBe('Opening');
	});

	test('a folded section says how much was said under it and by whom', () => {
		const screen = shown(play(readerOf([ferryStory()], 120, 40), ']', 'x'));
		expect(screen).toContain('… 1 quote   Halloran');
		expect(screen).not.toContain('a taxi with a funnel');
	});

	test('x and X undo themselves', () => {
		const start = readerOf([ferryStory()], 120, 40);
		expect(shown(play(start, 'X', 'X'))).toBe(shown(start));
		expect(play(start, ']', 'x', 'x').story?.folded.size).toBe(0);
	});

	test('in a section alone, ] says how to see the others', () => {
		expect(play(readerOf([ferryStory()], 120, 40), ']', 'i', ']').message?.text).toBe(
			'Only this section is shown. Press Esc for the whole story.',
		);
	});

	test('one section stands alone, and Esc brings the others back', () => {
		const state = play(readerOf([ferryStory()], 120, 40), 't', 'j', 'i');
		expect(shown(state)).not.toContain('nine hours');
		expect(shown(play(state, 'Esc', 'Esc', 'g'))).toContain('nine hours');
	});
});

describe('looking for words', () => {
	test('marks while one types, counts, and goes on with n and N', () => {
		const found = type(play(readerOf([ferryStory()]), '/'), 'ferry');
		expect(shown(found)).toContain('1 of 2');
		const kept = play(found, 'Enter', 'n');
		expect(kept.story?.find).toMatchObject({typing: false, current: 1});
		expect(play(kept, 'n').story?.find?.current).toBe(0);
		expect(play(kept, 'N').story?.find?.current).toBe(0);
	});

	test('Esc restores the place where the search began', () => {
		const start = play(readerOf([long()]), ...Array.from({length: 7}, () => 'j'));
		const found = type(play(start, '/'), 'paragraph 39');
		expect(found.story?.top).not.toBe(7);
		expect(play(found, 'Esc').story?.top).toBe(7);
	});

	test('a capital in the query counts, the form of quotation marks and accents never', () => {
		const article = storyOf('The Cafés said “no”. A café said yes.');
		const matches = (query: string) =>
			shown(type(play(readerOf([article]), '/'), query))
				.split('\n')
				.at(-1);
		expect(matches('cafe')).toContain('1 of 2');
		expect(matches('Cafe')).toContain('1 of 1');
		expect(matches('"no"')).toContain('1 of 1');
		expect(matches('zzzq')).toContain('no match');
	});
});

describe('searching quotes', () => {
	const match = (quote: number) =>
		({
			articleId: 'story.txt',
			quote,
			kind: 'direct',
			confidence: 1,
			text: '“It is a taxi with a funnel.”',
			speaker: 'Ines Halloran',
			title: 'Night ferry stays',
			matched: [],
			score: 1,
		}) as const;
	const answer = (query: string, quotes = [3, 0]): Action => ({
		kind: 'searched',
		answer: {query, matches: quotes.map(match), searched: 5},
	});

	test('Enter goes to the place of the quote, and q back to the results', () => {
		const results = play(type(play(readerOf([ferryStory()]), '"'), 'taxi'), answer('taxi'));
		const there = play(results, 'Enter');
		expect(there).toMatchObject({page: 'story', story: {chosenQuote: 3}});
		expect(shown(there)).toContain('It is a taxi with');
		expect(play(there, 'q')).toMatchObject({page: 'search', pageStates: {search: {query: 'taxi'}}});
	});

	test('the page of a person begins at the quote that one came from', () => {
		const there = play(readerOf([ferryStory()]), ')', 'Enter');
		const {speaker} = ferryStory().quotes[0]!;
		const arrived = play(there, {
			kind: 'quoted',
			names: [speaker!],
			matches: [2, 1, 0].map(quote => ({...match(quote), text: `“It is taxi number ${quote}.”`})),
		});
		expect(shown(arrived)).toContain('3 of 3');
		expect(shown(play(arrived, 'k'))).toContain('2 of 3');
	});

	test('an answer to a query that has been typed over is dropped', () => {
		const typed = type(play(readerOf([ferryStory()]), '"'), 'taxi');
		expect(play(typed, answer('tax')).pageStates.search?.answer).toBeUndefined();
	});

	test('the old results stay until the new ones come', () => {
		const results = play(type(play(readerOf([ferryStory()]), '"'), 'taxi'), answer('taxi'));
		expect(shown(type(results, 's'))).toContain('taxi with a funnel');
	});

	test('what is pasted is text, line breaks and all', () => {
		expect(play(readerOf([ferryStory()]), '"', {kind: 'pasted', text: 'a taxi\nqQ'}).pageStates.search?.query).toBe(
			'a taxi qQ',
		);
		expect(play(readerOf([ferryStory()]), {kind: 'pasted', text: 'Q'}).ending).toBeUndefined();
	});

	test('no words, no quote: the page says how many were searched', () => {
		expect(shown(play(type(play(readerOf([ferryStory()]), '"'), 'zzzq'), answer('zzzq', [])))).toContain(
			'0 of 5 quotes',
		);
	});
});

describe('commands by name', () => {
	test('a few letters find a command, and Enter does it on the page behind', () => {
		const typed = type(play(readerOf([ferryStory()], 120, 40), ':'), 'next quo');
		expect(shown(typed)).toContain('next quote');
		expect(play(typed, 'Enter')).toMatchObject({page: 'story', story: {chosenQuote: 0}});
	});

	test('every command of the table can be found by its own name', () => {
		for (const row of keymap)
			if (row.group !== 'While typing')
				for (const command of row.commands)
					expect(
						shown(type(play(readerOf([ferryStory()], 120, 40), ':'), command.replaceAll('-', ' '))),
						command,
					).toContain('›');
	});

	test('open and a path reads it', () => {
		expect(play(type(play(readerOf([ferryStory()]), ':'), 'open ~/news'), 'Enter').act).toEqual({
			kind: 'read-path',
			path: '~/news',
		});
	});

	test('Esc leaves all as it was', () => {
		const start = readerOf([ferryStory()]);
		expect(shown(play(start, ':', 'Esc'))).toBe(shown(start));
	});
});

describe('acting on a story', () => {
	test('s asks for a name and proposes one', () => {
		const asked = play(readerOf([ferryStory()]), 's');
		expect(shown(asked)).toContain('Save as: night-ferry-stays-harbour-board-decides.md');
		expect(play(asked, 'Enter').act).toMatchObject({kind: 'save', path: 'night-ferry-stays-harbour-board-decides.md'});
		expect(play(asked, 'C-u', 'a', 'Enter').act).toMatchObject({path: 'a'});
		expect(play(type(asked, 'b.md'), 'Enter').act).toMatchObject({path: 'b.md'});
		expect(play(asked, 'Backspace', 'b', 'Enter').act).toMatchObject({path: 'b'});
		expect(play(asked, {kind: 'pasted', text: 'c.md'}, 'Enter').act).toMatchObject({path: 'c.md'});
		expect(play(asked, 'Esc')).toMatchObject({page: 'story'});
		expect(play(asked, 'Esc').prompt).toBeUndefined();
	});

	test.each(['right', 'End', 'left', 'up', 'Tab', 'C-e'])('%s keeps the name that is proposed, to be changed', key => {
		const asked = play(readerOf([ferryStory()]), 's', key);
		expect(play(asked, 'x', 'Enter').act).toMatchObject({path: 'night-ferry-stays-harbour-board-decides.mdx'});
		expect(play(asked, 'Backspace', 'Enter').act).toMatchObject({path: 'night-ferry-stays-harbour-board-decides.m'});
	});

	test('| asks for a command, and nothing typed is nothing done', () => {
		expect(play(type(play(readerOf([ferryStory()]), '|'), 'wc -w'), 'Enter').act).toMatchObject({
			kind: 'pipe',
			command: 'wc -w',
		});
		expect(play(readerOf([ferryStory()]), '|', 'Enter').act).toBeUndefined();
	});

	test('o opens the address that the file states, and says where it states none', () => {
		expect(play(readerOf([{...ferryStory(), url: 'https://example.org/ferry'}]), 'o').act).toEqual({
			kind: 'browse',
			url: 'https://example.org/ferry',
		});
		expect(play(readerOf([ferryStory()]), 'o').message?.text).toBe('This story has no web address.');
	});

	test('e edits the file at the chosen quote', () => {
		expect(play(readerOf([ferryStory()]), ')', 'e').act).toMatchObject({
			kind: 'edit',
			path: 'story.txt',
			words: expect.stringMatching(/^“We will run it/u),
		});
	});
});

describe('keeping', () => {
	test('* stars the chosen quote, else the article; r marks it as read', () => {
		expect(play(readerOf([ferryStory()]), ')', '*').act).toMatchObject({kind: 'star-quote', quote: 0, on: true});
		expect(play(readerOf([ferryStory()]), '*').act).toMatchObject({kind: 'star-article', on: true});
		expect(play(readerOf([ferryStory()]), {kind: 'kept', kept: {read: new Set(['story.txt'])}}, 'r').act).toMatchObject(
			{kind: 'set-read', on: false},
		);
	});

	test('a note begins with what it says already', () => {
		const noted = play(readerOf([ferryStory()]), {kind: 'kept', kept: {notes: new Map([[0, 'ask her']])}}, ')', 'a');
		expect(noted.prompt).toEqual({kind: 'note', text: 'ask her'});
		expect(play(noted, 'C-u', 'Enter').act).toMatchObject({kind: 'note', quote: 0, text: ''});
		expect(play(readerOf([ferryStory()]), 'a').message?.text).toContain(')');
	});

	test('m and a letter set a mark, and nothing else happens by that letter', () => {
		const state = play(readerOf([ferryStory()]), 'm', 'q');
		expect(state.act).toMatchObject({kind: 'set-mark', letter: 'q'});
		expect(state.ending).toBeUndefined();
		expect(play(readerOf([ferryStory()]), 'm', '1').message?.text).toBe('A mark must be a letter.');
		expect(play(readerOf([ferryStory()]), "'", 'x').act).toEqual({kind: 'go-to-mark', letter: 'x'});
	});

	test('up brings back what was looked for before', () => {
		const state = play(readerOf([ferryStory()]), {kind: 'kept', kept: {finds: ['taxi', 'winter']}}, '/', 'up');
		expect(state.story?.find?.query).toBe('taxi');
		expect(play(state, 'up').story?.find?.query).toBe('winter');
		expect(play(state, 'down').story?.find?.query).toBe('');
	});

	test('unread articles have a dot, starred ones a star, quotes with a note a plus', () => {
		const library = play(
			readerOf([ferryStory(), {...storyOf('It rained.', {headline: 'Another one'}), id: 'b'}], 120, 40),
			{kind: 'kept', kept: {read: new Set(['b']), starred: new Set(['b'])}},
			'L',
		);
		const lines = shown(library).split('\n');
		expect(lines.find(line => line.includes('Night ferry'))).toContain('• Night ferry');
		expect(lines.find(line => line.includes('Another one'))).toMatch(/ {2}Another one.*\*/u);
		expect(shown(library)).toContain('1 unread');
		expect(
			shown(play(readerOf([ferryStory()], 120, 40), {kind: 'kept', kept: {notes: new Map([[0, 'x']])}})),
		).toContain('│+“We will run');
	});
});

describe('going out', () => {
	test('Esc never quits; q goes back page by page and then quits', () => {
		const deep = play(readerOf([ferryStory()]), 'L', '?');
		expect(play(deep, 'Esc', 'Esc', 'Esc', 'Esc').ending).toBeUndefined();
		expect(play(readerOf([ferryStory()]), 'L', 'q')).toMatchObject({page: 'story'});
		expect(play(readerOf([ferryStory()]), 'L', 'q', 'q').ending).toBe('quit');
		expect(play(deep, 'C-c').ending).toBe('interrupt');
	});

	test('C-o comes back to the place before a jump', () => {
		const start = play(readerOf([ferryStory()], 80, 16), 'j', 'j', 'j');
		const jumped = play(start, 't', 'j', 'j', 'Enter');
		expect(jumped.story?.top).not.toBe(start.story?.top);
		expect(topRow(play(jumped, 'C-o'))).toBe(topRow(start));
	});
});

describe('the library', () => {
	test('the cursor stays on its article while the list grows above it', () => {
		const early = storyOf('Early.', {headline: 'Early', published: '2023-01-01', path: 'a.txt'});
		const late = storyOf('Late.', {headline: 'Late', published: '2023-03-01', path: 'b.txt'});
		const state = play(readerOf([early]), 'L');
		const grown = play(state, {
			kind: 'library',
			event: {type: 'articles', found: 2, read: 2, articles: [summarise(late)]},
		});
		expect(grown.chosenArticleId).toBe('a.txt');
		expect(shown(grown).indexOf('Late')).toBeLessThan(shown(grown).indexOf('Early'));
		expect(play(grown, 'k', 'Enter').opening?.id).toBe('b.txt');
	});
});

const keys = keymap.flatMap(row => row.keys.flat());
const anyKey = fc.oneof(fc.constantFrom<string>(...keys), fc.constantFrom('a', 'e', 't', '1', '5', '0', 'é', '漢'));
const anyStep: fc.Arbitrary<string | Action> = fc.oneof(
	{weight: 12, arbitrary: anyKey},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant('resized' as const),
			screen: fc.record({columns: fc.integer({min: 1, max: 160}), rows: fc.integer({min: 1, max: 50})}),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom<Action>(
			{kind: 'searched', answer: {query: '', matches: [], searched: 5}},
			{kind: 'opened', article: long()},
			{kind: 'opened', article: ferryStory(), at: {kind: 'quote', quote: 2}},
		),
	},
);

test('whatever is done in whatever order, the state stays sound and the screen whole', () => {
	fc.assert(
		fc.property(fc.array(anyStep, {maxLength: 40}), steps => {
			const state = play(readerOf([ferryStory(), long()]), ...steps);
			const {story} = state;
			if (story !== undefined) {
				const rows = rowsOf(state, story);
				expect(story.top).toBeGreaterThanOrEqual(0);
				expect(story.top).toBeLessThan(Math.max(1, rows.length));
				if (story.chosenQuote !== undefined) expect(story.article.quotes[story.chosenQuote]).toBeDefined();
			}
			expect(faultsOf(state)).toEqual([]);
		}),
		{numRuns: 300},
	);
});
