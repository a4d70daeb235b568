import type {ArticleList, Rows} from '../../library/catalogue/article-list.ts';
import type {Article} from '../../model/article.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {inTheseWords} from '../../model/quote.ts';
import {voicesOfArticle} from './selectors.ts';
import type {State, Subject} from './state.ts';

/** A row of the people or the topics of the sidebar. */
export type SidebarEntry = {
	/** What stays the same while the list grows and names are spelt another way. */
	readonly key: string;
	readonly label: string;
	/** Quotes, mentions or articles. */
	readonly count?: number;
	readonly subject: Subject;
	readonly quoted: boolean;
};

/** A list of entries that is read a window at a time: an archive names thousands of people. */
export type SidebarEntries = Rows<SidebarEntry> & {readonly at: (index: number) => SidebarEntry | undefined};

const nobody: Subject = {kind: 'person', name: ''};

const listOfEntries = (entries: readonly SidebarEntry[]): SidebarEntries => ({
	count: entries.length,
	at: index => entries[index],
	slice: (from, to) => entries.slice(Math.max(0, from), Math.max(0, to)),
	positionOf: key => entries.findIndex(entry => entry.key === key),
});

const listOfRows = <Row>(rows: Rows<Row>, entryOf: (row: Row) => SidebarEntry): SidebarEntries => {
	const slice = (from: number, to: number) => rows.slice(from, to).map(entryOf);
	return {count: rows.count, slice, at: index => slice(index, index + 1)[0], positionOf: rows.positionOf};
};

/** As the head of a list entry: “the war” is no name, but it begins the line. */
const capitalised = (label: string): string => label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('en'));

const peopleOfStory = memoizeByObject((article: Article): SidebarEntries => {
	const voices = voicesOfArticle(article);
	const counts = new Map<string | undefined, number>();
	for (const quote of article.quotes)
		if (inTheseWords(quote)) counts.set(quote.speaker, (counts.get(quote.speaker) ?? 0) + 1);
	const quoted = voices.named.flatMap(({name}) => {
		const count = counts.get(name);
		return count === undefined
			? []
			: [{key: name!, label: name!, count, subject: {kind: 'person', name: name!} as const, quoted: true}];
	});
	const unnamed =
		voices.unnamed > 0 ? [{key: '', label: 'not named', count: voices.unnamed, subject: nobody, quoted: true}] : [];
	const silent = article.people
		.filter(({name}) => !counts.has(name))
		.map(({name}) => ({key: name, label: name, subject: {kind: 'person', name} as const, quoted: false}));
	// Whose words are only reported comes before those who say nothing.
	const others = [
		...silent.filter(({label}) => voices.byName(label) !== undefined),
		...silent.filter(({label}) => voices.byName(label) === undefined),
	];
	return listOfEntries([...quoted, ...unnamed, ...others]);
});

const topicsOfStory = memoizeByObject(
	(article: Article): SidebarEntries =>
		listOfEntries(
			article.topics.map(({label, mentions}) => ({
				key: label,
				label: capitalised(label),
				count: mentions.length,
				subject: {kind: 'topic', name: label} as const,
				quoted: false,
			})),
		),
);

const peopleOfLibrary = memoizeByObject(
	(articles: ArticleList): SidebarEntries =>
		listOfRows(articles.people(), ({key, label, quotes}) => ({
			key,
			label,
			...(quotes > 0 && {count: quotes}),
			subject: {kind: 'person', name: label} as const,
			quoted: quotes > 0,
		})),
);

const topicsOfLibrary = memoizeByObject(
	(articles: ArticleList): SidebarEntries =>
		listOfRows(articles.topics(), ({key, label, articles: about}) => ({
			key,
			label: capitalised(label),
			count: about,
			subject: {kind: 'topic', name: label} as const,
			quoted: false,
		})),
);

/** Pages that speak of one story show its people and topics; the others those of the whole library. */
const ofStory = (state: State) => (state.page === 'story' ? state.story?.article : undefined);

export const peopleIn = (state: State): SidebarEntries => {
	const article = ofStory(state);
	return article ? peopleOfStory(article) : peopleOfLibrary(state.articles);
};

export const topicsIn = (state: State): SidebarEntries => {
	const article = ofStory(state);
	return article ? topicsOfStory(article) : topicsOfLibrary(state.articles);
};
