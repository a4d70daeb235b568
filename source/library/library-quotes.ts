// The quotes of the articles that a library has opened: searched by words, by person and by topic. Where they come from the archive of a
// folder they stay there, as its saved index finds them; all others are in memory.
import type {Problem} from '../model/problem.ts';
import type {ArchiveSearch} from './archive/archive-search.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import type {Listing} from './archive/listings.ts';
import {createQuotesByPerson, type QuotesByPerson} from './catalogue/quotes-by-person.ts';
import {createQuotesByTopic} from './catalogue/quotes-by-topic.ts';
import {isTelling} from './catalogue/topic-words.ts';
import type {SearchAnswer, TopicMatch} from './library.ts';
import {createQuoteSearch, type SearchOptions} from './search/quote-search.ts';
import {createShownNumbers} from './search/shown-numbers.ts';

export type LibraryQuotes = {
	/** Uses the archive of a folder, if it is there and its index is not far behind. To be called before anything is added. */
	readonly useArchive: (folder: string, options: ArchiveUse) => Promise<void>;
	/** Adds the quotes of an article; `place` is where an archive keeps it. */
	readonly add: (listing: Listing, place?: PlaceInArchive) => void;
	/**
	 * Finds quotes in the words of their speakers. Paraphrases are shown in their story only: in a list of quotes they would pass
	 * for the speaker's own words.
	 */
	readonly search: (query: string, options: Omit<SearchOptions, 'among'>) => Promise<SearchAnswer>;
	/** Returns what those said who go by any of the `names`. */
	readonly by: QuotesByPerson['by'];
	/** Returns what was said about a topic: in the articles about it, then what names it elsewhere. */
	readonly about: (topic: string, signal: AbortSignal) => Promise<readonly TopicMatch[]>;
	readonly close: () => void;
};

export type ArchiveUse = {readonly cache: string; readonly onProblem: (problem: Problem) => void};

/** More quotes than anyone reads name a topic in articles about other things. */
const mostElsewhere = 2000;

/** Creates a collection without quotes. */
export const createLibraryQuotes = (): LibraryQuotes => {
	const shown = createShownNumbers();
	const byPerson = createQuotesByPerson();
	const byTopic = createQuotesByTopic();
	let archive: ArchiveSearch | undefined;
	let engine: Pick<ArchiveSearch, 'search' | 'add'> = searchInMemory();

	const addKept = ({summary}: Listing, {article, firstQuote, said}: PlaceInArchive, {listing}: ArchiveSearch): void => {
		shown.show(firstQuote, said);
		const kept = () => listing(article);
		byPerson.add(summary, kept);
		byTopic.add(summary, kept);
	};

	/** What names a topic in articles that are about other things. */
	const elsewhere = async (topic: string, signal: AbortSignal, known: ReadonlySet<string>) => {
		if (!isTelling(topic)) return [];
		const words = `"${topic.replaceAll('"', ' ')}"`;
		const {matches} = await engine.search(words, {limit: mostElsewhere, among: shown.among(), signal});
		return matches
			.filter(({articleId}) => !known.has(articleId))
			.sort((a, b) => (a.articleId === b.articleId ? a.quote - b.quote : a.articleId < b.articleId ? -1 : 1));
	};

	return {
		useArchive: async (folder, options) => {
			const {hasArchive, openArchiveSearch} = await import('./archive/archive-search.ts');
			if (!hasArchive(folder, options.cache)) return;
			archive = openArchiveSearch(folder, {...options, onlyIfSaved: true});
			if (archive) engine = archive;
		},
		add: (listing, place) => {
			const isInArchive = place !== undefined && place.archive === archive?.file;
			if (isInArchive && place.firstQuote + place.said <= archive!.end) addKept(listing, place, archive!);
			else {
				const {said, summary} = listing;
				const {people, voices, title, topics} = summary;
				shown.show(engine.add(listing), said.length);
				const inMemory = () => ({summary: {people, voices, title, topics}, said});
				byPerson.add(summary, inMemory);
				byTopic.add(summary, inMemory);
			}
		},
		search: (query, options) => engine.search(query, {...options, among: shown.among()}),
		by: byPerson.by,
		about: async (topic, signal) => {
			const own = byTopic.about(topic);
			const others = await elsewhere(topic, signal, new Set(own.map(({articleId}) => articleId)));
			return [...own, ...others.map(quote => ({...quote, nearness: 'sentence' as const}))].map(quote => ({
				...quote,
				matched: [],
				score: 1,
			}));
		},
		close: () => archive?.close(),
	};
};

const searchInMemory = (): Pick<ArchiveSearch, 'search' | 'add'> => {
	const {search, add, size} = createQuoteSearch();
	return {
		search,
		add: ({said, reported}) => {
			const first = size();
			add([...said, ...reported]);
			return first;
		},
	};
};
