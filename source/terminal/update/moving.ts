import {keyOf} from '../../keymap/keymap.ts';
import {type Row, rowOfSection} from '../../typesetting/rows.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {openArticle, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import {shownEntries} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar-entries.ts';
import type {SidebarPane, State} from '../state/state.ts';
import {lastTop, pageDown, pageUp} from '../state/viewport.ts';

/* Keys that move: through the rows of a story, through its quotes, and up and down every list. */

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

const lengthOf = (state: State, pane: SidebarPane): number => {
	if (pane === 'sections') return state.story?.article.sections.length ?? 0;
	return (pane === 'people' ? peopleIn(state) : topicsIn(state)).count;
};

/** Puts the cursor of a sidebar pane on an entry; a person or a topic that is chosen is marked in the story. */
export const moveSidebarCursor = (state: State, pane: SidebarPane, to: number): State => {
	const at = clamp(to, lengthOf(state, pane));
	const pointed = {...state, cursor: {...state.cursor, [pane]: at}};
	if (pane === 'sections' || state.page !== 'story') return pointed;
	const entry = (pane === 'people' ? peopleIn(state) : topicsIn(state)).at(at);
	if (entry === undefined) return pointed;
	return withStory(pointed, ({waypoint: _, chosen: __, ...story}) => ({...story, subject: entry.subject}));
};

/** Moves the cursor of the list that has the keys, or scrolls the page; `by` may be as large as the list. */
export const moveCursorBy = (state: State, by: number): State => {
	if (state.focus !== 'page') {
		const shown = shownEntries(state, state.focus);
		const at = Math.max(0, shown.positionOf(state.cursor[state.focus]));
		return shown.count === 0 ? state : moveSidebarCursor(state, state.focus, shown.at(clamp(at + by, shown.count)));
	}
	// For the ear, a paragraph is the smallest step.
	if (state.page === 'story' && state.spoken)
		return toRow(state, Math.abs(by), by < 0 ? -1 : 1, (rows, index) => startsParagraph(rows[index]!));
	const {list, scroll} = currentPage(state);
	if (list === undefined) return scroll?.(state, by) ?? state;
	const length = list.length(state);
	return length === 0 ? state : list.choose(state, clamp(list.cursor(state) + by, length));
};

/** By a share of the screen; the story keeps a row or two of the page before in sight. */
const paging = (state: State, share: number, count: number): State => {
	if (state.page !== 'story' || state.focus !== 'page')
		return moveCursorBy(state, Math.sign(share) * Math.max(1, Math.floor(heightOf(state) * Math.abs(share))) * count);
	const turn = share === 1 ? pageDown : share === -1 ? pageUp : undefined;
	let paged = state;
	for (let times = 0; times < count; times++) {
		const before = paged;
		paged =
			turn === undefined
				? currentPage(before).scroll!(before, Math.round(heightOf(before) * share))
				: withStory(before, story => ({...story, top: turn(rowsOf(before, story), heightOf(before), story.top)}));
		if (paged.story?.top === before.story?.top) break;
	}
	return paged;
};

const toEnd = (state: State, end: 'first' | 'last'): State => {
	if (state.page === 'story' && state.focus === 'page')
		return withStory(state, story => ({
			...story,
			top: end === 'first' ? 0 : lastTop(rowsOf(state, story), heightOf(state)),
		}));
	return moveCursorBy(state, end === 'first' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER);
};

const startsParagraph = (row: Row) =>
	(row.kind === 'text' && row.first) || row.kind === 'subhead' || row.kind === 'folded';

/** To the nearest row of a kind above or below the top of the screen. */
const toRow = (
	state: State,
	count: number,
	direction: 1 | -1,
	wanted: (rows: readonly Row[], index: number) => boolean,
): State =>
	withStory(state, story => {
		const rows = rowsOf(state, story);
		let {top} = story;
		for (let jump = 0; jump < count; jump++) {
			let at = top + direction;
			while (at > 0 && at < rows.length && !wanted(rows, at)) at += direction;
			if (at >= rows.length) break;
			top = Math.max(0, at);
		}
		return {...story, top};
	});

const toSection = (state: State, by: number): State => {
	if (state.story?.alone !== undefined)
		return withMessage(state, `Only this section is shown: ${keyOf('escape', state.keymap)} shows the whole story.`);
	return withStory(state, story => {
		const rows = rowsOf(state, story);
		const starts = story.article.sections.map((_, section) => rowOfSection(rows, section));
		const here = starts.filter(start => start <= story.top).length - 1;
		const back = by < 0 && starts[here]! < story.top ? here + by + 1 : here + by;
		return {...story, top: starts[clamp(back, starts.length)]!};
	});
};

const toArticle = (state: State, by: number): State => {
	const list = state.articles.inOrder('newest');
	const here = state.story === undefined ? -1 : list.positionOf(state.story.article.id);
	const to = clamp(here + by, list.count);
	const [next] = list.slice(to, to + 1);
	if (next === undefined || to === here)
		return withMessage(state, by > 0 ? 'That was the last article.' : 'That was the first article.');
	return openArticle(state, next.id);
};

export const movingCommands = {
	'line-down': (state, count) => moveCursorBy(state, count),
	'line-up': (state, count) => moveCursorBy(state, -count),
	'page-down': (state, count) => paging(state, 1, count),
	'page-up': (state, count) => paging(state, -1, count),
	'half-down': (state, count) => paging(state, 0.5, count),
	'half-up': (state, count) => paging(state, -0.5, count),
	first: state => toEnd(state, 'first'),
	last: state => toEnd(state, 'last'),
	'next-paragraph': (state, count) => toRow(state, count, 1, (rows, index) => startsParagraph(rows[index]!)),
	'previous-paragraph': (state, count) => toRow(state, count, -1, (rows, index) => startsParagraph(rows[index]!)),
	'next-section': (state, count) => toSection(state, count),
	'previous-section': (state, count) => toSection(state, -count),
	'next-article': (state, count) => toArticle(state, count),
	'previous-article': (state, count) => toArticle(state, -count),
} satisfies Record<string, CommandReducer>;
