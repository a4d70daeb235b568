import type {ArticleSummary} from '../../../library/library.ts';
import {keyOfName} from '../../../library/people/names.ts';
import {countDoubt, isUnsure} from '../../../model/doubt.ts';
import {counted, dateOf, grouped, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import {filterLine} from '../../drawing/filter-line.ts';
import {copiedMatch, quotationOfMatch} from '../../state/citation.ts';
import {openArticle, showPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import type {State} from '../../state/state.ts';
import {keepNarrowing, narrowingField} from '../narrowing/narrowing-field.ts';
import type {Page} from '../page.ts';
import {fileToEdit} from '../quote-matches.ts';
import {drawTopic} from './draw-topic.ts';
import {chosenEntry, quotesListed, topicEntries, topicList, topicStarts} from './topic-entries.ts';
import {foldEntries, keepChosenQuote, unfoldChosen} from './topic-folding.ts';
import {namingOf} from './topic-head.ts';
import {topicRail} from './topic-rail.ts';
import {topicSpeech} from './topic-speech.ts';
import {
	articlesAbout,
	topicIn,
	topicName,
	topicNarrowing,
	topicOrder,
	topicOrders,
	topicQuotes,
	topicState,
	withTopic,
} from './topic-state.ts';
import {topicVoices} from './topic-voices.ts';

/** Opens an article at the first mention of the topic, which it may spell differently than most do. */
const openAtTopic = (state: State, {id, topics}: ArticleSummary): State => {
	const key = topicIn(state)?.key;
	const name = topics.find(label => state.articles.topics().named(label)?.key === key);
	return openArticle(state, id, name === undefined ? undefined : {kind: 'subject', subject: {kind: 'topic', name}});
};

const withRail = (state: State): State => withTopic(state, {rail: topicRail(state)});

const openTopic = (state: State, label: string, before: readonly string[]): State =>
	withRail(withPageState(showPage(state, 'topic'), 'topic', {label, unfolded: new Set(), before}));

/** Opens the page of a topic; from the page of another one, with the way back. */
const openFrom = (state: State, label: string): State => {
	const {label: last, before} = topicState(state);
	const opened = openTopic(state, label, state.page === 'topic' ? [...before, last] : []);
	return {...opened, focus: 'page', sidebarOpened: false};
};

/** Takes back the narrowing, or else the way to the topic before. */
const stepOut = (state: State): State | undefined => {
	const {by: narrowing, ...topic} = topicState(state);
	if (narrowing !== undefined) return withPageState(state, 'topic', topic);
	const last = topic.before.at(-1);
	return last === undefined ? undefined : openTopic(state, last, topic.before.slice(0, -1));
};

/** Shows what one voice says only; the same voice again shows all. */
const narrowTo = (state: State, name: string): State => {
	const key = name === '' ? '' : keyOfName(name);
	const {by, ...topic} = topicState(state);
	const narrowed = withPageState(state, 'topic', by === key ? topic : {...topic, by: key});
	// A sidebar that was called covers what it has narrowed.
	return state.sidebarOpened ? {...narrowed, focus: 'page', sidebarOpened: false} : narrowed;
};

const chosenMatch = (state: State) => {
	const entry = chosenEntry(state);
	return entry?.kind === 'quote' ? entry.match : undefined;
};

const narrowing = narrowingField(topicNarrowing);

/** The page of a topic: who speaks on it and what they say. */
export const topicPage: Page = {
	draw: drawTopic,
	sidebarPanes: ['people', 'topics'],
	sidebarLabels: {people: 'VOICES', topics: 'RELATED'},
	sidebarHints: {people: 'only this'},
	openSidebarEntry: (state, {kind, name}) => (kind === 'person' ? narrowTo(state, name) : undefined),
	highlighted: state => ({pane: 'people', key: topicState(state).by}),
	subjectPage: {kind: 'topic', open: openFrom},
	list: topicList,
	starts: topicStarts,
	orders: {names: topicOrders, keepChosen: keepChosenQuote},
	open: before => {
		const state = keepNarrowing(topicNarrowing, before);
		const entry = chosenEntry(state);
		if (entry === undefined) return state;
		if (entry.kind === 'more') return unfoldChosen(state) ?? state;
		if (entry.kind === 'article') return openAtTopic(state, entry.article);
		const {articleId, quote} = entry.match;
		return openArticle(state, articleId, {kind: 'quote', quote});
	},
	fold: foldEntries,
	...narrowing,
	escape: state => narrowing.escape(state) ?? stepOut(state),
	status: (state, room) => {
		const narrowed = topicNarrowing.get(state);
		if (!narrowed?.typing) return undefined;
		return filterLine(state, {...narrowed, fit: topicQuotes(state).length, does: 'read it there'}, room);
	},
	compared: state => {
		const entry = chosenEntry(state);
		const {by} = topicState(state);
		const voices = topicVoices(topicQuotes(state)).filter(({name}) => name !== '');
		const voice = voices.find(({key, matches}) => {
			if (by !== undefined) return key === by;
			return entry?.group === `voice ${key}` || (entry?.kind === 'quote' && matches.includes(entry.match));
		});
		return {people: voice === undefined ? [] : [voice.name], topic: topicIn(state)?.label ?? topicState(state).label};
	},
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	chosenQuote: chosenMatch,
	unsure: state =>
		topicEntries(state).flatMap((entry, index) => (entry.kind === 'quote' && isUnsure(entry.match) ? [index] : [])),
	saved: state => {
		const quotes = topicEntries(state).flatMap(entry => (entry.kind === 'quote' ? [entry.match] : []));
		if (quotes.length === 0) return undefined;
		const {sure, unsure} = countDoubt(topicQuotes(state));
		return {
			title: topicName(state),
			facts: [
				`${quotesWithDoubt(sure, unsure)}, ${counted(articlesAbout(state).length, 'article')}`,
				namingOf(topicQuotes(state))[0]!,
			],
			quotes: quotes.map(match => quotationOfMatch(match, state)),
		};
	},
	file: state => {
		const entry = chosenEntry(state);
		if (entry?.kind === 'article') return fileToEdit(state, entry.article.id, '');
		return entry?.kind === 'quote' ? fileToEdit(state, entry.match.articleId, entry.match.text) : undefined;
	},
	article: state => {
		const entry = chosenEntry(state);
		if (entry?.kind === 'article') return entry.article;
		return entry?.kind === 'quote' ? state.articles.byId(entry.match.articleId) : undefined;
	},
	question: state => ({kind: 'quotes-about', topic: topicState(state).label}),
	answered: (state, answer) =>
		answer.kind === 'quotes-about' && answer.topic === topicState(state).label
			? withRail(withTopic(state, {matches: answer.matches}))
			: state,
	hints: state => {
		const kind = chosenEntry(state)?.kind;
		const isNarrowed = topicNarrowing.get(state) !== undefined;
		const next = topicOrders[(topicOrders.indexOf(topicOrder(state)) + 1) % topicOrders.length]!;
		if (state.screen.columns < 60) return [isNarrowed ? ['escape', 'all'] : ['next-order', next], ['help', 'keys']];
		return [
			...(isNarrowed ? ([['escape', 'all quotes']] as const) : []),
			['open', kind === 'more' ? 'show them' : kind === 'article' ? 'read' : 'read it there'],
			...(kind === 'quote' ? ([['copy-cited', 'with source']] as const) : []),
			['next-order', next],
			['help', 'keys'],
			['compare', 'compare'],
			['next-pane', 'voices'],
			['quit', 'back'],
		];
	},
	positionLine: (state, grid) => {
		const entry = chosenEntry(state);
		const length = topicList.length(state);
		if (entry === undefined) return [];
		if (entry.kind !== 'quote') return [run(`${grouped(topicList.cursor(state) + 1)} of ${grouped(length)}`, 'muted')];
		const {published} = entry.match;
		const month =
			published === undefined || grid.columns < 100 ? '' : `, ${dateOf(published.slice(0, 'yyyy-mm'.length), 'short')}`;
		return [run(`${grouped(entry.number)} of ${grouped(quotesListed(state))}${month}`, 'muted')];
	},
	folio: state => {
		const topics = state.articles.topics();
		const topic = topicIn(state);
		const position = topic === undefined ? -1 : topics.positionOf(topic.key);
		return position === -1 ? '' : `topic ${grouped(position + 1)} of ${grouped(topics.count)}`;
	},
	speech: topicSpeech,
};
