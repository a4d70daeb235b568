import {fold} from '../../matching/fold.ts';
import {type Article, sectionAt} from '../../model/article.ts';
import type {Link} from '../../model/document.ts';
import {inTheseWords} from '../../model/quote.ts';
import {contains, covering, overlaps, type Span} from '../../model/span.ts';
import {layOut, offsetOf, type Row, type Setting} from '../../typesetting/rows.ts';
import {type Voices, voicesOf} from '../../typesetting/voices.ts';
import {type Grid, gridOf, railStandsBeside} from './grid.ts';
import type {Lens, RailPane, State, Story} from './state.ts';

/** Remembers the last answers of a function by its arguments: the same state is asked for its rows many times a frame. */
export const remembering = <Arguments extends readonly unknown[], Answer>(
	answer: (...parts: Arguments) => Answer,
	kept = 4,
) => {
	const memory: {readonly parts: Arguments; readonly answer: Answer}[] = [];
	return (...parts: Arguments): Answer => {
		const known = memory.find(entry => entry.parts.every((part, index) => Object.is(part, parts[index])));
		if (known) return known.answer;
		const entry = {parts, answer: answer(...parts)};
		memory.unshift(entry);
		if (memory.length > kept) memory.pop();
		return entry.answer;
	};
};

export const railShown = (state: State): boolean => {
	if (
		state.page === 'help' ||
		state.page === 'problems' ||
		state.page === 'links' ||
		state.page === 'kept' ||
		state.page === 'palette'
	)
		return false;
	if (state.page === 'story' && state.story === undefined) return false;
	return state.railCalled || (railStandsBeside(state.screen) && !state.railHidden);
};

const gridFor = remembering(
	(columns: number, rows: number, rail: boolean, wider: number) => gridOf({columns, rows}, {rail, wider}),
	8,
);

export const gridOfState = (state: State): Grid =>
	gridFor(state.screen.columns, state.screen.rows, railShown(state), state.wider);

/** By what is set and not by article: quotes that are found in the story later do not change a row of it. */
const rowsFor = remembering(
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
export const rowsOf = (state: State, story: Story): readonly Row[] => {
	const {measure, airy, tight, kicker, hang} = gridOfState(state);
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
	const {top, bottom} = gridOfState(state);
	return Math.max(1, bottom - top);
};

export const voicesOfArticle: (article: Article) => Voices = remembering((article: Article) => voicesOf(article), 8);

/** Quotes in text order, as indices into `article.quotes`. */
export const quotesInOrder = remembering((article: Article): readonly number[] =>
	article.quotes
		.flatMap((quote, index) => (inTheseWords(quote) ? [index] : []))
		.sort((a, b) => article.quotes[a]!.content[0]!.start - article.quotes[b]!.content[0]!.start),
);

/** A stop on the way through a story by a person or a topic; `quote` where it is something they said. */
export type Stop = {readonly span: Span; readonly quote?: number};

const stopsFor = remembering((article: Article, kind: Lens['kind'], name: string): readonly Stop[] => {
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
export const matchesOf = remembering((article: Article, query: string): readonly Span[] => {
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

/** Rail panes of a page, from top to bottom. */
export const railPanes = (state: State): readonly RailPane[] => {
	if (state.page === 'story') return ['sections', 'people', 'topics'];
	return state.page === 'library' ? ['people', 'topics'] : state.page === 'person' ? ['people'] : [];
};

/** The section that is at the top of the screen. */
export const sectionHere = (state: State): number => {
	const {story} = state;
	if (story === undefined) return 0;
	if (story.alone !== undefined) return story.alone;
	const rows = rowsOf(state, story);
	return rows[story.top]?.section ?? sectionAt(story.article.sections, offsetOf(rows, story.top));
};

/** The page takes letters as text. */
export const takesText = (state: State): boolean =>
	state.prompt !== undefined ||
	state.filter?.typing === true ||
	state.page === 'search' ||
	state.page === 'palette' ||
	(state.page === 'help' && state.focus === 'page') ||
	(state.page === 'story' && state.story?.find?.typing === true);

export const linksOf = (state: State): readonly Link[] => state.story?.article.links ?? [];

/** The link under the cursor. */
export const chosenLink = (state: State): Link | undefined => linksOf(state)[state.cursor.links];
