// An index as buffers, and back. Saving drops what removed quotes leave behind: their words, and words and names that only
// they had. Quotes keep their numbers, by which a store knows them.

import {createQuoteIndex, type QuoteIndex} from '../quote-index.ts';
import {nobody} from '../speakers.ts';
import {createPackedNumbers} from './packed-numbers.ts';
import {packTexts, unpackTexts} from './packed-texts.ts';
import {bytesIn, type NamedBuffer, namedNumbers, numbersIn, type Snapshot} from './snapshot.ts';

/** Returns the index as it is now. */
export const snapshotOf = (index: QuoteIndex): Snapshot => {
	const words = keptNumbers(index.vocabulary.size(), word => index.postings.count(word) > 0);
	const speakers = keptNumbers(
		index.speakers.count(),
		speaker => speaker === nobody || index.speakers.quotes(speaker) > 0,
	);
	const present = index.present()?.slice(0, index.size()) ?? new Uint8Array(index.size()).fill(1);
	return [
		...namedTexts('words', words.old.map(index.vocabulary.wordOf)),
		namedNumbers('words letters', Uint32Array.from(words.old, index.vocabulary.lettersIn)),
		...postingsOf(index, words.old, present),
		...wordsOfQuotes(index, words.renumbered, present),
		...namedTexts('speakers', speakers.old.map(index.speakers.name)),
		namedNumbers('speakers lengths', Uint32Array.from(speakers.old, index.speakers.length)),
		namedNumbers('speakers counts', Uint32Array.from(speakers.old, index.speakers.quotes)),
		namedNumbers(
			'quotes speakers',
			Uint32Array.from(present, (there, quote) => (there ? speakers.renumbered[index.speakers.of(quote)]! : nobody)),
		),
		{name: 'quotes present', data: present},
		{name: 'quotes unsure', data: Uint8Array.from(present, (_, quote) => Number(index.isUnsure(quote)))},
	];
};

/** Opens an index. Arrays are laid over the buffers; only the table of words is made anew. Throws if buffers are missing or do not fit. */
export const openIndex = (snapshot: Snapshot): QuoteIndex => {
	const numbers = (name: string) => numbersIn(snapshot, name);
	const vocabulary = {words: textsIn(snapshot, 'words'), letters: numbers('words letters')};
	const postings = {
		counts: numbers('postings counts'),
		starts: numbers('postings starts'),
		bytes: bytesIn(snapshot, 'postings'),
	};
	const words = {starts: numbers('quotes starts'), bytes: bytesIn(snapshot, 'quotes')};
	const speakers = {
		names: textsIn(snapshot, 'speakers'),
		lengths: numbers('speakers lengths'),
		quotes: numbers('quotes speakers'),
		bySpeaker: numbers('speakers counts'),
	};
	const present = bytesIn(snapshot, 'quotes present');
	const unsure = bytesIn(snapshot, 'quotes unsure');
	const fits = [
		[vocabulary.letters, vocabulary.words.length],
		[postings.counts, vocabulary.words.length],
		[postings.starts, vocabulary.words.length + 1],
		[postings.bytes, postings.starts.at(-1)],
		[words.starts, present.length + 1],
		[words.bytes, words.starts.at(-1)],
		[unsure, present.length],
		[speakers.quotes, present.length],
		[speakers.lengths, speakers.names.length],
		[speakers.bySpeaker, speakers.names.length],
	] as const;
	if (!fits.every(([array, length]) => array.length === length))
		throw new Error('The buffers of the snapshot do not fit.');
	return createQuoteIndex({vocabulary, postings, words, speakers, present, unsure});
};

/** Numbers that stay: the old ones in order, and by old number the new one. */
export const keptNumbers = (size: number, stays: (number: number) => boolean) => {
	const old: number[] = [];
	const renumbered = new Uint32Array(size);
	for (let number = 0; number < size; number++) if (stays(number)) renumbered[number] = old.push(number) - 1;
	return {old, renumbered};
};

/** Returns the lists of the words, in their order, as buffers of a snapshot, without those that are not `present`. */
export const postingsOf = (
	{postings, size}: Pick<QuoteIndex, 'postings' | 'size'>,
	words: readonly number[],
	present: Uint8Array,
): Snapshot => {
	const packed = createPackedNumbers();
	const starts = new Uint32Array(words.length + 1);
	const quotes = new Uint32Array(size());
	for (const [place, word] of words.entries()) {
		const length = postings.copy(word, quotes);
		let last = 0;
		for (let at = 0; at < length; at++) {
			const quote = quotes[at]!;
			if (present[quote] === 0) continue;
			packed.push(quote - last);
			last = quote;
		}
		starts[place + 1] = packed.length();
	}
	return [
		namedNumbers('postings counts', Uint32Array.from(words, postings.count)),
		namedNumbers('postings starts', starts),
		{name: 'postings', data: packed.bytes().slice(0, packed.length())},
	];
};

const wordsOfQuotes = (index: QuoteIndex, renumbered: Uint32Array, present: Uint8Array): Snapshot => {
	const packed = createPackedNumbers();
	const starts = new Uint32Array(present.length + 1);
	for (let quote = 0; quote < present.length; quote++) {
		if (present[quote] === 1) {
			const {cells, length} = index.read(quote);
			for (let at = 0; at < length; at++) packed.push(renumbered[cells[at]!]!);
		}
		starts[quote + 1] = packed.length();
	}
	return [namedNumbers('quotes starts', starts), {name: 'quotes', data: packed.bytes().slice(0, packed.length())}];
};

/** Returns texts as buffers of a snapshot. */
export const namedTexts = (name: string, texts: readonly string[]): readonly NamedBuffer[] => {
	const {narrow, wide} = packTexts(texts);
	return [
		{name, data: narrow},
		{name: `${name} wide`, data: wide},
	];
};

/** Returns texts of a snapshot. */
export const textsIn = (snapshot: Snapshot, name: string): string[] =>
	unpackTexts({narrow: bytesIn(snapshot, name), wide: bytesIn(snapshot, `${name} wide`)});
