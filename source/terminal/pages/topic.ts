import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import {isUnsure} from '../../model/doubt.ts';
import {counted, dateOf, grouped, periodOf} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {voiceOfMatch} from '../drawing/match-voices.ts';
import {boldHeadline, pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {voiceName} from '../drawing/strokes.ts';
import {copiedMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {openArticle, showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import {capitalise} from '../state/sidebar-entries.ts';
import type {State} from '../state/state.ts';
import type {Page} from './page.ts';
import {fileToEdit, quoteToAsk, spokenMatch} from './quote-matches.ts';
import {startSearch} from './search-state.ts';
import {
	articlesAbout,
	chosenEntry,
	topicEntries,
	topicIn,
	topicList,
	topicQuotes,
	topicState,
} from './topic-entries.ts';

/** The topic as the sidebar writes it. */
const nameOf = (state: State): string => capitalise(topicIn(state)?.label ?? topicState(state).label);

/** “1 quote   3 articles”, without the quotes until they are known. */
const tally = (state: State, articles: number): string =>
	[
		...(topicState(state).matches === undefined ? [] : [counted(topicQuotes(state).length, 'quote')]),
		counted(articles, 'article'),
	].join('   ');

/** Draws the articles about a topic, newest first, and the quotes that name it. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const articles = articlesAbout(state.articles, topicState(state).label);
	const right = tally(state, articles.length);
	const dates = articles.map(({published}) => published);
	const header = pageHeader(grid, {
		kicker: 'TOPIC',
		headline: boldHeadline(grid, nameOf(state)),
		left: periodOf(dates, grid.measure - columnsOf(right) - 2),
		right,
	});
	const entries = topicEntries(state);
	if (entries.length === 0) {
		const words = state.loading ? 'Looking for articles…' : 'No article is about it.';
		return [...header, textLine(grid, [run(cut(words, grid.measure), 'muted')])];
	}
	const cursor = topicList.cursor(state);
	const rows = Math.max(1, heightOf(state) - header.length);
	const drawn = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		const label = textLine(grid, [run(cut(entry.group ?? '', grid.measure), 'muted')]);
		return {
			index,
			above: entry.group === undefined ? [] : [...(row === 0 || grid.tight ? [] : [[]]), label],
			lines:
				entry.kind === 'article'
					? articleLines(grid, entry.article, index === cursor)
					: matchLines(grid, entry.match, topicQuotes(state), index === cursor),
		};
	});
	return [...header, ...drawEntries(grid, drawn, cursor, rows)];
};

const dateInMargin = (published: string | undefined): Line => [
	run(published === undefined ? '' : dateOf(published, 'short'), 'muted'),
];

const articleLines = (grid: Grid, {title, published}: ArticleSummary, isChosen: boolean): readonly Line[] => [
	textLine(grid, [run(cut(title, grid.measure), isChosen ? 'ink' : 'text', isChosen ? {bold: true} : {})], {
		margin: dateInMargin(published),
	}),
];

const matchLines = (
	grid: Grid,
	match: QuoteMatch,
	matches: readonly QuoteMatch[],
	isChosen: boolean,
): readonly Line[] => {
	const voice = voiceOfMatch(match, matches);
	const speaker = voiceName(voice, grid.margin > 0 ? grid.margin : grid.measure);
	const headline = run(match.title, 'muted');
	return [
		...quoteLines(grid, match, voice, {strong: isChosen, margin: speaker}),
		grid.margin > 0
			? textLine(grid, cutLine([headline], grid.measure), {margin: dateInMargin(match.published)})
			: textLine(grid, cutLine([...speaker, run('  '), headline], grid.measure)),
	];
};

/** Opens an article at the first mention of the topic, which it may spell differently than most do. */
const openAtTopic = (state: State, {id, topics}: ArticleSummary): State => {
	const key = topicIn(state)?.key;
	const name = topics.find(label => state.articles.topics().named(label)?.key === key);
	return openArticle(state, id, name === undefined ? undefined : {kind: 'subject', subject: {kind: 'topic', name}});
};

const question = (state: State): {readonly kind: 'search'; readonly query: string} => ({
	kind: 'search',
	query: `"${topicState(state).label}"`,
});

/** The page of a topic. */
export const topicPage: Page = {
	draw,
	sidebarPanes: ['topics'],
	highlighted: state => ({pane: 'topics', key: topicIn(state)?.key}),
	subjectPage: {
		kind: 'topic',
		open: (state, label) => withPageState(showPage(state, 'topic'), 'topic', {label}),
	},
	list: topicList,
	open: state => {
		const entry = chosenEntry(state);
		if (entry === undefined) return state;
		if (entry.kind === 'article') return openAtTopic(state, entry.article);
		const {articleId, quote} = entry.match;
		return openArticle(state, articleId, {kind: 'quote', quote});
	},
	filter: state => startSearch(showPage(state, 'search'), `"${topicState(state).label}" `),
	copy: (state, cited) => {
		const entry = chosenEntry(state);
		return entry?.kind === 'quote' ? copiedMatch(entry.match, state, cited) : undefined;
	},
	file: state => {
		const entry = chosenEntry(state);
		if (entry === undefined) return undefined;
		return entry.kind === 'article'
			? fileToEdit(state, entry.article.id, '')
			: fileToEdit(state, entry.match.articleId, entry.match.text);
	},
	article: state => {
		const entry = chosenEntry(state);
		if (entry === undefined) return undefined;
		return entry.kind === 'article' ? entry.article : state.articles.byId(entry.match.articleId);
	},
	chosenQuote: state => {
		const entry = chosenEntry(state);
		return entry?.kind === 'quote' ? quoteToAsk(entry.match) : undefined;
	},
	unsure: state =>
		topicEntries(state).flatMap((entry, index) => (entry.kind === 'quote' && isUnsure(entry.match) ? [index] : [])),
	question,
	answered: (state, answer) =>
		answer.kind === 'search' && answer.answer.query === question(state).query
			? withPageState(state, 'topic', {...topicState(state), matches: answer.answer.matches})
			: state,
	hints: state => {
		const isQuote = chosenEntry(state)?.kind === 'quote';
		return [
			['open', isQuote ? 'read it there' : 'read'],
			...(isQuote
				? ([
						['copy', 'copy'],
						['copy-cited', 'with source'],
					] as const)
				: []),
			['filter', 'search'],
			['topics', 'topics'],
			['quit', 'back'],
			['help', 'keys'],
		];
	},
	folio: state => {
		const topics = state.articles.topics();
		const topic = topicIn(state);
		const position = topic === undefined ? -1 : topics.positionOf(topic.key);
		return position === -1 ? '' : `topic ${grouped(position + 1)} of ${grouped(topics.count)}`;
	},
	speech: {
		name: state => [
			`Topic: ${nameOf(state)}, ${counted(articlesAbout(state.articles, topicState(state).label).length, 'article')}.`,
		],
		here: state => {
			const entry = chosenEntry(state);
			if (entry === undefined) return [state.loading ? 'Looking for articles.' : 'No article is about it.'];
			const words = entry.kind === 'article' ? `${entry.article.title}.` : spokenMatch(entry.match);
			return [`${words} ${topicList.cursor(state) + 1} of ${topicList.length(state)}`];
		},
	},
};
