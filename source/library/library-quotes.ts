// The quotes of the articles that a library has opened: searched by words and by person. Where they come from the archive of a
// folder they stay there, as its saved index finds them; all others are in memory.
import type {Problem} from '../model/problem.ts';
import type {ArchiveSearch} from './archive/archive-search.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import type {Listing} from './archive/listings.ts';
import {createQuotesByPerson, type QuotesByPerson, type SaidIn} from './catalogue/quotes-by-person.ts';
import {createSpokenBefore} from './digest/new-words.ts';
import {createPause} from './flow/time-slices.ts';
import type {NewWords, SearchAnswer} from './library.ts';
import type {SearchableQuote} from './search/quote-index.ts';
import {createQuoteSearch, type SearchOptions} from './search/quote-search.ts';
import {createShownNumbers} from './search/shown-numbers.ts';

export type LibraryQuotes = {
	/** Uses the archive of a folder, if it is there and its index is not far behind. To be called before anything is added. */
	readonly useArchive: (folder: string, options: ArchiveUse) => Promise<void>;
	/** Adds the quotes of an article; `place` is where an archive keeps it. */
	readonly add: (listing: Listing, place?: PlaceInArchive) => void;
	/** Leaves out the quotes of an article from now on. */
	readonly leaveOut: (id: string) => void;
	/**
	 * Finds quotes in the words of their speakers. Paraphrases are shown in their story only: in a list of quotes they would pass
	 * for the speaker's own words.
	 */
	readonly search: (query: string, options: Omit<SearchOptions, 'among'>) => Promise<SearchAnswer>;
	/** Returns what is new in these articles, compared with all others. Rejects with the signal's reason if it fires first. */
	readonly newWords: (ids: readonly string[], signal: AbortSignal) => Promise<NewWords<SearchableQuote>>;
	/** Returns what those said who go by any of the `names`. */
	readonly by: QuotesByPerson['by'];
	readonly close: () => void;
};

type Place = {readonly first: number; readonly count: number; readonly quotes: () => SaidIn | undefined};

const nothingSaid: SaidIn = {summary: {people: [], voices: []}, said: []};

export type ArchiveUse = {readonly cache: string; readonly onProblem: (problem: Problem) => void};

/** Creates a collection without quotes. */
export const createLibraryQuotes = (): LibraryQuotes => {
	const shown = createShownNumbers();
	const byPerson = createQuotesByPerson();
	/** By id: the number of the first quote of an article, and of how many, and what they are. */
	const places = new Map<string, Place>();
	const leftOut = new Set<number>();
	let archive: ArchiveSearch | undefined;
	let engine: Pick<ArchiveSearch, 'search' | 'add'> = inMemory();

	const show = ({summary}: Listing, first: number, count: number, quotes: () => SaidIn | undefined): void => {
		if (count === 0) return;
		shown.show(first, count);
		places.set(summary.id, {first, count, quotes});
		byPerson.add(summary, () => (leftOut.has(first) ? undefined : quotes()));
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
			if (isInArchive && place.firstQuote + place.said <= archive!.end)
				show(listing, place.firstQuote, place.said, () => archive!.listing(place.article));
			else {
				const {said, summary} = listing;
				const {people, voices} = summary;
				show(listing, engine.add(listing), said.length, () => ({summary: {people, voices}, said}));
			}
		},
		leaveOut: id => {
			const place = places.get(id);
			if (place === undefined) return;
			places.delete(id);
			leftOut.add(place.first);
			shown.hide(place.first, place.count);
		},
		search: (query, options) => engine.search(query, {...options, among: shown.among()}),
		by: byPerson.by,
		newWords: async (ids, signal) => {
			const asked = new Set(ids);
			const before = createSpokenBefore();
			const pause = createPause();
			for (const [id, {quotes}] of places) {
				await pause();
				signal.throwIfAborted();
				const older = asked.has(id) ? undefined : quotes();
				if (older !== undefined) before.add(older);
			}
			return before.newIn(ids.map(id => places.get(id)?.quotes() ?? nothingSaid));
		},
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
