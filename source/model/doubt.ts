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
export type NamedSpeaker = Pick<Quote, 'speaker' | 'speakers' | 'confidence'>;

/** Tells whether the speaker of a quote is a question. A quote whose speaker is not named asks nothing. */
export const isUnsure = (quote: NamedSpeaker): boolean => quote.confidence < leastSure && speakersOf(quote).length > 0;

/**
 * How many quotes are surely somebody's, and how many more may be. This is the rule of every count: unsure quotes stand beside the
 * number, never in it.
 */
export type DoubtCounts = {readonly sure: number; readonly unsure: number};

/** No quotes at all. */
export const noQuotes: DoubtCounts = {sure: 0, unsure: 0};

/** Counts the quotes that are sure, and those that are not. */
export const countDoubt = (quotes: readonly NamedSpeaker[]): DoubtCounts => {
	const unsure = quotes.filter(isUnsure).length;
	return {sure: quotes.length - unsure, unsure};
};

/** Adds counts up. */
export const sumOfCounts = (counts: Iterable<DoubtCounts>): DoubtCounts => {
	let [sure, unsure] = [0, 0];
	for (const count of counts) {
		sure += count.sure;
		unsure += count.unsure;
	}
	return {sure, unsure};
};

/** Returns how many quotes there are, whether sure or not: to see whether there are any, and how many rows they take. */
export const inAll = ({sure, unsure}: DoubtCounts): number => sure + unsure;

/** Returns the quotes that totals and time lines count: unsure ones only where there are no others. */
export const quotesThatCount = <Found extends NamedSpeaker>(quotes: readonly Found[]): readonly Found[] => {
	const sure = quotes.filter(quote => !isUnsure(quote));
	return sure.length > 0 ? sure : quotes;
};

/** Returns the speakers that count: none where the story names nobody, and where the name is a question. */
export const sureSpeakers = (quote: NamedSpeaker): readonly string[] => (isUnsure(quote) ? [] : speakersOf(quote));

/** Formats a confidence as a person reads it: “62%”. */
export const percentOf = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** Returns what text that leaves the program says of an unsure speaker: “probably Ann Vale (“she”, to be checked)”. */
export const probably = (name: string, source = ''): string =>
	`probably ${name}${source === '' ? '' : ` (“${source}”, to be checked)`}`;
