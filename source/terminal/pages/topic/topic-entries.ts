// The list of a topic's page: the latest articles about it, and what was said, by voice or by date.
import type {ArticleSummary, TopicMatch} from '../../../library/library.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import type {State} from '../../state/state.ts';
import type {PageList, PartStarts} from '../page.ts';
import {articlesListed, topicOrder, topicQuotes, topicState, withTopic} from './topic-state.ts';
import {byDate, saidByVoice, type TopicVoice, topicVoices} from './topic-voices.ts';

/** What stands above the first entry of a group. */
export type GroupHead =
	| {readonly kind: 'articles'; readonly count: number}
	| {readonly kind: 'voice'; readonly voice: TopicVoice}
	/** The article that the quotes below are from. */
	| {readonly kind: 'article'; readonly match: TopicMatch};

/** An entry of the list; the first one of a group has the head of the group. */
export type TopicEntry = {
	/** The same in every order, as far as it is listed there. */
	readonly key: string;
	/** The key of the group. */
	readonly group: string;
	readonly head?: GroupHead;
} & (
	| {readonly kind: 'article'; readonly article: ArticleSummary}
	/** `number` counts the quotes from 1, those included that are folded away. */
	| {readonly kind: 'quote'; readonly match: TopicMatch; readonly number: number}
	/** Stands for what is folded away. */
	| {readonly kind: 'more'; readonly count: number}
);

type Listed = {readonly entries: readonly TopicEntry[]; readonly quotes: number};

/** How much of a group is shown while it is folded. */
type Folding = {
	readonly articles: number;
	readonly quotes: number;
	readonly unfolded: ReadonlySet<string>;
	/** There is room for entries that stand for others. */
	readonly saysMore: boolean;
};

const articlesGroup = 'articles';

const articleEntry = (article: ArticleSummary): TopicEntry => ({
	key: `article ${article.id}`,
	group: articlesGroup,
	kind: 'article',
	article,
});

/** Gives the first entry of a group its head. */
const headed = (entries: readonly TopicEntry[], head: GroupHead): readonly TopicEntry[] =>
	entries.map((entry, index) => (index === 0 ? {...entry, head} : entry));

/**
 * Returns the entries of a group, made of those of its members only that are shown: of 50,000 quotes two a voice. `passOver` is given
 * the others.
 */
const folded = <Member>(
	group: string,
	members: readonly Member[],
	entryOf: (member: Member, index: number) => TopicEntry,
	shown: number,
	{unfolded, saysMore}: Folding,
	passOver?: (member: Member) => void,
): readonly TopicEntry[] => {
	if (members.length <= shown || unfolded.has(group)) return members.map(entryOf);
	const entries = members.slice(0, shown).map(entryOf);
	const others = members.slice(shown);
	if (passOver !== undefined) others.forEach(passOver);
	return [
		...entries,
		...(saysMore && shown > 0 ? [{key: `more ${group}`, group, kind: 'more', count: others.length} as const] : []),
	];
};

/** Returns the key of a quote among the entries. */
export const keyOfTopicQuote = ({articleId, quote}: TopicMatch): string => `quote ${quote} ${articleId}`;

const listByVoice = (articles: readonly ArticleSummary[], voices: readonly TopicVoice[], folding: Folding): Listed => {
	const seen = new Set<string>();
	/** What two say together is listed twice, and nothing else is. */
	const keyOf = (match: TopicMatch, group: string): string => {
		const key = keyOfTopicQuote(match);
		if (match.speakers === undefined) return key;
		if (seen.has(key)) return `${key} ${group}`;
		seen.add(key);
		return key;
	};
	let quotes = 0;
	const said = voices.flatMap(voice => {
		const group = `voice ${voice.key}`;
		const before = quotes;
		quotes += voice.matches.length;
		const entryOf = (match: TopicMatch, index: number): TopicEntry => ({
			key: keyOf(match, group),
			group,
			kind: 'quote',
			match,
			number: before + index + 1,
		});
		// What is folded away keeps the key that it has when it is shown.
		const passOver = (match: TopicMatch): void => {
			if (match.speakers !== undefined) keyOf(match, group);
		};
		return headed(folded(group, voice.matches, entryOf, folding.quotes, folding, passOver), {kind: 'voice', voice});
	});
	const latest = folding.articles === 0 ? [] : folded(articlesGroup, articles, articleEntry, folding.articles, folding);
	return {entries: [...headed(latest, {kind: 'articles', count: articles.length}), ...said], quotes};
};

const listByDate = (matches: readonly TopicMatch[]): Listed => ({
	entries: matches.map((match, index): TopicEntry => {
		const begins = match.articleId !== matches[index - 1]?.articleId;
		return {
			key: keyOfTopicQuote(match),
			group: match.articleId,
			kind: 'quote',
			match,
			number: index + 1,
			...(begins && {head: {kind: 'article', match}}),
		};
	}),
	quotes: matches.length,
});

const noArticles: readonly ArticleSummary[] = [];

const listedOnce = memoizeRecent(
	(
		articles: readonly ArticleSummary[],
		matches: readonly TopicMatch[],
		order: ReturnType<typeof topicOrder>,
		by: string | undefined,
		unfolded: ReadonlySet<string>,
		rows: number,
	): Listed => {
		if (order === 'articles only' || matches.length === 0) {
			const all = articles.map(articleEntry);
			return {entries: headed(all, {kind: 'articles', count: all.length}), quotes: 0};
		}
		const shown = by === undefined ? matches : saidByVoice(matches, by);
		if (order !== 'by voice') return listByDate(byDate(shown, order));
		const hasRoom = rows >= 16;
		const folding = {articles: hasRoom ? (rows < 30 ? 2 : 3) : 0, quotes: hasRoom ? 2 : 1, unfolded, saysMore: hasRoom};
		const all = topicVoices(matches);
		// Where one voice alone speaks on a low screen, there is nobody to leave room for, and no row that says what is folded away.
		const only = by ?? (hasRoom || all.length > 1 ? undefined : all[0]?.key);
		if (only === undefined) return listByVoice(articles, all, folding);
		const voices = all.filter(({key}) => key === only);
		return listByVoice(noArticles, voices, {...folding, unfolded: new Set([`voice ${only}`])});
	},
);

const listed = (state: State): Listed => {
	const {by, unfolded} = topicState(state);
	return listedOnce(articlesListed(state), topicQuotes(state), topicOrder(state), by, unfolded, state.screen.rows);
};

/** Returns the entries of the page, group by group. */
export const topicEntries = (state: State): readonly TopicEntry[] => listed(state).entries;

/** Returns how many quotes the list has, those included that are folded away. */
export const quotesListed = (state: State): number => listed(state).quotes;

const indicesByKey = memoizeByObject(
	(entries: readonly TopicEntry[]) => new Map(entries.map((entry, index) => [entry.key, index])),
);

/** The first quote, or the first entry where there is none: a page of quotes is read from there. */
const firstChosen = memoizeByObject((entries: readonly TopicEntry[]): number =>
	Math.max(
		0,
		entries.findIndex(({kind}) => kind === 'quote'),
	),
);

/** The list of the page. The chosen entry is kept by its key, because quotes and articles are added above it. */
export const topicList: PageList = {
	length: state => topicEntries(state).length,
	cursor: state => {
		const entries = topicEntries(state);
		return indicesByKey(entries).get(topicState(state).chosen ?? '') ?? firstChosen(entries);
	},
	choose: (state, index) => withTopic(state, {chosen: topicEntries(state)[index]!.key}),
};

/** Returns the chosen entry; undefined where there is none. */
export const chosenEntry = (state: State): TopicEntry | undefined => topicEntries(state)[topicList.cursor(state)];

const groupStarts = memoizeByObject((entries: readonly TopicEntry[]) =>
	entries.flatMap(({head}, index) => (head === undefined ? [] : [index])),
);

const yearOf = (entry: TopicEntry | undefined): string =>
	entry?.kind === 'quote' ? (entry.match.published?.slice(0, 'yyyy'.length) ?? '') : '';

const yearStarts = memoizeByObject((entries: readonly TopicEntry[]) =>
	entries.flatMap((entry, index) => (index === 0 || yearOf(entry) !== yearOf(entries[index - 1]) ? [index] : [])),
);

/** Where the groups and the years of the list begin. */
export const topicStarts: PartStarts = {
	groups: state => groupStarts(topicEntries(state)),
	years: state => (['newest first', 'oldest first'].includes(topicOrder(state)) ? yearStarts(topicEntries(state)) : []),
};
