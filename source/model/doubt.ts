// How sure the program must be before it says who said something, and how it words its doubt.
import {type Quote, speakersOf} from './quote.ts';

/** From this confidence on a name stands and is counted: of ten such names, seven are right at least. */
export const leastSure = 0.7;

/**
 * From this confidence on a name is shown as a question, and not counted. Below, nobody is named: a wrong name does more harm
 * than the story's own words for the speaker.
 */
export const leastNamed = 0.35;

/** What tells how sure a speaker is. */
type Named = Pick<Quote, 'speaker' | 'speakers' | 'confidence'>;

/** Tells whether the speaker of a quote is a question. A quote whose speaker is not named asks nothing. */
export const isUnsure = (quote: Named): boolean => quote.confidence < leastSure && speakersOf(quote).length > 0;

/** Returns the speakers that count: none where the story names nobody, and where the name is a question. */
export const sureSpeakers = (quote: Named): readonly string[] => (isUnsure(quote) ? [] : speakersOf(quote));

/** Formats a confidence as a person reads it: “62%”. */
export const percentOf = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** Returns what text that leaves the program says of an unsure speaker: “probably Ann Vale (“she”, to be checked)”. */
export const probably = (name: string, source = ''): string =>
	`probably ${name}${source === '' ? '' : ` (“${source}”, to be checked)`}`;
