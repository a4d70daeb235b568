// The quotes of the articles that a library has opened: searched by words and by person. Where they come from the archive of a
// folder they stay there, as its saved index finds them; all others are in memory.
import type {Problem} from '../model/problem.ts';
import type {ArchiveSearch} from './archive/archive-search.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import type {Listing} from './archive/listings.ts';
import {createQuotesByPerson, type QuotesByPerson} from './catalogue/quotes-by-person.ts';
import {inSlices} from './flow/time-slices.ts';
import type {SearchAnswer} from './library.ts';
import type {KeptStates} from './search/kept-states.ts';
import type {ArticlesInSearch} from './search/language/articles-in-search.ts';
import {parseQuery} from './search/query.ts';
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
	readonly search: (query: string, options: QuoteSearchOptions) => Promise<SearchAnswer>;
	/** Returns what those said who go by any of the `names`. */
	readonly by: QuotesByPerson['by'];
	readonly close: () => void;
};

/** `kept` is what `is:` asks for. */
export type QuoteSearchOptions = Omit<SearchOptions, 'among' | 'isHeld' | 'counts'> & {readonly kept?: KeptStates};

export type ArchiveUse = {readonly cache: string; readonly onProblem: (problem: Problem) => void};

/** Creates a collection without quotes. `articles` takes in the facts that a query narrows by. */
export const createLibraryQuotes = (articles: ArticlesInSearch): LibraryQuotes => {
	const shown = createShownNumbers();
	const byPerson = createQuotesByPerson();
	let archive: ArchiveSearch | undefined;
	let engine: Pick<ArchiveSearch, 'search' | 'add'> = inMemory();

	const addKept = ({summary}: Listing, {article, firstQuote, said}: PlaceInArchive, {listing}: ArchiveSearch): void => {
		shown.show(firstQuote, said);
		articles.add(summary, {first: firstQuote, count: said, quotes: () => listing(article)?.said ?? []});
		byPerson.add(summary, () => listing(article));
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
				const {people, voices} = summary;
				const first = engine.add(listing);
				shown.show(first, said.length);
				articles.add(summary, {first, count: said.length, quotes: () => said});
				byPerson.add(summary, () => ({summary: {people, voices}, said}));
			}
		},
		search: async (query, {kept, ...options}) => {
			const all = shown.among();
			const narrowed = await inSlices(() => articles.quotesFor(parseQuery(query), all, kept), options.signal);
			const among = narrowed ?? shown.among();
			return engine.search(query, {...options, among, isHeld: articles.names, counts: true});
		},
		by: byPerson.by,
		close: () => archive?.close(),
	};
};

const inMemory = (): Pick<ArchiveSearch, 'search' | 'add'> => {
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
