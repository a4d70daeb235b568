// Lines that stand above a headline and are none: the name of the paper, and what part of it or what kind of message this is.

import {dateLineOf} from './date-lines.ts';
import {isNamedPaper, isSurePaper} from './fact-line.ts';

const partOfPaper =
	/^(?:(?:world|local|national|international|foreign|home|breaking|city|regional|business|sports?) news|news|sports?|opinions?|comment|analysis|politics|business|world|international|features?|editorials?|obituar(?:y|ies)|letters|reviews?|culture|arts|health|science|technology|education|crime|courts?|environment|climate|interview|explainer|exclusive|lifestyle|travel|money|finance|economy)$/i;

/** “UPDATE 2”, “1ST LEAD”, alone on its line. */
const kindOfMessage =
	/^(?:update|wrapup|corrected|correction|refiled?|repeat|rpt|advisory|urgent|writethru|(?:\d(?:st|nd|rd|th) )?lead)(?: ?-? ?\d{1,2})?[ -]*$/i;

/** Returns true for a line that says under what heading the story below it was sent or printed. */
export const isHeadingOfPart = (text: string): boolean =>
	text.length <= 40 && text.split(' ').length <= 3 && (isPartOfPaper(text) || kindOfMessage.test(text));

const isPartOfPaper = (text: string): boolean => partOfPaper.test(text.replace(/[:\s]+$/, ''));

/** “Home > News > Local”: where the page stands on its site. */
export const isPath = (text: string): boolean =>
	text.length <= 100 &&
	// The second pattern takes three milliseconds to compile, and the first page waits for it.
	/[>›»]/.test(text) &&
	/^[\p{L}][\p{L} &-]{1,30}(?: ?[>›»] ?[\p{L}][\p{L} &-]{1,40}){1,5}$/u.test(text);

/** An address or a number at which to ask about a press release. */
export const isContact = (text: string): boolean =>
	text.length <= 100 && /[@\d]/.test(text) && /^(?:[\w.+-]{1,60}@[\w.-]{3,80}|[+(]?\d[\d ().-]{6,20})$/.test(text);

/**
 * Returns true if the line at `index` is what the paper is called: “The Wexley Courier”. “Hard Times” and “Bad Press” may be
 * headlines; above a day they are papers.
 */
export const isMasthead = (lines: readonly {readonly text: string}[], index: number): boolean => {
	const text = lines[index]?.text ?? '';
	if (!isNamedPaper(text)) return false;
	return isSurePaper(text) || dateLineOf(lines[index + 1]?.text ?? '') !== undefined;
};
