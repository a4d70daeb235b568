// The people and the topics that the sidebar lists: those of the open story on its page, elsewhere those of the
// library.
import type {ArticleList, Rows} from '../../../library/catalogue/article-list.ts';
import type {Article} from '../../../model/article.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {inTheseWords, speakersOf, unknownSpeaker} from '../../../model/quote.ts';
import type {Subject} from '../places.ts';
import {voicesOfArticle} from '../selectors.ts';
import type {State} from '../state.ts';
import {type PageRail, railOfPage} from './page-rail.ts';
import type {SidebarEntry} from './sidebar-entry.ts';

/** Entries that are read a window at a time: an archive names thousands of people. */
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

/** Capitalises the first letter of a topic's label, as where it begins a line: “the war” -> “The war”. */
export const capitalise = (label: string): string =>
	label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('en'));

const peopleOfStory = memoizeByObject((article: Article): SidebarEntries => {
	const voices = voicesOfArticle(article);
	const [sure, unsure] = [new Map<string, number>(), new Map<string, number>()];
	for (const quote of article.quotes.filter(inTheseWords)) {
		const counts = isUnsure(quote) ? unsure : sure;
		for (const name of speakersOf(quote)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const entryOf = (name: string): SidebarEntry => ({
		key: name,
		label: name,
		...(sure.has(name) && {count: sure.get(name)!}),
		...(unsure.has(name) && {unsure: unsure.get(name)!}),
		subject: {kind: 'person', name},
		quoted: sure.has(name),
	});
	const quoted = voices.named.flatMap(({name}) => (sure.has(name!) ? [entryOf(name!)] : []));
	const unnamed =
		voices.unnamed > 0 ? [{key: '', label: unknownSpeaker, count: voices.unnamed, subject: nobody, quoted: true}] : [];
	const others = article.people.flatMap(({name}) => (sure.has(name) ? [] : [entryOf(name)]));
	// People who may be quoted, then those whose words are only paraphrased, come before those who say nothing.
	const rank = ({label, unsure: asked}: SidebarEntry) =>
		asked !== undefined ? 0 : voices.byName(label) !== undefined ? 1 : 2;
	return listOfEntries([...quoted, ...unnamed, ...others.toSorted((a, b) => rank(a) - rank(b))]);
});

const topicsOfStory = memoizeByObject(
	(article: Article): SidebarEntries =>
		listOfEntries(
			article.topics.map(({label, mentions}) => ({
				key: label,
				label: capitalise(label),
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
			label: capitalise(label),
			count: about,
			subject: {kind: 'topic', name: label} as const,
			quoted: false,
		})),
);

/** The article whose people and topics are listed; undefined where those of the whole library are. */
const listedArticle = (state: State) => (state.page === 'story' ? state.story?.article : undefined);

const noneYet: readonly SidebarEntry[] = [];

const peopleOfPage = memoizeByObject(({people = noneYet}: PageRail) =>
	people === 'everyone' ? undefined : listOfEntries(people),
);
const topicsOfPage = memoizeByObject(({topics = noneYet}: PageRail) => listOfEntries(topics));

/** Returns the people of the open story, most quoted first; on other pages those of the page, or of the library. */
export const peopleIn = (state: State): SidebarEntries => {
	const article = listedArticle(state);
	if (article) return peopleOfStory(article);
	const rail = railOfPage(state);
	return (rail && peopleOfPage(rail)) ?? peopleOfLibrary(state.articles);
};

/** Returns the topics of the open story, strongest first; on other pages those of the page, or of the library. */
export const topicsIn = (state: State): SidebarEntries => {
	const article = listedArticle(state);
	if (article) return topicsOfStory(article);
	const rail = railOfPage(state);
	return rail ? topicsOfPage(rail) : topicsOfLibrary(state.articles);
};
