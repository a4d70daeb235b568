// Which words of a found quote are marked, and how the query was understood there.
import Fuse from 'fuse.js';
import type {Span} from '../model/span.ts';
import {fold} from './fold.ts';
import type {SearchableQuote} from './quote-index.ts';
import {fuseOptions} from './second-opinion.ts';
import type {Slot} from './slots.ts';
import type {Vocabulary} from './vocabulary.ts';
import {type Word, wordsOf} from './words.ts';

/** Beside the likeliest reading of a place that the quote holds, readings as likely as that less this are marked too. */
const nearlyAsLikely = 0.1;
/** Fuse's marks are ragged; fewer letters than these are chance. */
const shortestMark = 3;

type Filled = {readonly words: readonly Word[]; readonly likeness: number};

/** By slot: the words of the quote that fill it, and how surely the likeliest does. */
const fill = (words: readonly Word[], slots: readonly Slot[], vocabulary: Vocabulary): readonly Filled[] => {
	const numbers = words.map(word => vocabulary.find(word.text));
	return slots.map(({readings}) => {
		const likenesses = new Map(readings.map(({word, likeness}) => [word, likeness] as const).reverse());
		const found = words
			.map((word, at) => ({word, likeness: likenesses.get(numbers[at]!) ?? 0}))
			.filter(({likeness}) => likeness > 0);
		const likeness = Math.max(0, ...found.map(one => one.likeness));
		return {words: found.filter(one => one.likeness >= likeness - nearlyAsLikely).map(one => one.word), likeness};
	});
};

/** Whole words, in text order, none twice. */
export const highlightsIn = (
	quote: Pick<SearchableQuote, 'text' | 'speaker' | 'source'>,
	slots: readonly Slot[],
	vocabulary: Vocabulary,
): readonly Span[] => {
	const words = wordsOf(quote.text);
	const filled = fill(words, slots, vocabulary);
	const spoken = fill(wordsOf(quote.speaker ?? quote.source ?? ''), slots, vocabulary);
	const marked = new Set<Word>();
	for (const [place, {asked}] of slots.entries()) {
		const here = filled[place]!;
		// A surname that names the speaker is not looked for among the words that were said.
		const found =
			here.words.length > 0 || spoken[place]!.likeness > 0 ? here.words : seenByFuse(asked, quote.text, words);
		for (const word of found) marked.add(word);
	}
	return [...marked].sort((a, b) => a.start - b.start).map(({start, end}) => ({start, end}));
};

const seenByFuse = (asked: string, text: string, words: readonly Word[]): readonly Word[] => {
	if (asked.length < shortestMark) return [];
	const {isMatch, indices = []} = Fuse.match(asked, fold(text), {...fuseOptions, includeMatches: true});
	if (!isMatch) return [];
	const long = indices.filter(([first, last]) => last - first + 1 >= Math.max(shortestMark, asked.length / 2));
	return words.filter(({start, end}) => long.some(([first, last]) => first < end && last >= start));
};

/** The query in the words that the best match holds for it; undefined where those are the words that were typed. */
export const readingIn = (
	quote: SearchableQuote,
	slots: readonly Slot[],
	vocabulary: Vocabulary,
): string | undefined => {
	const text = `${quote.speaker ?? quote.source ?? ''}\n${quote.text}`;
	const filled = fill(wordsOf(text), slots, vocabulary);
	const read = slots.map(({asked}, place) => {
		const word = filled[place]!.words[0];
		return word === undefined || word.text.startsWith(asked) ? asked : text.slice(word.start, word.end).toLowerCase();
	});
	// Two pieces of one word were read as that word twice.
	const understood = read.filter((word, at) => word !== read[at - 1] || slots[at]!.asked === slots[at - 1]!.asked);
	const asTyped = slots.map(slot => slot.asked).join(' ');
	const reading = understood.join(' ');
	return reading === asTyped ? undefined : reading;
};
