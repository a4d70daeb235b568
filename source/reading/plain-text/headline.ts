// Finds the headline of a plain text. If there is none, none is made up.
import {isContact, isHeadingOfPart, isMasthead, isPath} from './above-headline.ts';
import {bareNameAt} from './bare-names.ts';
import {bylineOf} from './bylines.ts';
import {dateLineOf} from './date-lines.ts';
import {datelineAloneOf, datelineOf} from './datelines.ts';
import {factLineOf} from './fact-line.ts';
import {endsAsSentence, hasTitleForm, isCaption, kindLabelOf, pointsElsewhere} from './line-forms.ts';
import type {Passage} from './passages.ts';
import {isPaperAt, signedAt} from './take-facts.ts';

/** UTF-16 units and words of a headline that is recognised by its form alone. */
const longestHeadline = 140;
const mostWords = 22;

/** Passages below a headline in which the story must begin: a deck, a byline and a date may come first. */
const reach = 5;

/** UTF-16 units from which a passage is a paragraph, whatever it ends with. */
const paragraphLength = 120;

const statesFact = ({text}: Passage): boolean =>
	bylineOf(text) !== undefined ||
	dateLineOf(text) !== undefined ||
	datelineOf(text) !== undefined ||
	factLineOf(text) !== undefined;

/** “FACT CHECK: ”, “[Sponsored] ”: above a byline not even a name in front of a headline belongs to a speaker. */
const labelAboveByline = /^(?:\[[^[\]]{2,30}\]|[^\s:[\]“”"][^:[\]“”"]{1,30}:) (?=\S)/;
/** In front of a headline that is signed they are no pointer to something else. */
const medium = /^(?:watch|listen|video): (?=\S)/i;

/** Returns what stands in front of a headline; empty where nothing does. */
const labelOf = (text: string, isAboveByline: boolean): string => {
	// Most headlines have none, and the first page waits for what patterns cost at first use.
	if (!text.includes(': ') && !text.startsWith('[')) return '';
	const kind = kindLabelOf(text);
	if (kind !== '' || !isAboveByline) return kind;
	const isOther = !medium.test(text) && (pointsElsewhere(text) || isCaption(text));
	return isOther ? '' : (labelAboveByline.exec(text)?.[0] ?? '');
};

const isAboveByline = (passages: readonly Passage[], index: number): boolean =>
	bylineOf(passages[index + 1]?.text ?? '') !== undefined;

/**
 * Returns the words of a line that must have the form of a title. A sum of money may begin a headline, and a question may be one.
 * Only above a byline or a date may it have bars: “Wexley Post | Flood”.
 */
const plainTitle = (text: string, isSigned: boolean): string => {
	const words = text.replace(/^[£$€¥](?=\d)/, '').replace(/[?!]$/, '');
	return isSigned ? words.replaceAll(' | ', ' ') : words;
};

/**
 * Returns the index of the headline: the first passage after lines such as “Embargoed until Monday”, and after the day of a press
 * release, if it is one. Undefined if the text has no headline.
 */
export const headlineIndex = (passages: readonly Passage[]): number | undefined => {
	const top = passages.slice(0, reach);
	const isAbove = ({text}: Passage, index: number): boolean =>
		(pointsElsewhere(text) && !isTitleOfKind(passages, index)) ||
		dateLineOf(text) !== undefined ||
		isPath(text) ||
		isContact(text);
	const isHeading = (passage: Passage, index: number): boolean =>
		isAbove(passage, index) ||
		(passage.level === undefined &&
			(isHeadingOfPart(passage.text) || isMasthead(passages, index) || isDatedMasthead(passage.text)));
	for (const find of [isHeading, isAbove]) {
		const first = top.findIndex((passage, index) => !find(passage, index));
		if (first >= 0 && isHeadline(first === 0 ? passages : passages.slice(first))) return first;
	}
	return undefined;
};

/** “Updated: Bridge reopens” and “Watch: …” above a byline are headlines, though the same words point elsewhere in a story. */
const isTitleOfKind = (passages: readonly Passage[], index: number): boolean => {
	const text = passages[index]?.text ?? '';
	return labelOf(text, isAboveByline(passages, index)) !== '' && isHeadline(passages.slice(index));
};

/** “The Wexley Courier, 12 August 2026” */
const isDatedMasthead = (text: string): boolean => {
	const stated = factLineOf(text);
	return stated?.outlet !== undefined && stated.byline === undefined;
};

/**
 * Returns true if the first passage is the headline: if it is marked as one and no other of its level is, or if it has the
 * form of one and is followed by a story. A line that ends with a full stop is a paragraph: a sentence taken for a headline
 * is not searched for quotes.
 */
const isHeadline = (passages: readonly Passage[]): boolean => {
	const [first, second] = passages;
	if (first === undefined || second === undefined) return false;
	const {text, level: rank} = first;
	if (rank !== undefined) return !passages.some(({level}, index) => index > 0 && level !== undefined && level <= rank);
	const isQuestion = /[?!]$/.test(text);
	const isSigned =
		statesFact(second) ||
		datelineAloneOf(second.text) !== undefined ||
		bareNameAt(passages, 1) !== undefined ||
		signedAt(passages, 1) !== undefined ||
		isPaperAt(passages, 1);
	const isTitle = (words: string): boolean => hasTitleForm(plainTitle(words, isSigned), longestHeadline, mostWords);
	const label = labelOf(text, isAboveByline(passages, 0));
	if (statesFact(first) || !(isTitle(text) || (label !== '' && isTitle(text.slice(label.length))))) return false;
	if (isSigned || isQuestion) return isSigned;
	const below = passages.slice(1, reach + 1);
	// Without a blank line below it, the first line may belong to a list: a much longer sentence must follow.
	if (second.gap === 0) return below.some(each => each.text.length >= text.length * 2 && endsAsSentence(each.text));
	return below.some(each => each.text.length >= paragraphLength || endsAsSentence(each.text));
};
