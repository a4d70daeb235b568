import {fold} from '../../matching/fold.ts';
import {type Article, sectionAt} from '../../model/article.ts';
import {inTheseWords} from '../../model/quote.ts';
import {contains, covering, overlaps, type Span} from '../../model/span.ts';
import {memoizeByObject, memoizeRecent} from '../../typesetting/memo.ts';
import {layOut, offsetOf, type Row, type Setting} from '../../typesetting/rows.ts';
import {type Voices, voicesOf} from '../../typesetting/voices.ts';
import {type Grid, gridOf, railStandsBeside} from './grid.ts';
import type {Lens, State, Story} from './state.ts';

/** There is room for a sidebar, or it was called. */
const railWanted = (state: State): boolean => state.railCalled || (railStandsBeside(state.screen) && !state.railHidden);

const gridFor = memoizeRecent(
	(columns: number, rows: number, rail: boolean, wider: number) => gridOf({columns, rows}, {rail, wider}),
	8,
);

/** The grid of a page that has a sidebar, or has none; whether there is room for one is asked here. */
export const gridWith = (state: State, hasRail: boolean): Grid =>
	gridFor(state.screen.columns, state.screen.rows, hasRail && railWanted(state), state.wider);

/** A sidebar is on the screen of a page that has one. */
export const railIsOn = (state: State, hasRail: boolean): boolean => hasRail && railWanted(state);

/** The grid of the story's page. */
export const storyGrid = (state: State): Grid => gridWith(state, state.story !== undefined);

const rowsFor = memoizeRecent(
	(
		article: Article,
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
		return layOut(article, alone === undefined ? setting : {...setting, alone});
	},
);

/** The rows of the open story as the screen sets them now. */
export const rowsOf = (state: State, story: Story): readonly Row[] => {
	const {measure, airy, tight, kicker, hang} = storyGrid(state);
	return rowsFor(
		story.article,
		measure,
		airy,
		tight,
		kicker,
		hang,
		story.folded,
		story.alone,
		story.unanalysed === true,
	);
};

/** Rows of story that the screen holds. */
export const heightOf = (state: State): number => {
	const {top, bottom} = gridWith(state, false);
	return Math.max(1, bottom - top);
};

export const voicesOfArticle: (article: Article) => Voices = memoizeByObject(voicesOf);

/** Quotes in text order, as indices into `article.quotes`. */
export const quotesInOrder = memoizeByObject((article: Article): readonly number[] =>
	article.quotes
		.flatMap((quote, index) => (inTheseWords(quote) ? [index] : []))
		.sort((a, b) => article.quotes[a]!.content[0]!.start - article.quotes[b]!.content[0]!.start),
);

/** A stop on the way through a story by a person or a topic; `quote` where it is something they said. */
export type Stop = {readonly span: Span; readonly quote?: number};

const stopsFor = memoizeRecent((article: Article, kind: Lens['kind'], name: string): readonly Stop[] => {
	if (kind === 'topic') return (article.topics.find(({label}) => label === name)?.mentions ?? []).map(span => ({span}));
	const said: Stop[] = article.quotes.flatMap((quote, index) =>
		quote.speaker === name ? [{span: covering(quote.content), quote: index}] : [],
	);
	const sources = article.quotes.flatMap(({speaker, source}) =>
		speaker === name && source !== undefined ? [source] : [],
	);
	// Whoever says something is named beside it: that is one stop, not two.
	const named = (article.people.find(person => person.name === name)?.mentions ?? []).filter(
		mention => !sources.some(source => overlaps(source, mention)) && !said.some(({span}) => contains(span, mention)),
	);
	return [...said, ...named.map(span => ({span}))].sort((a, b) => a.span.start - b.span.start);
});

export const stopsOf = (article: Article, lens: Lens): readonly Stop[] => stopsFor(article, lens.kind, lens.name);

/** Where the words stand in the story: case counts only if the query has a capital; accents and the forms of quotation marks never do. */
export const matchesOf = memoizeRecent((article: Article, query: string): readonly Span[] => {
	if (query.trim() === '') return [];
	const exact = query !== query.toLowerCase();
	const read = (text: string) => (exact ? foldKeepingCase(text) : fold(text));
	const [text, wanted] = [read(article.text), read(query)];
	const found: Span[] = [];
	for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
		found.push({start: at, end: at + wanted.length});
	return found;
});

/** Folded one unit for one unit, so that a capital can be put back where it was. */
const foldKeepingCase = (text: string): string => {
	const folded = fold(text);
	if (folded.length !== text.length) return text;
	let kept = '';
	for (let index = 0; index < text.length; index++) {
		const upper = folded[index]!.toUpperCase();
		kept += text[index] !== text[index]!.toLowerCase() && upper.length === 1 ? upper : folded[index]!;
	}
	return kept;
};

/** The section that is at the top of the screen. */
export const sectionHere = (state: State): number => {
	const {story} = state;
	if (story === undefined) return 0;
	if (story.alone !== undefined) return story.alone;
	const rows = rowsOf(state, story);
	return rows[story.top]?.section ?? sectionAt(story.article.sections, offsetOf(rows, story.top));
};
