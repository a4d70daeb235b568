// The facts of all articles that are searched: which of them a query narrows to, and which words they hold.

import {sharedMark} from '../../catalogue/copies.ts';
import {createCopiesById} from '../../catalogue/copies-by-id.ts';
import type {ArticleSummary} from '../../library.ts';
import type {KeptStates} from '../kept-states.ts';
import type {Query} from '../query.ts';
import type {SearchableQuote} from '../quote-index.ts';
import type {Among} from '../quote-search.ts';
import {type ArticleFacts, factsOf, namesWord} from './article-facts.ts';
import {type MeantByNames, quotesMeant} from './meant-quotes.ts';
import {type Fit, type Narrowing, narrowingBy} from './narrowing.ts';

/** Where the quotes of an article are: their numbers in the index, and they themselves. */
export type QuotesInSearch = {
	readonly first: number;
	readonly count: number;
	/** Returns those said, in the order of their numbers. */
	readonly quotes: () => readonly SearchableQuote[];
};

/** How an article fits, in the order in which articles were added. */
export type FittingArticle = {readonly facts: ArticleFacts; readonly fit: Exclude<Fit, 'none'>};

export type ArticlesInSearch = {
	readonly add: (summary: ArticleSummary, quotes: QuotesInSearch) => void;
	/** Leaves an article out from now on. */
	readonly leaveOut: (id: string) => void;
	/**
	 * Returns the quotes that the filters of a query let through, of those in `shown`. Undefined if the query has no filters.
	 * Yields between steps: quotes may have to be unpacked.
	 */
	readonly quotesFor: (query: Query, shown: Among, kept: KeptStates | undefined) => Generator<void, Among | undefined>;
	/** Yields the articles that the filters and the names of a query let through. */
	readonly fitting: (
		query: Query,
		kept: KeptStates | undefined,
		meant?: MeantByNames | undefined,
	) => Generator<FittingArticle>;
	/** Returns the ids of articles that have the text of an earlier one; undefined if there are none, or they are wanted. */
	readonly laterCopies: () => ReadonlySet<string> | undefined;
	/** Tells whether a folded word stands in the headline, a subhead, a topic or a name of an article. */
	readonly names: (word: string) => boolean;
	readonly count: () => number;
};

/** What a query without filters lets through. */
const everything: Narrowing = {article: () => 'all', quote: () => true};

const nobodyMeant: MeantByNames = {names: new Map(), corrected: new Map()};

/** An article; `mark` is the same for the same text. */
type InSearch = {readonly facts: ArticleFacts; readonly quotes: QuotesInSearch; readonly mark: string | undefined};

/**
 * Creates a collection without articles; with `once`, of those with the same text the first one that fits is found alone, and so are
 * the words that several versions at one address quote.
 */
export const createArticlesInSearch = ({once = false}: {readonly once?: boolean} = {}): ArticlesInSearch => {
	const all: InSearch[] = [];
	/** By id: the place of an article in `all`. */
	const places = new Map<string, number>();
	/** Places of articles that are left out. */
	const leftOut = new Set<number>();
	/** By word: whether it was found, and in how many articles it was looked for. */
	const looked = new Map<string, {readonly found: boolean; readonly upTo: number}>();
	const copies = createCopiesById();
	let last: {readonly key: unknown[]; readonly among: Among} | undefined;
	/** Texts that several articles have. */
	const texts = new Set<string>();
	let hasCopies = false;
	/** By place: the first of an article's versions at one address, where their texts differ. */
	const versions = new Map<number, number>();

	/** Returns a test whether an article has the text of none that was asked about before. */
	const createFirst = (): ((article: InSearch) => boolean) => {
		if (!once || !hasCopies) return () => true;
		const met = new Set<string>();
		return ({mark}) => mark === undefined || (!met.has(mark) && met.add(mark).has(mark));
	};

	const names = (word: string): boolean => {
		const before = looked.get(word);
		if (before?.found || before?.upTo === all.length) return before.found;
		let found = false;
		for (let at = before?.upTo ?? 0; at < all.length && !found; at++) found = namesWord(all[at]!.facts, word);
		looked.set(word, {found, upTo: all.length});
		return found;
	};

	function* maskOf(query: Query, shown: Among, kept: KeptStates | undefined): Generator<void, Among | undefined> {
		const narrowing =
			narrowingBy(query.filters, kept, copies.has) ?? (hasCopies || versions.size > 0 ? everything : undefined);
		if (narrowing === undefined) return undefined;
		const mask = new Uint8Array(shown.mask.length);
		const isFirst = createFirst();
		/** By the first of several versions: the words that one of them has further up. */
		const words = new Map<number, Set<string>>();
		let count = 0;
		for (const [place, article] of all.entries()) {
			const {facts, quotes} = article;
			if (leftOut.has(place)) continue;
			const fit = narrowing.article(facts);
			if (fit === 'none' || !isFirst(article)) continue;
			const version = versions.get(place);
			const said = fit === 'some' || version !== undefined ? quotes.quotes() : undefined;
			if (said !== undefined) yield;
			const before = version === undefined ? undefined : words.get(version);
			const own = new Set<string>();
			for (let at = 0; at < quotes.count; at++) {
				const quote = said?.[at];
				if (fit === 'some' && (quote === undefined || !narrowing.quote(facts, quote))) continue;
				if (quote !== undefined && before?.has(quote.text)) continue;
				if (version !== undefined && quote !== undefined) own.add(quote.text);
				mask[quotes.first + at] = 1;
				count++;
			}
			if (version !== undefined) words.set(version, before === undefined ? own : before.union(own));
		}
		return {mask, count};
	}

	return {
		add: (summary, quotes) => {
			places.set(summary.id, all.length);
			const first = copies.add(summary);
			const mark = once ? sharedMark(summary) : undefined;
			const isVersion = first !== all.length && (mark === undefined || mark !== all[first]!.mark);
			if (once && isVersion) versions.set(first, first).set(all.length, first);
			if (mark !== undefined) hasCopies ||= texts.has(mark) || !texts.add(mark);
			all.push({facts: factsOf(summary), quotes, mark});
		},
		leaveOut: id => {
			copies.leaveOut(id);
			const at = places.get(id);
			if (at !== undefined) leftOut.add(at);
		},
		*quotesFor(query, shown, kept) {
			// With each letter typed the filters are the same.
			const key = [JSON.stringify(query.filters), all.length, leftOut.size, kept];
			if (!last?.key.every((part, at) => part === key[at])) {
				const among = yield* maskOf(query, shown, kept);
				last = among && {key, among};
			}
			return last?.among;
		},
		*fitting(query, kept, meant = nobodyMeant) {
			const isQuoted = quotesMeant(meant);
			const narrowing = narrowingBy(query.filters, kept, copies.has);
			const isFirst = createFirst();
			for (const [at, article] of all.entries()) {
				const {facts} = article;
				if (leftOut.has(at)) continue;
				if (query.by.length + query.notBy.length > 0) {
					const voices = facts.voices.split('|').map(voice => voice.trim());
					if (query.by.length > 0 && !query.by.some(name => isQuoted(facts.id, name, voices))) continue;
					if (query.notBy.some(name => isQuoted(facts.id, name, voices))) continue;
				}
				const fit = narrowing?.article(facts) ?? 'all';
				if (fit !== 'none' && isFirst(article)) yield {facts, fit};
			}
		},
		laterCopies: () => {
			if (!once || !hasCopies) return undefined;
			const isFirst = createFirst();
			return new Set(all.flatMap((article, at) => (leftOut.has(at) || isFirst(article) ? [] : [article.facts.id])));
		},
		names,
		count: () => all.length - leftOut.size,
	};
};
