// Which quotes the operators of a query allow. Applied before the best are taken: afterwards a narrow filter would find nothing.
import type {Doubt} from '../../matching/find-names.ts';
import {hasName, nameDoubts, namesTogether} from '../../matching/name-readings.ts';
import type {Query, Term} from './query.ts';
import type {Allowed, QuoteIndex} from './quote-index.ts';

/** Whose words the words behind `by:` mean, where that is known of people and not only of their names. */
export type MeantQuotes = {
	/** How the words had to be read to mean somebody; undefined if they mean nobody. */
	readonly doubt: Doubt | undefined;
	/** By number of a quote, whether it is said by one of those who are meant; of all others their names tell. */
	readonly said: ReadonlyMap<number, boolean>;
	/** The same, of quotes of which the reader has said who said them. */
	readonly decided: ReadonlyMap<number, boolean>;
};

/** Returns whose words a name behind `by:` means. */
export type MeantBy = (name: readonly string[]) => MeantQuotes;

/**
 * Returns the quotes that a query allows, of those from the first up to, not including, the second number of `within` only, and
 * of those whose number is 1 in the mask `among`.
 */
export const allowedQuotes = (
	query: Pick<Query, 'phrases' | 'without' | 'by' | 'notBy'>,
	index: QuoteIndex,
	{
		within,
		among,
		meantBy,
	}: {
		readonly within?: readonly [number, number] | undefined;
		readonly among?: Uint8Array | undefined;
		readonly meantBy?: MeantBy | undefined;
	},
): Allowed => {
	const {phrases, without, by, notBy} = query;
	const present = index.present();
	const hasOperators = phrases.length + without.length + by.length + notBy.length > 0;
	if (within === undefined && among === undefined && !hasOperators) return present;
	const size = index.size();
	const allowed = new Uint8Array(size);
	const [from, to] = within ?? [0, size];
	allowed.fill(1, from, Math.min(to, size));
	if (among) for (let quote = 0; quote < size; quote++) allowed[quote]! &= among[quote]!;
	if (present) for (let quote = 0; quote < size; quote++) allowed[quote]! &= present[quote]!;
	for (const any of phrases) keepOnly(allowed, quotesWithAny(any, index));
	for (const words of without) {
		const phrase = words.map(word => ({word, exact: true, unfinished: false}));
		for (const quote of quotesWithPhrase(phrase, index)) allowed[quote] = 0;
	}
	if (by.length > 0)
		keepSpeakers(
			allowed,
			by.map(name => saidByName(name, index, meantBy)),
			true,
		);
	for (const name of notBy) keepSpeakers(allowed, [saidByName(name, index, meantBy)], false);
	return allowed;
};

function* quotesWithAny(phrases: readonly (readonly Term[])[], index: QuoteIndex): Generator<number> {
	for (const phrase of phrases) yield* quotesWithPhrase(phrase, index);
}

const keepOnly = (allowed: Uint8Array, quotes: Iterable<number>): void => {
	const kept = new Uint8Array(allowed.length);
	for (const quote of quotes) kept[quote] = allowed[quote]!;
	allowed.set(kept);
};

type IsSaid = (quote: number) => boolean;

const keepSpeakers = (allowed: Uint8Array, said: readonly IsSaid[], wanted: boolean): void => {
	for (let quote = 0; quote < allowed.length; quote++)
		if (allowed[quote] === 1 && said.some(isSaid => isSaid(quote)) !== wanted) allowed[quote] = 0;
};

/** Returns a test whether a quote is said by somebody of a name: by whom it means, and where that is not known by the name. */
const saidByName = (name: readonly string[], index: QuoteIndex, meantBy: MeantBy | undefined): IsSaid => {
	const meant = meantBy?.(name);
	const {named, doubt} = speakersNamed(name, index, meant?.doubt ?? 2);
	const isNamed: IsSaid = quote => named.has(index.speakers.of(quote));
	if (meant === undefined) return isNamed;
	// Words that somebody has in a name are not read as the beginning of another one.
	const said = meant.doubt === undefined || doubt < meant.doubt ? new Map<number, boolean>() : meant.said;
	return quote => meant.decided.get(quote) ?? said.get(quote) ?? isNamed(quote);
};

/**
 * Returns the speakers in whose names each of the words is a whole word. If there are none, those in whose names each
 * begins a word; if there are none of these either, those where it may be a misspelling. `most` is how much doubt there may be.
 */
const speakersNamed = (
	name: readonly string[],
	{speakers}: QuoteIndex,
	most: Doubt,
): {readonly named: ReadonlySet<number>; readonly doubt: Doubt} => {
	for (const doubt of nameDoubts) {
		if (doubt > most) break;
		const named = new Set<number>();
		for (let number = 0; number < speakers.count(); number++) {
			const words = speakers.words(number);
			if (words && namesTogether(words).some(one => hasName(one, name, doubt))) named.add(number);
		}
		if (named.size > 0) return {named, doubt};
	}
	return {named: new Set(), doubt: most};
};

/** Yields the numbers of the quotes that have the words one after another; some more than once. */
function* quotesWithPhrase(phrase: readonly Term[], index: QuoteIndex): Generator<number> {
	const {vocabulary, postings} = index;
	const places = phrase.map(({word, unfinished}) =>
		unfinished
			? new Set(
					vocabulary
						.candidatesFor(word, true)
						.map(candidate => candidate.word)
						.filter(known => vocabulary.wordOf(known).startsWith(word)),
				)
			: new Set([vocabulary.find(word)].filter(known => known !== undefined)),
	);
	const counts = places.map(place => [...place].reduce((sum, word) => sum + postings.count(word), 0));
	const rarest = counts.indexOf(Math.min(...counts));
	const quotes = new Uint32Array(index.size());
	for (const word of places[rarest]!) {
		const length = postings.copy(word, quotes);
		for (let at = 0; at < length; at++) if (hasPhrase(quotes[at]!, places, index)) yield quotes[at]!;
	}
}

const hasPhrase = (quote: number, places: readonly ReadonlySet<number>[], index: QuoteIndex): boolean => {
	if (places.length === 1) return true;
	const {cells, length} = index.read(quote);
	for (let at = 0; at <= length - places.length; at++) {
		if (places.every((place, offset) => place.has(cells[at + offset]!))) return true;
	}
	return false;
};
