import {type Span, textOf} from './span.ts';

/**
 * A quote: content, cue and source, in the terms of the PARC 3.0 (Pareti 2016) and PolNeAR (Newell et al. 2018) corpora.
 */
export type Quote = {
	/** Word for word, paraphrased, or starting in the middle of the reporter's sentence. */
	readonly kind: 'direct' | 'indirect' | 'mixed';
	/**
	 * What was said, including quotation marks. Two spans if the cue splits it: “When I use a word,” he said, “it means …”
	 */
	readonly content: readonly Span[];
	/** The reporting words: “said”, “according to”. */
	readonly cue?: Span;
	/** The words that refer to the speaker here: “she”, “a spokesman”. */
	readonly source?: Span;
	/** The name of the Person that the source refers to; absent if the article does not say. A question if `isUnsure`. */
	readonly speaker?: string;
	/** The names of two or more who speak together, in text order; `speaker` is absent then, and `source` names them all. */
	readonly speakers?: readonly string[];
	/** The organisation that the reader says the words are from, as it is to be shown: “the council”. No speaker is named then. */
	readonly organisation?: string;
	/** What the reader says somebody without a name is called: “a police spokesman”. No speaker is named then. */
	readonly unnamed?: string;
	/** From 0 to 1: how likely the speaker (or, without one, the source) is right. */
	readonly confidence: number;
	/** Set if the reader has corrected the speaker; `confidence` is 1 then. */
	readonly decided?: 'reader';
};

/** Tells whether a quote is not a paraphrase. Lists and counts leave paraphrases out by default. */
export const inTheseWords = ({kind}: Pick<Quote, 'kind'>): boolean => kind !== 'indirect';

/** Returns the names of all who say a quote: of one, of several who speak together, or of nobody. */
export const speakersOf = ({speaker, speakers}: Pick<Quote, 'speaker' | 'speakers'>): readonly string[] =>
	speakers ?? (speaker === undefined ? [] : [speaker]);

/** Tells whether one of these people says a quote, alone or with others. */
export const isSaidBy = (quote: Pick<Quote, 'speaker' | 'speakers'>, names: ReadonlySet<string>): boolean =>
	speakersOf(quote).some(name => names.has(name));

/**
 * Returns the words for the speaker, without a relative pronoun: “A member of the board” for “A member of the board,
 * who”.
 */
export const sourceWords = (text: string, {source}: Pick<Quote, 'source'>): string | undefined =>
	source && textOf(text, source).replace(/(?<=\S),? who$/u, '');

/**
 * Returns what a speaker without a name is called: the organisation, or the voice, that the reader has named, else the story’s own words.
 */
export const unnamedSource = (
	text: string,
	quote: Pick<Quote, 'source' | 'organisation' | 'unnamed'>,
): string | undefined => quote.organisation ?? quote.unnamed ?? sourceWords(text, quote);

/** Returns the confidence to three decimals, as it is printed. */
export const roundedConfidence = ({confidence}: Pick<Quote, 'confidence'>): number =>
	Math.round(confidence * 1000) / 1000;

/** The separator between the parts of a quote that its cue splits. */
export const splitMark = ' … ';

/** Returns the words that were said, including quotation marks, with `splitMark` between the parts. */
export const quotedText = (text: string, {content}: Pick<Quote, 'content'>): string =>
	content.map(span => textOf(text, span)).join(splitMark);

/** What a speaker is called who is not named, in lists and beside quotes for which the story has no words either. */
export const unknownSpeaker = 'unknown';
