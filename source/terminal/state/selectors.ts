import {type Article, sectionAt} from '../../model/article.ts';
import {memoizeByObject, memoizeRecent} from '../../model/memo.ts';
import {layOut, offsetOf, type Row, type Setting} from '../../typesetting/rows.ts';
import {type Voices, voicesOf} from '../../typesetting/voices.ts';
import {computeGrid, type Grid, sidebarAlwaysFits} from './grid.ts';
import type {OpenStory, State} from './state.ts';

/** There is room for a sidebar, or it was called. */
const wantsSidebar = (state: State): boolean =>
	state.sidebarOpened || (sidebarAlwaysFits(state.screen) && !state.sidebarHidden);

const gridFor = memoizeRecent(
	(columns: number, rows: number, sidebar: boolean, wider: number) => computeGrid({columns, rows}, {sidebar, wider}),
	8,
);

/** The grid of a page that has a sidebar, or has none; whether there is room for one is asked here. */
export const gridWith = (state: State, hasSidebar: boolean): Grid =>
	gridFor(state.screen.columns, state.screen.rows, hasSidebar && wantsSidebar(state), state.wider);

/** A sidebar is on the screen of a page that has one. */
export const isSidebarOn = (state: State, hasSidebar: boolean): boolean => hasSidebar && wantsSidebar(state);

/** The grid of the story's page. */
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
	): readonly Row[] => {
		const setting: Setting = {measure, airy, tight, kicker, hang, folded, kickerDue};
		const article = {text, sections, topics: [], ...(headline !== undefined && {headline})};
		return layOut(article, alone === undefined ? setting : {...setting, alone});
	},
);

/** The rows of the open story as the screen sets them now. */
export const rowsOf = (state: State, story: OpenStory): readonly Row[] => {
	const {measure, airy, tight, kicker, hang} = storyGrid(state);
	const {text, sections, headline, topics} = story.article;
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
		story.unanalysed === true || topics.length > 0,
	);
};

/** Rows of story that the screen holds. */
export const heightOf = (state: State): number => {
	const {top, bottom} = gridWith(state, false);
	return Math.max(1, bottom - top);
};

export const voicesOfArticle: (article: Article) => Voices = memoizeByObject(voicesOf);

/** The section that is at the top of the screen. */
export const sectionHere = (state: State): number => {
	const {story} = state;
	if (story === undefined) return 0;
	if (story.alone !== undefined) return story.alone;
	const rows = rowsOf(state, story);
	return rows[story.top]?.section ?? sectionAt(story.article.sections, offsetOf(rows, story.top));
};
