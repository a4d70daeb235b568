import type {ArticleFilter, ArticleList, Rows} from '../../library/catalogue/article-list.ts';
import type {LibraryPerson} from '../../library/catalogue/people.ts';
import {topicKey} from '../../library/catalogue/topics.ts';
import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import type {Section} from '../../model/article.ts';
import {inTheseWords} from '../../model/quote.ts';
import {counted} from '../../typesetting/captions.ts';
import {createLabelFilter, fitting} from './filter-labels.ts';
import {remembering, voicesOfArticle} from './selectors.ts';
import type {Lens, RailPane, State} from './state.ts';

/*
What the lists on the screen hold, in the order in which they are shown: the panes draw these, and the cursor counts in them.
*/

/** A row of the people or the topics of the sidebar. */
export type Entry = {
	/** What stays the same while the list grows and names are spelt another way. */
	readonly key: string;
	readonly label: string;
	/** Quotes, mentions or articles. */
	readonly count?: number;
	readonly lens: Lens;
	readonly quoted: boolean;
};

/** A list of entries that is read a window at a time: an archive names thousands of people. */
export type EntryList = Rows<Entry> & {readonly at: (index: number) => Entry | undefined};

/** Which entries of a list are shown, by their index in the whole list. */
export type Shown = {
	readonly count: number;
	/** Returns the index of the entry at a position among those shown. */
	readonly at: (position: number) => number;
	readonly slice: (from: number, to: number) => readonly number[];
	/** Returns the position of the entry with this index among those shown, or -1. */
	readonly positionOf: (index: number) => number;
};

const nobody: Lens = {kind: 'person', name: ''};

const listOfEntries = (entries: readonly Entry[]): EntryList => ({
	count: entries.length,
	at: index => entries[index],
	slice: (from, to) => entries.slice(Math.max(0, from), Math.max(0, to)),
	positionOf: key => entries.findIndex(entry => entry.key === key),
});

const listOfRows = <Row>(rows: Rows<Row>, entryOf: (row: Row) => Entry): EntryList => {
	const slice = (from: number, to: number) => rows.slice(from, to).map(entryOf);
	return {count: rows.count, slice, at: index => slice(index, index + 1)[0], positionOf: rows.positionOf};
};

export const showingAll = (count: number): Shown => ({
	count,
	at: position => position,
	slice: (from, to) =>
		Array.from({length: Math.max(0, Math.min(to, count) - Math.max(0, from))}, (_, at) => Math.max(0, from) + at),
	positionOf: index => (index >= 0 && index < count ? index : -1),
});

const showingOnly = (indices: readonly number[]): Shown => ({
	count: indices.length,
	at: position => indices[position]!,
	slice: (from, to) => indices.slice(Math.max(0, from), Math.max(0, to)),
	positionOf: index => indices.indexOf(index),
});

export const once = <Key extends object, Value>(make: (key: Key) => Value) => {
	const made = new WeakMap<Key, Value>();
	return (key: Key): Value => {
		let value = made.get(key);
		if (value === undefined) {
			value = make(key);
			made.set(key, value);
		}
		return value;
	};
};

/** As the head of a list entry: “the war” is no name, but it begins the line. */
const capitalised = (label: string): string => label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('en'));

const peopleOfStory = once((article: NonNullable<State['story']>['article']): EntryList => {
	const voices = voicesOfArticle(article);
	const counts = new Map<string | undefined, number>();
	for (const quote of article.quotes)
		if (inTheseWords(quote)) counts.set(quote.speaker, (counts.get(quote.speaker) ?? 0) + 1);
	const quoted = voices.named.flatMap(({name}) => {
		const count = counts.get(name);
		return count === undefined
			? []
			: [{key: name!, label: name!, count, lens: {kind: 'person', name: name!} as const, quoted: true}];
	});
	const unnamed =
		voices.unnamed > 0 ? [{key: '', label: 'not named', count: voices.unnamed, lens: nobody, quoted: true}] : [];
	const silent = article.people
		.filter(({name}) => !counts.has(name))
		.map(({name}) => ({key: name, label: name, lens: {kind: 'person', name} as const, quoted: false}));
	// Whose words are only reported comes before those who say nothing.
	const others = [
		...silent.filter(({label}) => voices.byName(label) !== undefined),
		...silent.filter(({label}) => voices.byName(label) === undefined),
	];
	return listOfEntries([...quoted, ...unnamed, ...others]);
});

const topicsOfStory = once(
	(article: NonNullable<State['story']>['article']): EntryList =>
		listOfEntries(
			article.topics.map(({label, mentions}) => ({
				key: label,
				label: capitalised(label),
				count: mentions.length,
				lens: {kind: 'topic', name: label} as const,
				quoted: false,
			})),
		),
);

const tally = (names: Iterable<readonly [string, number]>) => {
	const counts = new Map<string, number>();
	for (const [name, count] of names) counts.set(name, (counts.get(name) ?? 0) + count);
	return [...counts].sort((a, b) => b[1] - a[1]);
};

const peopleOfLibrary = once(
	(articles: ArticleList): EntryList =>
		listOfRows(articles.people(), ({key, label, quotes}) => ({
			key,
			label,
			...(quotes > 0 && {count: quotes}),
			lens: {kind: 'person', name: label} as const,
			quoted: quotes > 0,
		})),
);

const topicsOfLibrary = once(
	(articles: ArticleList): EntryList =>
		listOfRows(articles.topics(), ({key, label, articles: about}) => ({
			key,
			label: capitalised(label),
			count: about,
			lens: {kind: 'topic', name: label} as const,
			quoted: false,
		})),
);

/** Pages that speak of one story show its people and topics; the others those of the whole library. */
const ofStory = (state: State) => (state.page === 'story' ? state.story?.article : undefined);

export const peopleIn = (state: State): EntryList => {
	const article = ofStory(state);
	return article ? peopleOfStory(article) : peopleOfLibrary(state.articles);
};

export const topicsIn = (state: State): EntryList => {
	const article = ofStory(state);
	return article ? topicsOfStory(article) : topicsOfLibrary(state.articles);
};

/** The person whose page is open, as the library counts them; undefined while no article that names them is read. */
export const personShown = ({person, articles, story}: State): LibraryPerson | undefined =>
	person === undefined ? undefined : articles.people().named(person, story?.article.id);

/** The newest article about a topic, and the label that it has there. */
export const newestAbout = (
	{articles}: State,
	topic: string,
): {readonly id: string; readonly topic: string} | undefined => {
	const {key, articles: ids = []} = articles.topics().named(topic) ?? {};
	const newest = articles.inOrder('newest');
	const position = Math.min(...ids.map(newest.positionOf));
	const [article] = newest.slice(position, position + 1);
	return article && {id: article.id, topic: article.topics.find(label => topicKey(label) === key)!};
};

/** What the filter of the library looks at: all that a summary says, and the name of the file (many have the same folder). */
const labelOf = once(({title, standfirst = '', people, topics, sections, published = '', path}: ArticleSummary) =>
	[
		title,
		standfirst,
		...people,
		...topics,
		...sections.flatMap(({subhead}) => subhead ?? []),
		published.slice(0, 10),
		path.split(/[\\/]/u).at(-1),
	].join(' '),
);

const labelsOfEntries = once((entries: EntryList) => entries.slice(0, entries.count).map(({label}) => label));

const labelsOfSections = once((sections: readonly Section[]) =>
	sections.map(({subhead}, index) => subhead ?? (index === 0 ? 'Opening' : 'Untitled')),
);

const fittingOnce = remembering(fitting);

/** The articles of the library, or those that fit its filter, newest first. */
export const articlesShown = (state: State): Rows<ArticleSummary> =>
	state.filter?.list === 'library' && state.filter.query.trim() !== ''
		? state.articles.narrowed(filterFor(state.filter.query))
		: state.articles.inOrder('newest');

const filterFor = remembering(
	(query: string): ArticleFilter =>
		() => {
			const {add, fitting} = createLabelFilter(query);
			return {add: article => add(labelOf(article)), fitting};
		},
);

/** How many of the articles that the library shows are marked as read. */
export const readAmong = ({articles, filter, kept}: State): number =>
	filter?.list === 'library' && filter.query.trim() !== ''
		? articles.countOf(kept.read, filterFor(filter.query))
		: articles.countOf(kept.read);

const noSections: readonly Section[] = [];

/** What a pane of the sidebar shows: everything, or what fits its filter. */
export const shownIn = (state: State, pane: RailPane): Shown => {
	const query = state.filter?.list === pane ? state.filter.query : '';
	const sections = state.story?.article.sections ?? noSections;
	const entries = pane === 'people' ? peopleIn(state) : topicsIn(state);
	if (query.trim() === '') return showingAll(pane === 'sections' ? sections.length : entries.count);
	return showingOnly(fittingOnce(pane === 'sections' ? labelsOfSections(sections) : labelsOfEntries(entries), query));
};

/** The position of the cursor in the list of the library. */
export const chosenInLibrary = (state: State): number => {
	const id = state.chosenArticle ?? state.story?.article.id;
	return id === undefined ? 0 : Math.max(0, articlesShown(state).positionOf(id));
};

/** The article under the cursor of the library. */
export const chosenArticle = (state: State): ArticleSummary | undefined => {
	const at = chosenInLibrary(state);
	return articlesShown(state).slice(at, at + 1)[0];
};

/** “2 files could not be read”: of a file that has given articles, only a part was lost. */
export const troubleIn = ({problems, articles}: State): string => {
	const lost = problems.filter(({path}) => !articles.hasPath(path)).length;
	const how = lost === problems.length ? 'be read' : lost === 0 ? 'be read whole' : 'be read, or not whole';
	return `${counted(problems.length, 'file')} could not ${how}`;
};

/** Who is found, and how often: the rail beside the search. Someone the story does not name is ''. */
export const speakersFound = (matches: readonly QuoteMatch[]): readonly (readonly [string, number])[] =>
	tally(matches.map(({speaker}) => [speaker ?? '', 1] as const));

export const subheadsFound = (matches: readonly QuoteMatch[]): readonly (readonly [string, number])[] =>
	tally(matches.map(({subhead, title}) => [subhead ?? title, 1] as const));

/** The results that are shown: all, or those of the one speaker chosen. */
export const matchesShown = ({search}: State): readonly QuoteMatch[] => {
	const all = search.answer?.matches ?? [];
	return search.speaker === undefined ? all : all.filter(({speaker}) => (speaker ?? '') === search.speaker);
};
