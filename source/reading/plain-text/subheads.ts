// Decides the kind of each passage, and which are subheads. A subhead has the form of a title, text above and below, and no
// second such line next to it, as tables, line-ups and verse have. In doubt a line is a paragraph: subheads are not searched
// for quotes.
import {endsAsSentence, hasTitleForm, isAllCapitals, isCaption, pointsElsewhere} from './line-forms.ts';
import type {Passage} from './passages.ts';

/** If more than this share of the passages is in capitals, the whole file is, and they do not mark subheads. */
const mostCapitals = 0.4;

const notes = /^notes? (?:to|for) editors?:?$/i;

const bulletMark = /^[-*+•●‣◦▪∙·] +/;
const number = /^\(?(\d{1,3})[.)] +/;

/** What a passage is; `level` 1 is the highest. */
export type PassageKind =
	| {readonly kind: 'paragraph' | 'list-item' | 'caption'}
	| {readonly kind: 'subhead'; readonly level: number};

const paragraph: PassageKind = {kind: 'paragraph'};
const listItem: PassageKind = {kind: 'list-item'};
const caption: PassageKind = {kind: 'caption'};

/** Returns the kind of each passage, in order. */
export const passageKindsOf = (passages: readonly Passage[]): readonly PassageKind[] => {
	const numbers = passages.map(({text}) => Number(number.exec(text)?.[1] ?? Number.NaN));
	const isListed = (index: number): boolean =>
		bulletMark.test(passages[index]!.text) ||
		numbers[index]! === numbers[index - 1]! + 1 ||
		numbers[index]! + 1 === numbers[index + 1]!;
	const forms = passages.map(({text, level}, index) => level === undefined && !isListed(index) && hasForm(text));
	const capitals = passages.map(({text}, index) => forms[index]! && isAllCapitals(text));
	if (capitals.filter(Boolean).length > passages.length * mostCapitals) capitals.fill(false);
	const isMarked = (index: number): boolean => passages[index]?.level !== undefined;
	const isBody = (index: number): boolean => {
		const text = passages[index]?.text;
		if (text === undefined || forms[index] || isMarked(index)) return false;
		return text.length >= 100 || endsAsSentence(text) || isListed(index);
	};
	const ranked = capitals.includes(true);
	let textAbove = false;
	return passages.map(({text, level}, index): PassageKind => {
		if (level !== undefined) return {kind: 'subhead', level};
		if (!forms[index]) {
			textAbove ||= isBody(index);
			return isListed(index) ? listItem : isCaption(text) ? caption : paragraph;
		}
		const under = isMarked(index - 1) || (capitals[index - 1]! && !capitals[index]);
		const over = capitals[index]! && forms[index + 1]! && !capitals[index + 1] && isBody(index + 2);
		const isFirst = under || !(forms[index - 1] || pointsElsewhere(passages[index - 1]?.text ?? ''));
		const parts = (textAbove || isMarked(index - 1)) && isFirst && (over || isBody(index + 1));
		return parts ? {kind: 'subhead', level: under || (ranked && !capitals[index]) ? 3 : 2} : paragraph;
	});
};

/**
 * “Ann Vale, North Pell” below a letter. The cheap tests come first: compiling the other pattern takes 5 ms, a fifth of Node's
 * start, and few files need it.
 */
const isSignature = (text: string): boolean =>
	/[,;] /.test(text) &&
	!/ [a-z]/.test(text) &&
	/^(?:\p{Lu}[\p{L}.’'-]* ){1,3}\p{Lu}[\p{L}.’'-]+[,;] \p{Lu}[\p{L}.’'-]+(?:,? \p{Lu}[\p{L}.’'-]+){0,2}$/u.test(text);

const hasForm = (text: string): boolean => notes.test(text) || (hasTitleForm(text) && !isSignature(text));

/** Returns the text without its bullet. A number stays: the text may refer to it. */
export const withoutBullet = (text: string): string => text.replace(bulletMark, '');
