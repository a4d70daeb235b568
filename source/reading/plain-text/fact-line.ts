// A line at the top that states several facts: “By Ann Vale | 17 September 2024”, “Wexley Times · 11 June 2024 · Ann Vale”.
import {dateAt, type FoundDate} from '../facts/dates.ts';
import {bylineOf, withoutReadingTime} from './bylines.ts';

/** What such a line states; `published` is an ISO date. */
export type FactLine = {readonly published: string; readonly byline?: string; readonly outlet?: string};

/** UTF-16 units. */
const longestLine = 120;
/** Besides the date. */
const mostParts = 3;

const between = /\s*[|•·]\s*|\s+(?:[–—]|-{1,2})\s+|\.\s+/;
const edges = /^[\s,;:(]+|[\s,;:.)]+$/g;
const dateLabel =
	/(?:^|[\s|])(?:(?:first |last )?(?:published|posted|updated|issued|released)(?: on)?:?|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day[.,]?) *$/i;
const clock = /^(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?/;

/** The last word of what papers are called. “Newport News” is a town. */
const paper =
	/(?:^|\s)(?:times|gazette|herald|post|tribune|courier|chronicle|echo|standard|guardian|telegraph|mail|observer|journal|review|express|examiner|advertiser|argus|mercury|bulletin|dispatch|enquirer|inquirer|independent|sentinel|weekly|magazine|courant|news|press|radio)$/i;
/** Those that no place is called after: “Brill Echo, 28 October 2024” needs no other mark. */
const surePaper =
	/\s(?:times|gazette|herald|tribune|courier|chronicle|echo|guardian|telegraph|observer|examiner|advertiser|argus|enquirer|inquirer|courant)$/i;
/** “Words: Ann Vale” */
const writerLabel = /^(?:words|text|story|report|reporting|author|writer): ?(?=\S)/i;
const smallWord = /^(?:de|del|la|van|von|der|den|da|di|du|bin|al|el|of|and|the)$/;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Recognises two to five words with capitals, small words between them aside. */
const isNamed = (part: string): boolean => {
	const words = part.split(' ');
	const isWord = (word: string): boolean =>
		smallWord.test(word) || (isCapital(word.charAt(0)) && !/[\d“”"?!:]/.test(word));
	return words.length > 1 && words.length < 6 && isCapital(part.charAt(0)) && words.every(isWord);
};

/** Returns true for what a paper or an agency is called: “Wexley Post”, “The Associated Press”. */
export const isNamedPaper = (text: string): boolean => text.length <= longestLine && isNamed(text) && paper.test(text);

/** Returns true for a paper's name that can hardly be anything else: “Wexley Courier”, and “The Wexley Times”, not “Hard Times”. */
export const isSurePaper = (text: string): boolean =>
	isNamedPaper(text) && surePaper.test(text) && (!/ times$/i.test(text) || /^the \S+ \S/i.test(text));

const firstDate = (text: string): (FoundDate & {readonly start: number}) | undefined => {
	for (const {index} of text.matchAll(/\b[A-Za-z0-9]/g)) {
		const date = dateAt(text, index);
		if (date !== undefined) return {...date, start: index};
	}
	return undefined;
};

/**
 * Returns the facts of a line that has a date, a byline or an outlet, and nothing else. A lone name beside them is the writer if
 * the line names the outlet, too: “Upper Wend | 11 June 2024” may be a place. Undefined for any other line.
 */
export const factLineOf = (text: string): FactLine | undefined => {
	if (text.length > longestLine || !/\d{4}/.test(text)) return undefined;
	const date = firstDate(text);
	if (date === undefined) return undefined;
	const before = text.slice(0, date.start).replace(dateLabel, '');
	const after = withoutReadingTime(text.slice(date.end)).replace(clock, '');
	const parts = [before, after]
		.flatMap(side => side.split(between).map(part => part.replace(edges, '')))
		.filter(part => part !== '');
	if (parts.length === 0 || parts.length > mostParts) return undefined;
	let byline: string | undefined;
	let outlet: string | undefined;
	let name: string | undefined;
	for (const part of parts) {
		const names = bylineOf(part.replace(writerLabel, 'By '));
		if (names !== undefined) {
			if (byline !== undefined) return undefined;
			byline = names;
		} else if (isNamed(part) && outlet === undefined && paper.test(part)) outlet = part;
		else if (isNamed(part) && name === undefined) name = part;
		else return undefined;
	}
	if (name !== undefined) {
		if (outlet === undefined || byline !== undefined) return undefined;
		byline = name;
	}
	// “Newport News, 2 March 2023” is where and when.
	if (byline === undefined && !between.test(text) && !surePaper.test(outlet ?? '')) return undefined;
	return {published: date.iso, ...(byline !== undefined && {byline}), ...(outlet !== undefined && {outlet})};
};
