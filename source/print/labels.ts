import {type Article, sectionAt} from '../model/article.ts';
import {countDoubt, isUnsure, probably} from '../model/doubt.ts';
import {type Quote, sourceWords, unknownSpeaker, unnamedSource} from '../model/quote.ts';
import {quotesWithDoubt} from '../typesetting/captions.ts';
import {namesNobody} from '../typesetting/voices.ts';

/** Characters that control or reorder a terminal: a file name may have them. */
const unsafe = /[\p{Control}\p{Format}\u2028\u2029]/gu;

/** Returns an article's path, and its entry after “#”, safe to print. */
export const shownPath = ({id}: Pick<Article, 'id'>): string => id.replace(unsafe, '�');

/** Returns the day an article was published, YYYY-MM-DD, or the month or year where it states no more; empty without one. */
export const dateIn = ({published}: {readonly published?: string | undefined}): string =>
	/^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published ?? '')?.[0] ?? '';

/** Returns a section's subhead, or “Opening” for the paragraphs above the first one. */
export const sectionName = ({sections}: Article, index: number): string => sections[index]?.subhead ?? 'Opening';

/** Returns the name of the section that a quote is in. */
export const subheadOf = (article: Article, {content}: Quote): string =>
	sectionName(article, sectionAt(article.sections, content[0]!.start));

/**
 * Returns the speaker's name, else the story's own words for the speaker, else “unknown”. For columns that stand beside the
 * confidence; all else takes `shownSpeaker`.
 */
export const speakerName = (article: Article, quote: Quote): string => {
	const words = quote.speaker ?? unnamedSource(article.text, quote);
	return words === undefined || namesNobody(words) ? unknownSpeaker : words;
};

/**
 * Returns the name that a quote is printed under: “probably Ann Vale” where it is unsure, and with `source` also the words
 * that it rests on.
 */
export const shownSpeaker = (article: Article, quote: Quote, {source = false} = {}): string =>
	isUnsure(quote)
		? probably(speakerName(article, quote), source ? sourceWords(article.text, quote) : undefined)
		: speakerName(article, quote);

/** “read as “salt works””: the words that were found, where they are not those that were looked for; else nothing. */
export const readAsIn = ({readAs}: {readonly readAs?: string}): string =>
	readAs === undefined ? '' : `read as “${readAs}”`;

/** “2 quotes, 1 unsure”: the quotes that are somebody's, and those that may be. */
export const tallyOf = (said: readonly Quote[]): string => {
	const {sure, unsure} = countDoubt(said);
	return quotesWithDoubt(sure, unsure);
};
