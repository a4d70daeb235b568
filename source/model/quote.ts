import {type Span, textOf} from './span.ts';

/** Content + cue + source, the terms of the PARC and PolNeAR corpora. */
export type Quote = {
	/** Said in these words, said in other words, or both in one sentence. */
	readonly kind: 'direct' | 'indirect' | 'mixed';
	/** What was said, marks included. Two spans when the cue splits it: “When I use a word,” he said, “it means …” */
	readonly content: readonly Span[];
	/** The reporting words: “said”, “according to”. */
	readonly cue?: Span;
	/** The words that name the speaker here: “she”, “a spokesman”. */
	readonly source?: Span;
	/** Name of the Person the source resolves to; absent when the article never says. */
	readonly speaker?: string;
	/** 0 to 1: how sure the speaker (or, without one, the source) is. */
	readonly confidence: number;
};

/** Not only reported in other words. Lists and counts hold these, unless the others are asked for. */
export const inTheseWords = ({kind}: Pick<Quote, 'kind'>): boolean => kind !== 'indirect';

/** The story's words for the speaker: of “A member of the board, who” without the pronoun. */
export const sourceWords = (text: string, {source}: Pick<Quote, 'source'>): string | undefined =>
	source && textOf(text, source).replace(/(?<=\S),? who$/u, '');

/** What stands between the parts of a quote that its cue splits. */
export const splitMark = ' … ';

/** The words that were said, marks included. */
export const quotedText = (text: string, {content}: Pick<Quote, 'content'>): string =>
	content.map(span => textOf(text, span)).join(splitMark);
