// What the digest lists: by topic the new articles, who said what new in them, and how much more there is.

import {type Arrival, type News, newsAmong} from '../../../library/digest/arrivals.ts';
import {byTopic, type DigestTopic} from '../../../library/digest/by-topic.ts';
import type {ArticleSummary, NewWords, QuoteMatch} from '../../../library/library.ts';
import {countDoubt, type DoubtCounts} from '../../../model/doubt.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {takeIn} from '../../state/library/arrived.ts';
import {orderOf} from '../../state/library/orders.ts';
import {showPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import type {PageList} from '../page.ts';
import {type DigestSpan, digestSpans, newArticlesIn} from './new-articles.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly digest: DigestState;
	}
}

type DigestState = {
	/** The day that was typed, YYYY-MM-DD; absent where the span is one of those to choose from. */
	readonly since?: string;
	/** What the library has found in these articles. */
	readonly found?: {readonly ids: readonly string[]; readonly words: NewWords<QuoteMatch>};
	/** Topics of which all is shown. */
	readonly unfolded: ReadonlySet<string>;
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
};

/** An entry of the list. The first one of a topic has the topic. */
export type DigestEntry = {readonly topic: string; readonly heads?: DigestTopic<QuoteMatch>} & (
	| {readonly kind: 'article'; readonly article: ArticleSummary}
	| {readonly kind: 'quote'; readonly match: QuoteMatch}
	| {readonly kind: 'more'; readonly articles: number; readonly quotes: DoubtCounts}
);

const mostArticles = 2;

/** Returns the state of the page. */
export const digestState = (state: State): DigestState => state.pageStates.digest ?? {unfolded: new Set()};

/** Opens the page: of the span that was chosen last, or from a day on. */
export const openDigest = (state: State, since?: string): State =>
	withPageState(showPage(takeIn(state), 'digest'), 'digest', {
		unfolded: new Set(),
		...(since !== undefined && {since}),
	});

/** Returns the span that the digest shows: from the day that was typed on, or the one chosen. */
export const spanOf = (state: State): DigestSpan => {
	const {since} = digestState(state);
	return since === undefined ? orderOf(state, 'digest', digestSpans) : {since};
};

/** Copies alone are no news, and nothing in them has to be looked for. */
const idsOf = memoizeByObject((arrived: readonly Arrival[]) =>
	arrived.every(({is}) => is === 'copy') ? [] : arrived.map(({summary}) => summary.id),
);

/** Returns the ids of the articles that may have something new: the same array until they change. */
export const newIds = (state: State): readonly string[] => idsOf(newArticlesIn(state, spanOf(state)).arrived);

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
	a === b || (a.length === b.length && a.every((id, index) => id === b[index]));

/** Returns what is new in the articles; undefined until the library has answered. */
export const newWords = (state: State): NewWords<QuoteMatch> | undefined => {
	const {found} = digestState(state);
	return found !== undefined && isSame(found.ids, newIds(state)) ? found.words : undefined;
};

const newsOf = memoizeRecent((arrived: readonly Arrival[], words: NewWords<QuoteMatch>) => newsAmong(arrived, words));

/** Returns the news; undefined until the library has answered. */
export const digestNews = (state: State): News<QuoteMatch> | undefined => {
	const words = newWords(state);
	return words && newsOf(newArticlesIn(state, spanOf(state)).arrived, words);
};

const topicsOf = memoizeByObject(({articles}: News<QuoteMatch>) => byTopic(articles));

const noTopics: readonly DigestTopic<QuoteMatch>[] = [];

/** Returns the new articles by topic; none until the library has answered. */
export const digestTopics = (state: State): readonly DigestTopic<QuoteMatch>[] => {
	const news = digestNews(state);
	return news === undefined ? noTopics : topicsOf(news);
};

/** Returns what a topic is called; articles without one stand under “No topic”. */
export const nameOfTopic = ({topic}: DigestTopic<QuoteMatch>): string => capitalise(topic ?? 'no topic');

/** The quotes of a topic, one of each article first: several of one would hide the others. */
const saidIn = ({articles}: DigestTopic<QuoteMatch>): readonly QuoteMatch[] => {
	const most = Math.max(0, ...articles.map(({said}) => said.length));
	return Array.from({length: most}, (_, nth) => articles.flatMap(({said}) => said[nth] ?? [])).flat();
};

const entriesOf = memoizeRecent(
	(
		topics: readonly DigestTopic<QuoteMatch>[],
		unfolded: ReadonlySet<string>,
		mostQuotes: number,
	): readonly DigestEntry[] =>
		topics.flatMap(heads => {
			const topic = nameOfTopic(heads);
			const isWhole = unfolded.has(topic);
			const articles = heads.articles.slice(0, isWhole ? undefined : mostArticles);
			const said = saidIn(heads);
			const quotes = said.slice(0, isWhole ? undefined : mostQuotes);
			const hidden = said.slice(quotes.length);
			const rest = {articles: heads.articles.length - articles.length, quotes: countDoubt(hidden)};
			const entries: readonly DigestEntry[] = [
				...articles.map(({summary}) => ({topic, kind: 'article', article: summary}) as const),
				...quotes.map(match => ({topic, kind: 'quote', match}) as const),
				...(rest.articles + hidden.length > 0 ? [{topic, kind: 'more', ...rest} as const] : []),
			];
			return entries.map((entry, index) => (index === 0 ? {...entry, heads} : entry));
		}),
);

/** Returns the entries of the page. Higher screens show more quotes of each topic. */
export const digestEntries = (state: State): readonly DigestEntry[] => {
	const {rows} = state.screen;
	return entriesOf(digestTopics(state), digestState(state).unfolded, rows >= 30 ? 3 : rows >= 16 ? 2 : 1);
};

const keyOfEntry = (entry: DigestEntry): string => {
	if (entry.kind === 'article') return `article ${entry.article.id}`;
	return entry.kind === 'quote' ? `quote ${entry.match.quote} ${entry.match.articleId}` : `more ${entry.topic}`;
};

const indicesByKey = memoizeByObject(
	(entries: readonly DigestEntry[]) => new Map(entries.map((entry, index) => [keyOfEntry(entry), index])),
);

/** The list of the page. */
export const digestList: PageList = {
	length: state => digestEntries(state).length,
	cursor: state => indicesByKey(digestEntries(state)).get(digestState(state).chosen ?? '') ?? 0,
	choose: (state, index) =>
		withPageState(state, 'digest', {...digestState(state), chosen: keyOfEntry(digestEntries(state)[index]!)}),
};

/** Returns the chosen entry; undefined where there is none. */
export const chosenDigestEntry = (state: State): DigestEntry | undefined =>
	digestEntries(state)[digestList.cursor(state)];

/** Shows all of a topic. The first that was hidden is chosen. */
export const unfold = (state: State, entry: Extract<DigestEntry, {kind: 'more'}>): State => {
	const at = digestList.cursor(state);
	const {unfolded} = digestState(state);
	const shown = withPageState(state, 'digest', {
		...digestState(state),
		unfolded: new Set([...unfolded, entry.topic]),
	});
	return digestList.choose(shown, Math.min(at, digestList.length(shown) - 1));
};
