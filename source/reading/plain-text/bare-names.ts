// Lines at the top that name a writer without “By”: “Ann Vale” above the date, “Ann Vale, Wexley Post”, and below a byline
// “Sports Writer” or “Associated Press”. Such a line is a fact only where it can hardly be anything else.

import {dateLineOf} from './date-lines.ts';
import {isNamedPaper} from './fact-line.ts';

/** UTF-16 units. */
const longestName = 40;
const longestJob = 60;

/** Words of what sections, kinds of articles and places are called: “World News”, “Upper Wend”. */
const noName =
	/(?:^|\s|-)(?:news|report|reports|latest|live|updates?|breaking|local|national|world|international|business|sports?|politics|opinion|comment|analysis|features?|obituary|obituaries|letters?|editorial|exclusive|interview|review|profile|press|release|public|daily|weekly|court|courts|council|home|front|page|desk|staff|team|special|full|story|text|transcript|part|chapter|section|north|south|east|west|upper|lower|great|greater|little|new|old|saint|st\.?|san|santa|los|las|el|fort|port|mount|lake|river|city|town|county|village|island|islands|hill|hills|valley|beach|bay|springs|falls|park|street|road|avenue|united|wells|green|cross|creek|grove|haven|ridge|heath|moor|heights|harbour|harbor|rapids|grande|rio|kong|aviv|ababa|aires|lumpur|penh|dhabi|paulo|salaam|rouge|moines|states|kingdom|republic|the|and|of|on|in|at|for|to|by|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s|-|$)/i;

const letters = /^[a-z\u00c0-\u024f.'’-]+$/i;
const small = /^(?:de|del|la|van|von|der|den|da|di|du|bin|al|el)$/;

/** Returns true for a word of a name: “Vale”, “O’Neil”, “J.”, “VALE”. */
const isNameWord = (word: string): boolean => {
	const first = word.charAt(0);
	if (!letters.test(word) || first === first.toLowerCase()) return false;
	return !word.endsWith('.') || /^(?:[a-z]\.)+$/i.test(word);
};

/** Returns true for two or three words of a name, as a writer signs: “Ann Vale”, “Ann B. Vale”. */
const isPersonShaped = (text: string): boolean => {
	if (text.length > longestName) return false;
	const words = text.split(' ').filter(word => !small.test(word));
	const last = words.at(-1) ?? '';
	if (words.length < 2 || words.length > 3 || last.length < 3 || last.endsWith('.')) return false;
	return words.every(isNameWord) && !noName.test(text);
};

/** Who a line names, and for which paper. */
export type BareName = {readonly byline: string; readonly outlet?: string};

/**
 * Returns the writer that the line at `index` names, for a line beside one with nothing but a date. Undefined for any other line,
 * and for a name that the story has as well: then it may be whom the story is about, or where it happens.
 */
export const bareNameAt = (lines: readonly {readonly text: string}[], index: number): BareName | undefined => {
	const text = lines[index]?.text ?? '';
	if (text === '' || text.length > longestJob) return undefined;
	const isDate = (line: {readonly text: string} | undefined): boolean =>
		line !== undefined && dateLineOf(line.text) !== undefined;
	if (!isDate(lines[index + 1]) && !(index > 0 && isDate(lines[index - 1]))) return undefined;
	const [name = '', paper, ...more] = text.split(', ');
	if (more.length > 0 || !isPersonShaped(name)) return undefined;
	if (paper !== undefined && !isNamedPaper(paper)) return undefined;
	if (lines.some((line, place) => place !== index && line.text.includes(name))) return undefined;
	return {byline: name, ...(paper !== undefined && {outlet: paper})};
};

const nameAndRest = /^([^,|·•]{3,40}?)(?:,| [|·•]| [–—-]) (.+)$/;

/**
 * Returns the words before the date of “Ann Vale, 12 August 2024” if they may be a name as well as a place. Undefined for
 * “Geneva, 2 March 2023” and “Upper Wend, 11 June 2024”.
 */
export const nameOrPlaceOf = (text: string): string | undefined => {
	const found = text.length > longestJob ? null : nameAndRest.exec(text);
	const [, name = '', date = ''] = found ?? [];
	if (name === '') return undefined;
	return isPersonShaped(name) && dateLineOf(date) !== undefined ? name : undefined;
};

const job =
	/(?:^|\s)(?:writer|reporter|correspondent|editor|columnist|contributor|critic|bureau|chief|staff|producer|photographer)s?$/i;

const kindOfJob = /^(?:staff|senior|chief|special|affairs|news|features|foreign|political|contributing)$/;

/** Returns true for a line that says what the writer above it is: “AP Sports Writer”, “Courts Reporter”. */
export const isJobLine = (text: string): boolean => {
	if (text.length > longestJob || !job.test(text)) return false;
	const words = text.split(' ');
	// “Harbour correspondent”, “Courier staff writer”: the job itself may be in small letters.
	const isJob = (word: string, index: number): boolean =>
		index > 0 &&
		words.length < 5 &&
		(index === words.length - 1 ? /^[a-z]+$/.test(word) : index === words.length - 2 && kindOfJob.test(word));
	return (
		words.length < 7 &&
		words.every((word, index) => /^(?:and|of|for|the|at)$/.test(word) || isNameWord(word) || isJob(word, index))
	);
};

/** Returns who the writer above a line works for: “Associated Press”, “Wexley News, Pell”. Undefined for any other line. */
export const employerIn = (text: string): string | undefined => {
	const [paper = '', place = '', ...more] = text.length <= longestJob ? text.split(', ') : [];
	const isPlace = more.length === 0 && place.split(' ').every(word => word === '' || isNameWord(word));
	return isPlace && isNamedPaper(paper) ? paper : undefined;
};
