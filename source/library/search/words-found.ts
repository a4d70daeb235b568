// Which words of a quote a query found, where they are not the words that were typed: each match says so for itself.
import type {Query} from './query.ts';
import type {Slot} from './query-slots.ts';
import type {MeantBy} from './quote-filters.ts';
import type {QuoteIndex} from './quote-index.ts';

/** Returns the number of the word of a quote that fills a slot best; undefined if none does. */
const bestFor = ({similarities}: Slot, numbers: Uint32Array): number | undefined => {
	let best: number | undefined;
	for (const number of numbers)
		if ((similarities.get(number) ?? 0) > (best === undefined ? 0 : similarities.get(best)!)) best = number;
	return best;
};

/**
 * Returns the words of a quote, or of its speaker's name, that stand for those of the query, folded, and behind `by:` a name that
 * was taken for another one. Undefined if the quote has all words as they were typed; the last one may be the beginning of a word.
 */
export const wordsFound = (
	quote: number,
	slots: readonly Slot[],
	{terms, by, meantBy}: Pick<Query, 'terms' | 'by'> & {readonly meantBy?: MeantBy | undefined},
	{vocabulary, speakers, read}: QuoteIndex,
): string | undefined => {
	const {cells, length} = read(quote);
	const numbers = cells.subarray(0, length);
	const isUnfinished = terms.at(-1)?.unfinished === true;
	const found = slots.map(slot => bestFor(slot, numbers));
	const isAsTyped = found.every((number, place) => {
		if (number === undefined) return false;
		const {asked, similarities} = slots[place]!;
		const isLast = place === slots.length - 1;
		return similarities.get(number) === 1 || (isUnfinished && isLast && vocabulary.wordOf(number).startsWith(asked));
	});
	const name = speakers.name(speakers.of(quote));
	const words = name.split(' ');
	const isNamed =
		by.length === 0 ||
		by.some(
			asked => asked.every(part => words.some(word => word.startsWith(part))) || meantBy?.(asked).said.get(quote),
		);
	if (isAsTyped && isNamed) return undefined;
	const met = found.flatMap(number => (number === undefined ? [] : [vocabulary.wordOf(number)]));
	return [...new Set(met), ...(isNamed ? [] : [`by:${words.length > 1 ? `"${name}"` : name}`])].join(' ');
};
