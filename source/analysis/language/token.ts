// One token of a story: a word, a number or a punctuation mark.
import type {LexiconEntry} from './lexicon-entry.ts';

/**
 * The possessive “'s” is a token of its own (kind `mark`), and so is the apostrophe of “the Reeds' house”, whose `word`
 * reads “s'”: `isPossessive` recognises both. Other contractions are one word. So are hyphenated words, dotted letters
 * (U.S.), initials (J.) and known abbreviations (Mr.), each with its final full stop, and “@name” and “#name”.
 */
export type Token = {
	readonly word: LexiconEntry;
	readonly start: number;
	readonly end: number;
	readonly kind: 'word' | 'number' | 'mark';
	/** Index of the sentence, counted through the story. */
	readonly sentence: number;
	/** Index into `StoryBody.paragraphs`. */
	readonly paragraph: number;
	/** True for the first word of a sentence or of a quoted run, whose capital is no evidence of a name. */
	readonly startsSentence: boolean;
	/** Index of the quoted run that contains the token (quotation marks included), or -1. */
	readonly run: number;
};
