// The index of all quotes: for each word the quotes that have it, and for each quote its words in order.

import {wordsOf} from '../../matching/search-words.ts';
import type {QuoteMatch} from '../library.ts';
import {createNumberList} from './number-list.ts';
import {createPostings, type Postings} from './postings.ts';
import {createVocabulary, type Vocabulary} from './vocabulary.ts';

/** A quote as it is added to the index. */
export type SearchableQuote = Omit<QuoteMatch, 'matched' | 'score'>;

export type QuoteIndex = {
	readonly vocabulary: Vocabulary;
	readonly postings: Postings;
	readonly add: (quote: SearchableQuote) => void;
	readonly size: () => number;
	/** Quotes are numbered from 0 as they are added. */
	readonly quote: (number: number) => SearchableQuote;
	/**
	 * All words, as numbers of the vocabulary. Those of quote `n`, its speaker's name first, are at the indices from
	 * `starts()[n]` up to, not including, `starts()[n + 1]`. Ask again after `add`: the arrays are replaced as they grow.
	 */
	readonly words: () => Uint32Array;
	readonly starts: () => Uint32Array;
	/** By quote: the index of its speaker in `speakerNames`. */
	readonly speakers: () => Uint32Array;
	/** Returns how many of a quote's words are its speaker's name. */
	readonly nameLength: (quote: number) => number;
	/** The words of each speaker's name. */
	readonly speakerNames: () => readonly (readonly string[])[];
	/** Returns the numbers of an article's quotes: from the first up to, not including, the second. */
	readonly rangeOf: (articleId: string) => readonly [number, number];
};

/** The name of those who are not named: `by:unknown` finds them. */
const nobody = 'unknown speaker';

/** A source that is only a pronoun names nobody. */
const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'one']);

/** Creates an empty index. The quotes of one article must be added one after another. */
export const createQuoteIndex = (): QuoteIndex => {
	const quotes: SearchableQuote[] = [];
	const vocabulary = createVocabulary();
	const postings = createPostings();
	const [words, starts, speakers] = [createNumberList(), createNumberList(), createNumberList()];
	const speakerNumbers = new Map<string, number>();
	const speakerNames: (readonly string[])[] = [];
	const ranges = new Map<string, readonly [number, number]>();
	starts.push(0);

	const speakerNumberOf = (name: string): number => {
		const known = speakerNumbers.get(name);
		if (known !== undefined) return known;
		speakerNumbers.set(name, speakerNames.length);
		speakerNames.push(wordsOf(name).map(word => word.text));
		return speakerNames.length - 1;
	};

	const add = (quote: SearchableQuote): void => {
		const number = quotes.length;
		quotes.push(quote);
		const name = spokenBy(quote);
		const speaker = speakerNumberOf(name ?? nobody);
		speakers.push(speaker);
		const keep = (word: string) => {
			const of = vocabulary.numberOf(word);
			words.push(of);
			postings.add(of, number);
		};
		if (name !== undefined) for (const word of speakerNames[speaker]!) keep(word);
		for (const word of wordsOf(quote.text)) keep(word.text);
		starts.push(words.length());
		ranges.set(quote.articleId, [ranges.get(quote.articleId)?.[0] ?? number, number + 1]);
	};

	return {
		vocabulary,
		postings,
		add,
		size: () => quotes.length,
		quote: number => quotes[number]!,
		words: words.cells,
		starts: starts.cells,
		speakers: speakers.cells,
		nameLength: number =>
			spokenBy(quotes[number]!) === undefined ? 0 : speakerNames[speakers.cells()[number]!]!.length,
		speakerNames: () => speakerNames,
		rangeOf: articleId => ranges.get(articleId) ?? [0, 0],
	};
};

/** Returns the speaker's name or the words that stand for one, e.g. “a State Department official”. */
const spokenBy = ({speaker, source}: SearchableQuote): string | undefined =>
	speaker ?? (source === undefined || pronouns.has(source.toLowerCase()) ? undefined : source);
