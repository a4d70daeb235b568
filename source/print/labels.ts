import {type Article, sectionAt} from '../model/article.ts';
import {type Quote, sourceWords} from '../model/quote.ts';
import {namesNobody} from '../typesetting/voices.ts';

/** A file's name may hold anything; on a terminal a control or a turn of direction would do harm. */
const unsafe = /[\p{Control}\p{Format}\u2028\u2029]/gu;

/** Path and, behind “#”, the entry, fit to be shown. */
export const placeOf = ({id}: Article): string => id.replace(unsafe, '�');

/** How a section is called in lists; the paragraphs above the first subhead have no name of their own. */
export const sectionName = ({sections}: Article, index: number): string => sections[index]?.subhead ?? 'Opening';

export const subheadOf = (article: Article, {content}: Quote): string =>
	sectionName(article, sectionAt(article.sections, content[0]!.start));

/** The name; without one the story's own words; never a guess. */
export const speakerOf = (article: Article, quote: Quote): string => {
	const words = quote.speaker ?? sourceWords(article.text, quote);
	return words === undefined || namesNobody(words) ? 'unknown' : words;
};
