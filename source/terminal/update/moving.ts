import {rowOfSection} from '../../typesetting/rows.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {articlesAround} from '../state/library/library-rows.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {openArticle, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import {shownEntries} from '../state/shown-entries.ts';
import {peopleIn, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import {startsPart} from '../state/spoken-parts.ts';
import type {SidebarPane, State} from '../state/state.ts';
import {pageDown, pageUp} from '../state/viewport.ts';
import {hearPage, hearPart} from './hearing.ts';

/* Commands that move: through the rows of a story, from article to article, and up and down every list. */

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));

const lengthOf = (state: State, pane: SidebarPane): number => {
	if (pane === 'sections') return state.story?.article.sections.length ?? 0;
	return (pane === 'people' ? peopleIn(state) : topicsIn(state)).count;
};

/**
 * Moves the cursor of a sidebar pane to an entry. On the story's page, a person or a topic is then followed through the
 * story.
 */
export const moveSidebarCursor = (state: State, pane: SidebarPane, index: number): State => {
	const cursor = clamp(index, lengthOf(state, pane));
	const moved: State = {...state, sidebarCursor: {...state.sidebarCursor, [pane]: cursor}};
	if (pane === 'sections' || state.page !== 'story') return moved;
	const entry = (pane === 'people' ? peopleIn(state) : topicsIn(state)).at(cursor);
	if (entry === undefined) return moved;
	return withStory(moved, ({waypoint: _, chosenQuote: __, ...story}) => ({...story, subject: entry.subject}));
};

/** Moves the cursor of the list that has the keys, or scrolls the page. Stops at either end, however large `by` is. */
export const moveCursorBy = (state: State, by: number): State => {
	if (state.focus !== 'page') {
		const shown = shownEntries(state, state.focus);
		const at = Math.max(0, shown.positionOf(state.sidebarCursor[state.focus]));
		return shown.count === 0 ? state : moveSidebarCursor(state, state.focus, shown.at(clamp(at + by, shown.count)));
	}
	// A screen reader goes paragraph by paragraph.
	if (isHeard(state)) return hearPart(state, by);
	const {list, scroll} = currentPage(state);
	if (list === undefined) return scroll?.(state, by) ?? state;
	const length = list.length(state);
	return length === 0 ? state : list.choose(state, clamp(list.cursor(state) + by, length));
};

/** Scrolls by rows: in a story the chosen quote stays chosen. A list follows its cursor, so it takes the cursor along. */
const scrollRows = (state: State, by: number): State =>
	state.focus === 'page'
		? (currentPage(state).scroll?.(state, by) ?? moveCursorBy(state, by))
		: moveCursorBy(state, by);

/** Moves by a share of the screen: 1 is a page down, -0.5 half a page up. */
const movePages = (state: State, share: number, count: number): State => {
	if (isHeard(state) && Math.abs(share) === 1) return hearPage(state, share < 0 ? -1 : 1);
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

/** Whether the story is listened to, not looked at. */
const isHeard = ({page, focus, spoken}: State): boolean => page === 'story' && focus === 'page' && spoken;

/** Brings the next or previous paragraph, subhead or folded section to the top of the screen, `count` times. */
const goToParagraph = (state: State, count: number, direction: 1 | -1): State => {
	if (isHeard(state)) return hearPart(state, count * direction);
	return withStory(state, story => {
		const rows = rowsOf(state, story);
		let {top} = story;
		for (let jump = 0; jump < count; jump++) {
			let at = top + direction;
			while (at > 0 && at < rows.length && !startsPart(rows[at]!)) at += direction;
			if (at >= rows.length) break;
			top = Math.max(0, at);
		}
		return {...story, top};
	});
};

const goToSection = (state: State, by: number): State => {
	if (state.story?.alone !== undefined)
		return withMessage(state, `Only this section is shown.${pressHint(state, 'escape', 'for the whole story')}`);
	return withStory(state, story => {
		const rows = rowsOf(state, story);
		const starts = story.article.sections.map((_, section) => rowOfSection(rows, section));
		const here = starts.filter(start => start <= story.top).length - 1;
		// The first step up leads to the start of the section that the top is in.
		const section = by < 0 && starts[here]! < story.top ? here + by + 1 : here + by;
		return {...story, top: starts[clamp(section, starts.length)]!};
	});
};

const goToArticle = (state: State, by: number): State => {
	const list = articlesAround(state);
	const here = state.story === undefined ? -1 : list.positionOf(state.story.article.id);
	const to = clamp(here + by, list.count);
	const [next] = list.slice(to, to + 1);
	if (next === undefined || to === here)
		return withMessage(state, by > 0 ? 'This is the last article.' : 'This is the first article.');
	return openArticle(state, next.id);
};

/** Commands that move by rows, pages, paragraphs, sections and articles. */
export const movingCommands = {
	'line-down': (state, count) => moveCursorBy(state, count),
	'line-up': (state, count) => moveCursorBy(state, -count),
	'page-down': (state, count) => movePages(state, 1, count),
	'page-up': (state, count) => movePages(state, -1, count),
	'half-down': (state, count) => movePages(state, 0.5, count),
	'half-up': (state, count) => movePages(state, -0.5, count),
	'row-down': (state, count) => scrollRows(state, count),
	'row-up': (state, count) => scrollRows(state, -count),
	'next-paragraph': (state, count) => goToParagraph(state, count, 1),
	'previous-paragraph': (state, count) => goToParagraph(state, count, -1),
	'next-section': (state, count) => goToSection(state, count),
	'previous-section': (state, count) => goToSection(state, -count),
	'next-article': (state, count) => goToArticle(state, count),
	'previous-article': (state, count) => goToArticle(state, -count),
} satisfies Record<string, CommandReducer>;
