// What all pages that list quotes of several articles do with them.
import type {QuoteMatch} from '../../library/library.ts';
import {isUnsure, percentOf} from '../../model/doubt.ts';
import type {State} from '../state/state.ts';

/** Which quote of which article. */
export type QuotePosition = Pick<QuoteMatch, 'articleId' | 'quote'>;

/** Returns the index of a quote among matches. If it is not there, returns `otherwise`, held within the list. */
export const indexOfQuote = (
	matches: readonly QuoteMatch[],
	quote: QuotePosition | undefined,
	otherwise: number,
): number => {
	const index =
		quote === undefined
			? -1
			: matches.findIndex(match => match.articleId === quote.articleId && match.quote === quote.quote);
	return index === -1 ? Math.max(0, Math.min(otherwise, matches.length - 1)) : index;
};

/** UTF-16 units of a quote that tell an editor which line is meant. */
const wordsForLine = 60;

/**
 * Returns the file of an article and the words that say which line of it is meant; undefined where there is no such
 * file.
 */
export const fileToEdit = (
	{articles}: State,
	articleId: string,
	words: string,
): {readonly path: string; readonly words: string} | undefined => {
	const path = articles.byId(articleId)?.path;
	return path === undefined || path === '-' ? undefined : {path, words: words.slice(0, wordsForLine)};
};

/** A quote, or a match, with the words that stand for its speaker. */
type Spoken = Pick<QuoteMatch, 'speaker' | 'speakers' | 'confidence' | 'decided'> & {
	readonly source?: string | undefined;
	/** The words that the doubt rests on, and how far away the name is. */
	readonly reason?: string;
};

/** Returns how a speaker is spoken: the doubt before the name, and the words that it rests on. */
export const spokenSpeaker = (quote: Spoken): string => {
	const {speaker, speakers, confidence, source, reason, decided} = quote;
	const name = speaker ?? (speakers && `${speakers.join(' and ')} together`);
	const set = decided === undefined ? '' : ', set by you';
	if (name === undefined || !isUnsure(quote)) return `${name ?? source ?? 'Speaker unknown'}${set}`;
	if (reason !== undefined) return `Unsure, perhaps ${name}: ${reason}`;
	return `Unsure, perhaps ${name}, ${percentOf(confidence)}${source === undefined ? '' : `: “${source}”`}`;
};

/** Returns a match as it is spoken: its words, its speaker and its headline. */
export const spokenMatch = (match: QuoteMatch): string => `${match.text} ${spokenSpeaker(match)}. ${match.title}.`;
