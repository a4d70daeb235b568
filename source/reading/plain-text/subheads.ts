// Which passages name a section. A subhead is told by its form and by what stands around it: text above, text below, and
// no second such line beside it, as in tables, line-ups and verse. When in doubt a line is a paragraph, since a
// paragraph taken for a subhead is lost to the quotes.
import {endsAsSentence, hasTitleForm, isAllCapitals, isCaption, isTime} from './line-forms.ts';
import type {Passage} from './passages.ts';

/** Above this share of the passages, lines of this form are how the file is laid out, not what divides it. */
const mostHeads = 0.4;

const notes = /^notes? (?:to|for) editors?:?$/i;

const bulletMark = /^[-*+•●‣◦▪∙·] +/;
const number = /^\(?(\d{1,3})[.)] +/;

export type Part =
	| {readonly kind: 'paragraph' | 'list-item' | 'caption'}
	| {readonly kind: 'subhead'; readonly level: number};

const paragraph: Part = {kind: 'paragraph'};
const listItem: Part = {kind: 'list-item'};
const caption: Part = {kind: 'caption'};

/** The kind of each passage, in order. */
export const partsOf = (passages: readonly Passage[]): readonly Part[] => {
	const numbers = passages.map(({text}) =>
		text.length < 2000 ? Number(number.exec(text)?.[1] ?? Number.NaN) : Number.NaN,
	);
	const isListed = (index: number): boolean =>
		bulletMark.test(passages[index]!.text) ||
		numbers[index]! === numbers[index - 1]! + 1 ||
		numbers[index]! + 1 === numbers[index + 1]!;
	const forms = passages.map(({text, level}, index) => level === undefined && !isListed(index) && hasForm(text));
	const times = passages.map(({text}) => isTime(text));
	const live = times.filter(Boolean).length >= 2;
	const shouting =
		forms.filter((form, index) => form && isAllCapitals(passages[index]!.text)).length > passages.length * mostHeads;
	const isMark = (index: number): boolean => (live && times[index]!) || passages[index]?.level !== undefined;
	const isBody = (index: number): boolean => {
		const passage = passages[index];
		if (passage === undefined || forms[index] || isMark(index)) return false;
		return passage.text.length >= 100 || endsAsSentence(passage.text) || isListed(index);
	};
	let below = false;
	const parts = passages.map(({text, level}, index): Part => {
		if (level !== undefined) return {kind: 'subhead', level};
		if (isListed(index)) {
			below = true;
			return listItem;
		}
		if (live && times[index]) return {kind: 'subhead', level: 2};
		if (isCaption(text)) return caption;
		if (!forms[index]) {
			below ||= isBody(index);
			return paragraph;
		}
		const capitals = isAllCapitals(text) && !shouting;
		const underMark = isMark(index - 1) || (forms[index - 1] && isAllCapitals(passages[index - 1]!.text) && !capitals);
		if (!below && !isMark(index - 1)) return paragraph;
		if (forms[index - 1] && !underMark) return paragraph;
		if (forms[index + 1] && !(capitals && !isAllCapitals(passages[index + 1]!.text) && isBody(index + 2)))
			return paragraph;
		if (!forms[index + 1] && !isBody(index + 1)) return paragraph;
		return {kind: 'subhead', level: underMark ? 3 : 2};
	});
	const told = parts.filter((part, index) => part.kind === 'subhead' && forms[index]).length;
	if (told <= Math.max(2, parts.length * mostHeads)) return parts;
	return parts.map((part, index) => (part.kind === 'subhead' && forms[index] ? paragraph : part));
};

const hasForm = (text: string): boolean => notes.test(text) || hasTitleForm(text);

/** The bullet is how the file draws a list, a number is part of what it says. */
export const withoutBullet = (text: string): string => text.replace(bulletMark, '');
