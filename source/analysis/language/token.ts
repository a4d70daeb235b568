// A word, number or mark of a story.
import type {LexiconEntry} from './lexicon-entry.ts';

/**
 * The possessive “'s” is a token of its own (kind `mark`), and so is the apostrophe of “the Reeds' house” (its word
 * reads “s'”); ask `isPossessive`. Other contractions are one word. Hyphenated words, dotted letters (U.S.), initials
 * (J.) and known abbreviations (Mr.) are one word, their last full stop included. “@name” and “#name” are one word each.
 */
export type Token = {
	readonly word: LexiconEntry;
	readonly start: number;
	readonly end: number;
	readonly kind: 'word' | 'number' | 'mark';
	/** Runs through the story. */
	readonly sentence: number;
	/** Index into `Page.paragraphs`. */
	readonly paragraph: number;
	/** The first word of a sentence or of a quoted run: its capital says nothing. */
	readonly startsSentence: boolean;
	/** Index of the quoted run that holds the token, its marks included; -1 outside. */
	readonly run: number;
};
