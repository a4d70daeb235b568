import type {LibraryTopic} from '../../library/catalogue/topics.ts';
import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import {memoizeRecent} from '../../model/memo.ts';
import {counted, dateOf, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {shortName, shortSource} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {citationOfMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {openArticle, showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';
import {startSearch} from './search-state.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly topic: Shown;
	}
}

type Shown = {
	readonly label: string;
	/** Quotes that name the topic, once the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	readonly cursor: number;
};

/** The newest articles stand above the quotes, the others below them. */
const articlesOnTop = 3;

type Entry =
	| {readonly kind: 'article'; readonly article: ArticleSummary; readonly head?: string}
	| {readonly kind: 'quote'; readonly match: QuoteMatch; readonly head?: string};

const own = (state: State): Shown => state.pageStates.topic ?? {label: '', cursor: 0};

const topicIn = (state: State): LibraryTopic | undefined => state.articles.topics().named(own(state).label);

const articlesAbout = memoizeRecent((articles: State['articles'], label: string): readonly ArticleSummary[] => {
	const newest = articles.inOrder('newest');
	return (articles.topics().named(label)?.articles ?? [])
		.map(id => newest.positionOf(id))
		.sort((a, b) => a - b)
		.flatMap(position => newest.slice(position, position + 1));
});

const noMatches: readonly QuoteMatch[] = [];

const entriesOf = memoizeRecent(
	(articles: readonly ArticleSummary[], matches: readonly QuoteMatch[]): readonly Entry[] => [
		...articles
			.slice(0, articlesOnTop)
			.map((article, index): Entry => ({kind: 'article', article, ...(index === 0 && {head: 'Articles'})})),
		...matches.map(
			(match, index): Entry => ({kind: 'quote', match, ...(index === 0 && {head: 'Quotes that name it'})}),
		),
		...articles
			.slice(articlesOnTop)
			.map((article, index): Entry => ({kind: 'article', article, ...(index === 0 && {head: 'Earlier articles'})})),
	],
);

const entriesIn = (state: State): readonly Entry[] =>
	entriesOf(articlesAbout(state.articles, own(state).label), own(state).matches ?? noMatches);

const list = cursorList(
	state => entriesIn(state).length,
	state => own(state).cursor,
	(state, cursor) => withPageState(state, 'topic', {...own(state), cursor}),
);

const chosenEntry = (state: State): Entry | undefined => entriesIn(state)[list.cursor(state)];

const chosenId = (entry: Entry | undefined): string | undefined =>
	entry?.kind === 'article' ? entry.article.id : entry?.match.articleId;

/** A topic's articles, newest first, and the quotes that name it. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {matches = noMatches} = own(state);
	const articles = articlesAbout(state.articles, own(state).label);
	const head = pageHeader(grid, {
		kicker: 'TOPIC',
		headline: boldHeadline(grid, topicIn(state)?.label ?? own(state).label),
		left: period(articles),
		right: `${counted(matches.length, 'quote')}   ${counted(articles.length, 'article')}`,
	});
	const entries = entriesIn(state);
	if (entries.length === 0)
		return [
			...head,
			textLine(grid, [run(cut(state.loading ? 'Looking …' : 'No article is about it.', grid.measure), 'muted')]),
		];
	const at = list.cursor(state);
	const rows = Math.max(1, heightOf(state) - head.length);
	const drawn = indicesNear(entries.length, at, rows).map((index, row) => {
		const entry = entries[index]!;
		const headLine = textLine(grid, [run(cut(entry.head ?? '', grid.measure), 'muted')]);
		return {
			index,
			above: entry.head === undefined ? [] : [...(row === 0 || grid.tight ? [] : [[]]), headLine],
			lines:
				entry.kind === 'article'
					? articleLines(grid, entry.article, index === at)
					: matchLines(grid, entry.match, index === at),
		};
	});
	return [...head, ...drawEntries(grid, drawn, at, rows)];
};

const period = (articles: readonly ArticleSummary[]): string => {
	const dates = articles.flatMap(({published}) => (published === undefined ? [] : [published])).sort();
	if (dates.length === 0) return '';
	const [first, last] = [dateOf(dates[0]!), dateOf(dates.at(-1)!)];
	return first === last ? first : `${first} to ${last}`;
};

const dateInMargin = (published: string | undefined): Line => [
	run(published === undefined ? '' : dateOf(published, 'short'), 'muted'),
];

const articleLines = (grid: Grid, article: ArticleSummary, isChosen: boolean): readonly Line[] => [
	textLine(grid, [run(cut(article.title, grid.measure), isChosen ? 'ink' : 'text', isChosen ? {bold: true} : {})], {
		margin: dateInMargin(article.published),
	}),
];

const matchLines = (grid: Grid, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const who = match.speaker === undefined ? shortSource(match.source ?? 'unknown') : shortName(match.speaker, []);
	const speaker = run(who, match.speaker === undefined ? 'voice0' : 'voice1', {italic: match.speaker === undefined});
	const under =
		grid.margin > 0
			? textLine(grid, [run(cut(match.title, grid.measure), 'muted')], {margin: dateInMargin(match.published)})
			: textLine(grid, cutLine([speaker, run('  '), run(match.title, 'muted')], grid.measure));
	return [
		...quoteLines(
			grid,
			match,
			{role: speaker.style.role as 'voice0' | 'voice1', sign: who.slice(0, 1).toUpperCase()},
			{strong: isChosen, margin: [{...speaker, text: columnsOf(who) > grid.margin ? cut(who, grid.margin) : who}]},
		),
		under,
	];
};

export const topicPage: Page = {
	draw,
	sidebarPanes: ['topics'],
	highlighted: state => ({pane: 'topics', key: topicIn(state)?.key}),
	about: {
		kind: 'topic',
		open: (state, label) => withPageState(showPage(state, 'topic'), 'topic', {label, cursor: 0}),
	},
	list,
	open: state => {
		const entry = chosenEntry(state);
		if (entry === undefined) return state;
		if (entry.kind === 'quote')
			return openArticle(state, entry.match.articleId, {kind: 'quote', quote: entry.match.quote});
		// The article may write the topic another way than most do.
		const spelling = topicIn(state)?.key;
		const name = entry.article.topics.find(label => state.articles.topics().named(label)?.key === spelling);
		return openArticle(
			state,
			entry.article.id,
			name === undefined ? undefined : {kind: 'subject', subject: {kind: 'topic', name}},
		);
	},
	filter: state => startSearch(showPage(state, 'search'), `"${own(state).label}" `),
	copy: (state, cited) => {
		const entry = chosenEntry(state);
		return entry?.kind === 'quote' ? citationOfMatch(entry.match, cited) : undefined;
	},
	file: state => {
		const entry = chosenEntry(state);
		const id = chosenId(entry);
		const path = id === undefined ? undefined : state.articles.byId(id)?.path;
		if (entry === undefined || path === undefined || path === '-') return undefined;
		return {path, words: entry.kind === 'quote' ? entry.match.text.slice(0, 60) : ''};
	},
	article: state => {
		const id = chosenId(chosenEntry(state));
		return id === undefined ? undefined : state.articles.byId(id);
	},
	question: state => ({kind: 'search', query: `"${own(state).label}"`}),
	answered: (state, answer) => {
		if (answer.kind !== 'search' || answer.answer.query !== `"${own(state).label}"`) return state;
		const shown = own(state);
		return withPageState(state, 'topic', {...shown, matches: answer.answer.matches});
	},
	hints: state => [
		['open', chosenEntry(state)?.kind === 'quote' ? 'read it there' : 'read'],
		...(chosenEntry(state)?.kind === 'quote'
			? ([
					['copy', 'copy'],
					['copy-cited', 'with source'],
				] as const)
			: []),
		['filter', 'search'],
		['topics', 'topics'],
		['quit', 'back'],
	],
	folio: state => {
		const topics = state.articles.topics();
		const topic = topicIn(state);
		const at = topic === undefined ? -1 : topics.positionOf(topic.key);
		return at === -1 ? '' : `topic ${grouped(at + 1)} of ${grouped(topics.count)}`;
	},
	speech: {
		name: state => [`Topic: ${own(state).label}.`],
		here: state => {
			const entry = chosenEntry(state);
			if (entry === undefined) return [state.loading ? 'Looking.' : 'No article is about it.'];
			const position = `${list.cursor(state) + 1} of ${list.length(state)}`;
			if (entry.kind === 'article') return [`${entry.article.title}. ${position}`];
			const {text, speaker, source, title: headline} = entry.match;
			return [`${text} ${speaker ?? source ?? 'Speaker unknown'}. ${headline}. ${position}`];
		},
	},
};
