import {describe, expect, test} from 'vitest';
import {takesText} from '../../../source/terminal/pages/pages.ts';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import {drawStatus} from '../../../source/terminal/panes/status.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {columnsOfLine, textOfLine} from '../../../source/typesetting/runs.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const statusOf = (state: State) => drawStatus(state).map(textOfLine).join('').trim();

describe('the way to the help', () => {
	test.each(['', 'L', 'A', '!', 'O'])('stands last in the status line of every page, however narrow (%j)', page => {
		for (const columns of [14, 20, 40, 60, 80, 120]) {
			const state = readerOf([ferryStory()], columns, 24);
			expect(statusOf(page === '' ? state : play(state, page)), `${columns} columns`).toMatch(
				/^(?:.* {3})?\? keys(?: {2,}\S.*)?$/u,
			);
		}
	});

	test('is F1 where the question mark is text', () => {
		expect(statusOf(play(readerOf([ferryStory()]), '"'))).toContain('F1 keys');
		expect(statusOf(play(readerOf([ferryStory()]), ':'))).toContain('F1 keys');
	});
});

describe('a list without entries', () => {
	test.each([
		['the library', 'L', 'f', 'Enter read'],
		['the people', 'P', 'l', 'Enter go there'],
	])('offers no way to one while it is narrowed: %s', (_, page, fits, way) => {
		const typing = play(readerOf([ferryStory()], 120, 40), page, '/');
		expect(statusOf(type(typing, fits))).toContain(way);
		expect(statusOf(type(typing, 'zzzq'))).toMatch(/no match {3}Esc all$/u);
	});

	test.each(['A', 'O'])('offers nothing that needs one on any page (%s)', page => {
		const status = statusOf(play(readerOf([ferryStory()], 120, 40), page));
		expect(status).not.toMatch(/Enter|\by copy/u);
		expect(status).toContain('? keys');
	});
});

describe('a hint', () => {
	test('leads to what is there: problems only where there are some, and what is new', () => {
		const library = play(readerOf([ferryStory()], 120, 40), 'L');
		expect(statusOf(library)).not.toContain('problems');
		expect(statusOf(library)).toContain('D what is new');
		expect(play(library, 'D').page).toBe('digest');
		const broken = {...library, problems: [{path: 'scan.pdf', what: 'has no text'}]};
		expect(statusOf(broken)).toContain('! 1 problem');
	});

	test('to choose, or to go to another group, stands where the search has something to choose', () => {
		const empty = play(readerOf([ferryStory()], 120, 40), '"');
		expect(statusOf(empty)).toMatch(/^Esc back/u);
		const kept = {...empty, kept: {...empty.kept, searches: ['ferry', 'harbour']}};
		expect(statusOf(kept)).toMatch(/^↑ ↓ choose {3}Enter search {3}Esc back/u);
		const search = {name: 'ferry', query: 'ferry', found: 0};
		expect(statusOf({...kept, kept: {...kept.kept, keptSearches: [search]}})).toContain('Tab next group');
	});
});

describe('a message', () => {
	test('has the whole line where it has no room beside the position: its end says what to do', () => {
		const told = (columns: number): State => ({
			...play(readerOf([ferryStory()], columns, 12), ')'),
			message: {text: 'Halloran, as you say. U takes it back.', tone: 'plain'},
		});
		expect(statusOf(told(40))).toBe('Halloran, as you say. U takes it back.');
		expect(statusOf(told(60))).toMatch(/U takes it back\. {2,}.*%|U takes it back\. {2,}quote 1 of 4$/u);
	});
});

test('the chosen quote of a story is pointed at on a narrow screen as well', () => {
	for (const columns of [40, 60, 80, 120]) {
		const pointed = (state: State) =>
			shown(state)
				.split('\n')
				.filter(row => /^ *›/u.test(row) && row.includes('“'));
		const story = {...readerOf([ferryStory()], columns, 24), sidebarHidden: true};
		expect(pointed(story)).toEqual([]);
		expect(pointed(play(story, ')')), `${columns} columns`).toHaveLength(1);
	}
});

/** Where the cursor of the terminal stands, and what is left of it on its row. */
const cursorsOf = (state: State) =>
	screenOf(state).flatMap((line, row) =>
		line.flatMap((part, index) =>
			part.caret ? [{row, column: columnsOfLine(line.slice(0, index)), before: textOfLine(line.slice(0, index))}] : [],
		),
	);

describe('the cursor of the terminal', () => {
	const fields: readonly (readonly [string, (state: State) => State])[] = [
		['the search', state => play(state, '"')],
		['whom to compare', state => play(state, 'L', 'P', 'v')],
		['who said it instead', state => play(state, ')', 'w', '/')],
		['the palette', state => play(state, ':')],
		['the help', state => play(state, '?')],
		['the search in the story', state => play(state, '/')],
		['the filter of the library', state => play(state, 'L', '/')],
		['the filter of the sidebar', state => play(state, 'P', '/')],
		['a file name', state => play(state, 's')],
		['a shell command', state => play(state, '|')],
		['a note', state => play(state, ')', 'a')],
	];

	test.each(fields)('stands behind what is typed into %s', (_, open) => {
		for (const columns of [20, 40, 80, 120]) {
			const state = open(readerOf([ferryStory()], columns, 24));
			expect(takesText(state)).toBe(true);
			expect(cursorsOf(state)).toHaveLength(1);
			const typed = type(state, 'wei');
			expect(cursorsOf(typed)).toHaveLength(1);
			expect(cursorsOf(typed)[0]?.before, `${columns} columns`).toMatch(/wei$/u);
		}
	});

	test('stays on the screen where the text is too long for it: its end is shown', () => {
		for (const [, open] of fields) {
			const state = type(open(readerOf([ferryStory()], 40, 24)), `${'a long text '.repeat(8)}end`);
			expect(cursorsOf(state)).toHaveLength(1);
			expect(cursorsOf(state)[0]?.before).toMatch(/….*end$/u);
			expect(cursorsOf(state)[0]?.column).toBeLessThan(40);
		}
	});

	test('is hidden where keys are no text', () => {
		for (const page of ['L', 'A', '!', 'O', 't'])
			expect(cursorsOf(play(readerOf([ferryStory()]), page)), shown(readerOf([]))).toEqual([]);
	});
});
