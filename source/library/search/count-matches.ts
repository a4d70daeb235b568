// How many quotes have all words of a query, as far as the library knows them: a search shows those that have some, too.
import type {DoubtCounts} from '../../model/doubt.ts';
import {placesOfWords, type Slot} from './query-slots.ts';
import type {Allowed, QuoteIndex} from './quote-index.ts';

/** Candidates count that are this much less similar than the best one: other forms of it, and not what may be meant besides. */
const otherForms = 0.1;
/** Quotes between two yields. */
const stride = 4000;

const formsIn = (slot: Slot): Slot => {
	const least = (slot.candidates[0]?.similarity ?? 0) - otherForms;
	return {...slot, candidates: slot.candidates.filter(({similarity}) => similarity >= least)};
};

/** Counts the quotes that may be found. */
export const countAllowed = (allowed: Allowed, index: QuoteIndex): DoubtCounts => {
	const counts = {sure: 0, unsure: 0};
	for (let quote = 0; quote < index.size(); quote++) if (allowed?.[quote] !== 0) counts[doubtOf(quote, index)]++;
	return counts;
};

const doubtOf = (quote: number, {isUnsure}: QuoteIndex): keyof DoubtCounts => (isUnsure(quote) ? 'unsure' : 'sure');

/** Counts the allowed quotes in which each slot is filled. Yields between steps. */
export function* countMatches(
	slots: readonly Slot[],
	allowed: Allowed,
	index: QuoteIndex,
): Generator<void, DoubtCounts> {
	const found = {sure: 0, unsure: 0};
	if (slots.length === 0 || slots.some(({candidates}) => candidates.length === 0)) return found;
	const forms = slots.map(formsIn);
	const quotesIn = ({candidates}: Slot) => candidates.reduce((sum, {word}) => sum + index.postings.count(word), 0);
	const rarest = forms.reduce((best, slot) => (quotesIn(slot) < quotesIn(best) ? slot : best));
	const places = placesOfWords(forms, index.vocabulary.size());
	const all = 2 ** slots.length - 1;
	const list = new Uint32Array(index.size());
	const seen = new Uint8Array(index.size());
	for (const {word} of rarest.candidates) {
		const length = index.postings.copy(word, list);
		for (let at = 0; at < length; at++) {
			const quote = list[at]!;
			if (seen[quote] === 1 || allowed?.[quote] === 0) continue;
			seen[quote] = 1;
			if (slots.length === 1 || filledBy(quote, places, index) === all) found[doubtOf(quote, index)]++;
			if (at % stride === stride - 1) yield;
		}
	}
	return found;
}

/** Returns the slots that the words of a quote fill, one bit for each. */
const filledBy = (quote: number, places: Uint32Array, index: QuoteIndex): number => {
	const {cells, length} = index.read(quote);
	let filled = 0;
	for (let at = 0; at < length; at++) filled |= places[cells[at]!]!;
	return filled;
};
