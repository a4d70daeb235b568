// The quotes of the articles that a library has opened: searched by words, by person and by topic. Where they come from the archive of a
// folder they stay there, as its saved index finds them; all others are in memory.
import {inAll, noQuotes} from '../model/doubt.ts';
import type {Problem} from '../model/problem.ts';
import type {ArchiveSearch, AskedOften} from './archive/archive-search.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import {type HeldListing, type Listing, listingOfHeld} from './archive/listings.ts';
import type {CalledInRows, SaidInRow} from './archive/together/quotes-of-people.ts';
import type {AboutInRow} from './archive/together/quotes-on-topics.ts';
import {createQuotesByPerson, type QuotesByPerson, type SaidIn, saidBy} from './catalogue/quotes-by-person.ts';
import {createQuotesByTopic, type QuoteAbout, saidAbout} from './catalogue/quotes-by-topic.ts';
import {isTelling} from './catalogue/topic-words.ts';
import {topicKey} from './catalogue/topics.ts';
import {createSpokenBefore} from './digest/new-words.ts';
import {createPause, inSlices} from './flow/time-slices.ts';
import type {NewWords, QuoteMatch, SearchAnswer, TopicMatch} from './library.ts';
import type {PeopleAsOne} from './people/places.ts';
import type {KeptStates} from './search/kept-states.ts';
import type {ArticlesInSearch, QuotesInSearch} from './search/language/articles-in-search.ts';
import {type MeantByNames, meantByNames} from './search/language/meant-quotes.ts';
import {loosened} from './search/loosened.ts';
import {parseQuery} from './search/query.ts';
import type {SearchableQuote} from './search/quote-index.ts';
import type {SearchOptions} from './search/quote-search.ts';
import {createShownNumbers} from './search/shown-numbers.ts';
import {createSearchInMemory} from './search-in-memory.ts';

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
	readonly search: (query: string, options: QuoteSearchOptions) => Promise<SearchAnswer>;
	/** Returns what is new in these articles, compared with all others. Rejects with the signal's reason if it fires first. */
	readonly newWords: (
		ids: readonly string[],
		signal: AbortSignal,
		asOne?: PeopleAsOne,
	) => Promise<NewWords<SearchableQuote>>;
	/** Returns what those said who go by any of the `names`. */
	readonly by: QuotesByPerson<Place>['by'];
	/** Returns what the articles of an archive call somebody, by its file; undefined where that archive is not used here. */
	readonly namesIn: (archive: string, person: string) => CalledInRows | undefined;
	/** Returns of whom and of what an archive is to keep quotes together. */
	readonly askedOften: () => AskedOften;
	/**
	 * Returns what was said about a topic: in the articles about it, then what names it elsewhere. With `onPart`, only what is left
	 * when that was given the others.
	 */
	readonly about: (
		topic: string,
		signal: AbortSignal,
		onPart?: (found: readonly TopicMatch[]) => void,
	) => Promise<readonly TopicMatch[]>;
	readonly close: () => void;
};

/** Where the quotes of an article are. There is one of each article, and no closure: a handful each took as much memory as the words that are searched. */
type Place = QuotesInSearch & {
	readonly id: string;
	/** The id of its row in the archive, or its listing where it is not from there. */
	readonly at: number | HeldListing;
};

const nothingSaid: SaidIn = {summary: {people: [], voices: []}, said: []};

/** `kept` is what `is:` asks for, `meant` whom `by:` means. */
export type QuoteSearchOptions = Omit<SearchOptions, 'among' | 'isHeld' | 'counts' | 'meantBy'> & {
	readonly kept?: KeptStates;
	readonly meant?: MeantByNames | undefined;
};

export type ArchiveUse = {readonly cache: string; readonly onProblem: (problem: Problem) => void};

/** More quotes than anyone reads name a topic in articles about other things. */
const mostElsewhere = 2000;

/** Quotes about a topic that are handed over together: the other thread takes them in while more are looked for. */
const fewestInPart = 500;

/** In fewer articles: to open these takes no longer than anyone notices. */
const fewestTogether = 128;

/**
 * The part of an archive from which on nobody reads all that is said about a topic. Each quote is about several, and with the topics of
 * most articles what is kept together would be as large as all else.
 */
const largestPartOnTopic = 1 / 8;

/** Makes a match of a quote that nobody else holds. */
const asMatch = <Found extends object>(quote: Found): Found & Pick<QuoteMatch, 'matched' | 'score'> =>
	Object.assign(quote, {matched: [], score: 1});

/** Creates a collection without quotes. `articles` takes in the facts that a query narrows by. */
export const createLibraryQuotes = (articles: ArticlesInSearch): LibraryQuotes => {
	const shown = createShownNumbers();
	const byPerson = createQuotesByPerson<Place>((place, keys) => {
		if (leftOut.has(place.first)) return [];
		return saidTogether(place, keys) ?? saidBy(keys, saidAt(place) ?? nothingSaid);
	});
	const byTopic = createQuotesByTopic<Place>();
	/** By id, of the articles with quotes. */
	const places = new Map<string, Place>();
	const leftOut = new Set<number>();
	let archive: ArchiveSearch | undefined;
	let engine: Pick<ArchiveSearch, 'search' | 'add' | 'speakerOf'> = createSearchInMemory();

	/** By person, what the archive keeps together: for as long as one question is answered. */
	const together = new Map<string, ReadonlyMap<number, SaidInRow>>();

	const togetherOf = (key: string): ReadonlyMap<number, SaidInRow> => {
		const known = together.get(key) ?? archive?.quotesOf(key) ?? new Map();
		together.set(key, known);
		return known;
	};

	/** Returns what the archive keeps together of what somebody said in an article; undefined where it is to be opened. */
	const saidTogether = ({id: articleId, at}: Place, keys: ReadonlySet<string>) => {
		const [key] = keys;
		const kept = keys.size === 1 && typeof at === 'number' ? togetherOf(key!).get(at) : undefined;
		return kept?.said.map((quote): SearchableQuote => {
			const {title, published} = kept;
			return {articleId, ...quote, title, ...(published !== undefined && {published})};
		});
	};

	const saidAt = ({at}: Place): Listing | undefined =>
		typeof at === 'number' ? archive!.listing(at) : listingOfHeld(at);

	/** Returns what was said about a topic in an article; `kept` is what the archive keeps together of it. */
	const aboutIn = (place: Place, topic: string, kept: ReadonlyMap<number, AboutInRow>): readonly QuoteAbout[] => {
		if (leftOut.has(place.first)) return [];
		const {id: articleId, at} = place;
		const together = typeof at === 'number' ? kept.get(at) : undefined;
		if (together === undefined) {
			const listing = saidAt(place);
			return listing === undefined ? [] : saidAbout(topic, {summary: listing.heading, said: listing.said});
		}
		const {title, published, said} = together;
		return said.map(quote => ({articleId, ...quote, title, ...(published !== undefined && {published})}));
	};

	function quotes(this: Place): readonly SearchableQuote[] {
		return saidAt(this)?.said ?? [];
	}

	const numberOf = (article: string, quote: number): number | undefined => {
		const place = places.get(article);
		const at = place?.quotes().findIndex(one => one.quote === quote) ?? -1;
		return place === undefined || at === -1 ? undefined : place.first + at;
	};

	const show = ({summary}: Listing, {first, count, at}: Pick<Place, 'first' | 'count' | 'at'>): void => {
		const {id} = summary;
		const place: Place = {id, first, count, at, quotes};
		articles.add(summary, place);
		if (count === 0) return;
		shown.show(first, count);
		places.set(id, place);
		byPerson.add(summary, place);
		byTopic.add(summary, place);
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
			if (isInArchive && place.firstQuote + place.said <= archive!.end)
				return show(listing, {first: place.firstQuote, count: place.said, at: place.article});
			const {held, said} = listing;
			show(listing, {first: engine.add(listing), count: said.length, at: held});
		},
		leaveOut: id => {
			articles.leaveOut(id);
			const place = places.get(id);
			if (place === undefined) return;
			places.delete(id);
			leftOut.add(place.first);
			shown.hide(place.first, place.count);
		},
		search: async (query, {kept, meant, ...options}) => {
			const meantBy =
				meant && meantByNames(meant, {rangeOf: id => places.get(id), numberOf, speakerOf: engine.speakerOf});
			const all = shown.among();
			// An article that is asked about by its id may be a copy of another.
			const narrowed =
				options.within === undefined || parseQuery(query).filters.length > 0
					? await inSlices(() => articles.quotesFor(parseQuery(query), all, kept), options.signal)
					: undefined;
			const among = narrowed ?? shown.among();
			const ask = (words: string) =>
				engine.search(words, {...options, among, meantBy, isHeld: articles.names, counts: true});
			const answer = await ask(query);
			const loose = inAll(answer.found!) === 0 ? loosened(query) : undefined;
			if (loose === undefined) return answer;
			const {found: closest, ...rest} = await ask(loose);
			return {...rest, query, found: noQuotes, closest: closest!};
		},
		by: names => {
			const found = byPerson.by(names);
			together.clear();
			return found;
		},
		namesIn: (file, person) => (archive?.file === file ? archive.namesOf(person) : undefined),
		askedOften: () => ({
			people: byPerson.namedIn(fewestTogether),
			topics: byTopic.aboutIn(fewestTogether, largestPartOnTopic),
		}),
		newWords: async (ids, signal, asOne) => {
			const asked = new Set(ids);
			const before = createSpokenBefore();
			const pause = createPause();
			for (const [id, place] of places) {
				await pause();
				signal.throwIfAborted();
				const older = asked.has(id) ? undefined : saidAt(place);
				if (older !== undefined) before.add(older);
			}
			const saidIn = (id: string): SaidIn | undefined => {
				const place = places.get(id);
				return place && saidAt(place);
			};
			return before.newIn(
				ids.map(id => saidIn(id) ?? nothingSaid),
				asOne,
			);
		},
		about: async (topic, signal, onPart) => {
			const known = new Set<string>();
			let found: TopicMatch[] = [];
			await inSlices(function* () {
				const kept = archive?.quotesOn(topicKey(topic)) ?? new Map();
				for (const place of byTopic.placesOf(topic)) {
					const said = aboutIn(place, topic, kept);
					// Copies of 50,000 take longer than to find them.
					for (const quote of said) found.push(asMatch(quote));
					if (said.length > 0) known.add(said[0]!.articleId);
					if (onPart !== undefined && found.length >= fewestInPart) {
						onPart(found);
						found = [];
					}
					yield;
				}
			}, signal);
			const others = await elsewhere(topic, signal, known);
			return [...found, ...others.map(quote => asMatch({...quote, nearness: 'sentence' as const}))];
		},
		close: () => archive?.close(),
	};
};
