// What follows from the state: the grid of the screen, the rows of the open story and who speaks in it.
import {type Article, sectionAt} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {layOut, offsetOf, type Row, rowOf, type Setting} from '../../typesetting/rows.ts';
import {type Voices, voicesOf} from '../../typesetting/voices.ts';
import {computeGrid, type Grid, sidebarAlwaysFits} from './grid.ts';
import type {OpenStory} from './open-story.ts';
import type {State} from './state.ts';

/** Whether a page that has a sidebar shows it: there is room for it, or it was opened. */
const wantsSidebar = (state: State): boolean =>
	state.sidebarOpened || (sidebarAlwaysFits(state.screen) && !state.sidebarHidden);

const gridFor = memoizeRecent(
	(columns: number, rows: number, sidebar: boolean, wider: number) => computeGrid({columns, rows}, {sidebar, wider}),
	8,
);

/** Returns the grid of a page that has a sidebar or has none. Whether the sidebar is shown is decided here. */
export const gridWith = (state: State, hasSidebar: boolean): Grid =>
	gridFor(state.screen.columns, state.screen.rows, hasSidebar && wantsSidebar(state), state.wider);

/** Whether the sidebar of a page is on the screen. */
export const isSidebarOn = (state: State, hasSidebar: boolean): boolean => hasSidebar && wantsSidebar(state);

/** Returns the grid of the story's page. */
export const storyGrid = (state: State): Grid => gridWith(state, state.story !== undefined);

/** By what is set and not by article: quotes that are found in the story later do not change a row of it. */
const rowsFor = memoizeRecent(
	(
		text: string,
		sections: Article['sections'],
		headline: string | undefined,
		measure: number,
		airy: boolean,
		tight: boolean,
		kicker: boolean,
		hang: boolean,
		folded: ReadonlySet<number>,
		alone: number | undefined,
		kickerDue: boolean,
		byline: string | undefined,
		dateline: string | undefined,
		published: string | undefined,
	): readonly Row[] => {
		const setting: Setting = {measure, airy, tight, kicker, hang, folded, kickerDue};
		const article = {
			text,
			sections,
			topics: [],
			...(headline !== undefined && {headline}),
			...(byline !== undefined && {byline}),
			...(dateline !== undefined && {dateline}),
			...(published !== undefined && {published}),
		};
		return layOut(article, alone === undefined ? setting : {...setting, alone});
	},
);

/** Returns the rows of the open story, laid out for this screen. */
export const rowsOf = (state: State, story: OpenStory): readonly Row[] => {
	const {measure, airy, tight, kicker, hang} = storyGrid(state);
	const {text, sections, headline, topics, byline, dateline, published} = story.article;
	return rowsFor(
		text,
		sections,
		headline,
		measure,
		airy,
		tight,
		kicker,
		hang,
		story.folded,
		story.alone,
		story.finding !== undefined || topics.length > 0,
		byline,
		dateline,
		published,
	);
};

/** Returns the number of rows that a page has on this screen. */
export const heightOf = (state: State): number => {
	const {top, bottom} = gridWith(state, false);
	return Math.max(1, bottom - top);
};

/** By its quotes: topics that are found in a story later do not change its voices. */
const voicesOfQuotes = memoizeByObject((_: Article['quotes'], article: Article): Voices => voicesOf(article));

/** Returns who speaks in an article, and how each voice is shown. */
export const voicesOfArticle = (article: Article): Voices => voicesOfQuotes(article.quotes, article);

/** Returns how far one has read in the open story: the share of it that ends with the screen. */
export const percentageRead = (state: State, story: OpenStory): number =>
	Math.round(Math.min(1, (story.top + heightOf(state)) / Math.max(1, rowsOf(state, story).length)) * 100);

/** Returns the index of the section that one is at: that of the chosen quote while it is in sight, or else the one at the top. */
export const sectionMeant = (state: State): number => {
	const {story} = state;
	const quote = story?.chosenQuote === undefined ? undefined : story.article.quotes[story.chosenQuote];
	if (story === undefined || quote === undefined) return sectionHere(state);
	const {start} = quote.content[0]!;
	const row = rowOf(rowsOf(state, story), start);
	return row >= story.top && row < story.top + heightOf(state)
		? sectionAt(story.article.sections, start)
		: sectionHere(state);
};

/** Returns the index of the section at the top of the screen. */
export const sectionHere = (state: State): number => {
	const {story} = state;
	if (story === undefined) return 0;
	if (story.alone !== undefined) return story.alone;
	const rows = rowsOf(state, story);
	return rows[story.top]?.section ?? sectionAt(story.article.sections, offsetOf(rows, story.top));
};
