import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/model/article.ts';
import type {KeptEntry} from '../../source/notebook/notebook.ts';
import {pages} from '../../source/terminal/pages/pages.ts';
import {panes, panesShown} from '../../source/terminal/panes/pane-table.ts';
import type {Screen} from '../../source/terminal/state/grid.ts';
import {showPage} from '../../source/terminal/state/navigation.ts';
import type {PageName, State} from '../../source/terminal/state/state.ts';
import {columnsOfLine, textOfLine} from '../../source/typesetting/runs.ts';
import {faultsOf, play, readerOf, type} from '../helpers/reader.ts';
import {sizesFor} from '../helpers/sizes.ts';
import {ferryStory, storyOf} from '../helpers/story.ts';

/*
The law of the screen: whatever is on it, at any size, it has exactly the screen's rows, each exactly as wide as the
screen, and nothing throws. A new pane is covered as soon as a way to it stands in `ways`.
*/

const wide = () =>
	storyOf('政府は「新しい計画」を発表した。👨‍👩‍👧 e\u0301te\u0301 “Ja,” sagte 山田太郎. '.repeat(4), {
		headline: '港の夜行フェリーは残る 👨‍👩‍👧',
		people: ['山田太郎'],
		topics: ['計画'],
		said: [{words: '“Ja,”', speaker: '山田太郎', source: '山田太郎'}],
	});
const linked = (article: Article): Article => ({
	...article,
	links: Array.from({length: 12}, (_, index) => ({
		text: index % 3 === 2 ? `https://example.org/${index}` : `港の${'long '.repeat(index * 3)}words 👨‍👩‍👧`,
		url: `https://example.org/${index % 3 === 2 ? index : 'a'.repeat(index * 20)}`,
	})),
});
const bare = () => storyOf('One line.');
const problem = {
	kind: 'library',
	event: {
		type: 'problem',
		problem: {
			path: 'a/very/long/path/to/a/picture-of-the-harbour-in-winter.png',
			what: 'a picture, not text',
			remedy: 'Leave it out.',
		},
	},
} as const;
const answer = (query: string) =>
	({
		kind: 'searched',
		answer: {
			query,
			searched: 61_430,
			readAs: 'serious proposal',
			matches: [ferryStory(), wide()].flatMap(({id, quotes, text, headline}) =>
				quotes.map((quote, index) => ({
					articleId: id,
					quote: index,
					kind: quote.kind,
					text: quote.content.map(({start, end}) => text.slice(start, end)).join(' … '),
					title: headline!,
					subhead: '‘At a loss’',
					published: '2023-02-18',
					matched: [{start: 1, end: 3}],
					score: 1,
					...(quote.speaker === undefined ? {} : {speaker: quote.speaker}),
				})),
			),
		},
	}) as const;

const entries: readonly KeptEntry[] = Array.from({length: 12}, (_, index) => {
	const where = {
		id: `${index >> 2}.txt`,
		title: `港の夜行フェリーは残る ${'on and '.repeat(index)}`,
		at: index,
		...(index > 4 && {published: '2023-02-18'}),
	};
	if (index % 4 === 0) return {...where, kind: 'article'};
	if (index % 4 === 1)
		return {...where, kind: 'mark', letter: 'é', words: '👨‍👩‍👧 words behind the mark '.repeat(index)};
	return {
		...where,
		kind: 'quote',
		words: '“Eleven people is not a route, it is 計画.” '.repeat(index),
		starred: index % 4 === 2,
		note: index % 4 === 3 ? `note 👨‍👩‍👧 ${'long '.repeat(index * 3)}` : '',
		...(index > 6 && {speaker: '山田太郎', section: '‘At a loss’'}),
	};
});

const ownWays: Readonly<Record<string, (state: State) => State>> = {
	story: state => state,
	'the end of the story': state => play(state, 'G'),
	'a chosen quote': state => play(state, ')', ')'),
	'a person marked': state => play(state, 'P', 'j'),
	'a topic marked': state => play(state, 'T', 'Enter'),
	'the sidebar': state => play(state, 't'),
	'folded sections': state => play(state, 'X'),
	'a section alone': state => play(state, ']', 'Z'),
	'the story alone': state => play(state, 'z', '+', '+'),
	'words found': state => play(type(play(state, '/'), 'the'), 'Enter', 'n'),
	'words not found': state => type(play(state, '/'), 'zzzq'),
	'the library': state => play(state, 'L', 'j'),
	'the sidebar of the library': state => play(state, 'L', 'P', 'j'),
	'the library narrowed': state => type(play(state, 'L', '/'), 'ferry'),
	'the library narrowed to nothing': state => type(play(state, 'L', '/'), 'zzq'),
	'sections narrowed': state => type(play(state, 't', '/'), 'want'),
	'people narrowed to nothing': state => type(play(state, 'P', '/'), 'zzq'),
	'an empty search': state => play(state, '"'),
	'a search': state => play(type(play(state, '"'), 'taxi'), answer('taxi'), 'down'),
	'a search by speaker': state => play(type(play(state, '"'), 'taxi'), answer('taxi'), 'Tab'),
	'a person': state =>
		play(state, ')', 'Enter', {kind: 'quoted', names: ['Mara Lindqvist'], matches: answer('').answer.matches}),
	links: state => play(state, 'O', 'j', 'j'),
	'nothing kept': state => play(state, 'A'),
	'stars, notes and marks': state => play(state, 'A', {kind: 'kept', kept: {entries}}, 'j', 'j', 'j'),
	'a link that is not there': state => play(state, 'O', '9', '9', 'Enter'),
	problems: state => play(state, problem, problem, '!', 'j'),
	help: state => play(state, '?'),
	'help with a query': state => type(play(state, '?'), 'quote'),
	'the palette': state => type(play(state, ':'), 'next'),
	'a prompt': state => play(state, 's'),
	'a message': state => play(state, 'y'),
	'a count': state => play(state, '1', '2'),
};

/** A page that has no way of its own yet is swept as it is when one turns to it. */
const plainPages = Object.fromEntries(
	(Object.keys(pages) as PageName[]).map(name => [`the page ${name}`, (state: State) => showPage(state, name)]),
);

const ways = {...plainPages, ...ownWays};

const libraries: Readonly<Record<string, () => State>> = {
	'a library of three': () => readerOf([linked(ferryStory()), wide(), bare()]),
	'a story of wide letters': () => readerOf([linked(wide())]),
	'a story of one line': () => readerOf([bare()]),
	nothing: () => readerOf([]),
};

/** What a pane draws beyond its own place. */
const overhangs = (state: State): readonly string[] =>
	panesShown(state).flatMap(({pane, box}) => {
		const lines = pane.draw(state);
		return [
			...(lines.length > box.rows ? [`${pane.name} has ${lines.length} lines for ${box.rows}`] : []),
			...lines
				.filter(line => columnsOfLine(line) > box.columns)
				.map(line => `${pane.name} is wider than ${box.columns}: ${textOfLine(line)}`),
		];
	});

/** From here on every pane keeps to its place by itself; on smaller screens the frame cuts it. */
const roomy = ({columns, rows}: Screen) => columns >= 12 && rows >= 12;

/** A whole sweep takes minutes for each of them. */
const patience = {timeout: process.env.SWEEP === 'all' ? 600_000 : 30_000};

// Two of the four take the odd widths, two the even ones.
describe.each(Object.entries(libraries).map(([name, open], turn) => [name, open, turn] as const))(
	'with %s',
	(library, open, turn) => {
		test.each(Object.entries(ways))('%s fills any screen to the cell', patience, (name, way) => {
			const faults: string[] = [];
			for (const screen of sizesFor(`${library} ${name}`, turn)) {
				const state = way(play(open(), {kind: 'resized', screen}));
				for (const fault of [...faultsOf(state), ...(roomy(screen) ? overhangs(state) : [])])
					faults.push(`${screen.columns}x${screen.rows}: ${fault}`);
			}
			expect(faults.slice(0, 5)).toEqual([]);
		});

		test.each(Object.entries(ways))('%s survives any change of size', patience, (name, way) => {
			const faults: string[] = [];
			const sizes = sizesFor(`${library} ${name} resized`, turn);
			let state = way(open());
			for (const screen of process.env.SWEEP === 'all' ? sizes : sizes.slice(0, 40)) {
				state = play(state, {kind: 'resized', screen});
				faults.push(...faultsOf(state).map(fault => `${screen.columns}x${screen.rows}: ${fault}`));
			}
			expect(faults.slice(0, 5)).toEqual([]);
		});
	},
);

test('every pane and every page of the tables is on one of these screens', () => {
	const seenPanes = new Set<string>();
	const seenPages = new Set<string>();
	for (const way of Object.values(ways))
		for (const open of Object.values(libraries)) {
			const state = way(open());
			for (const {pane} of panesShown(play(state, {kind: 'resized', screen: {columns: 120, rows: 40}})))
				seenPanes.add(pane.name);
			seenPages.add(state.page);
		}
	expect([...seenPanes].sort()).toEqual(panes.map(({name}) => name).sort());
	expect([...seenPages].sort()).toEqual(Object.keys(pages).sort());
});
