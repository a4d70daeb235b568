import type {ArticleList, Rows} from '../../library/catalogue/article-list.ts';
import type {Article} from '../../model/article.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {voicesOfArticle} from './selectors.ts';
import type {Lens, State} from './state.ts';

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

/** As the head of a list entry: “the war” is no name, but it begins the line. */
const capitalised = (label: string): string => label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('en'));

const peopleOfStory = memoizeByObject((article: Article): EntryList => {
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

const topicsOfStory = memoizeByObject(
	(article: Article): EntryList =>
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

const peopleOfLibrary = memoizeByObject(
	(articles: ArticleList): EntryList =>
		listOfRows(articles.people(), ({key, label, quotes}) => ({
			key,
			label,
			...(quotes > 0 && {count: quotes}),
			lens: {kind: 'person', name: label} as const,
			quoted: quotes > 0,
		})),
);

const topicsOfLibrary = memoizeByObject(
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
