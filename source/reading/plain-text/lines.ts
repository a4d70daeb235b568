// The lines of a text, and what each is by itself, before lines are joined to paragraphs.

import {bylineOf} from './bylines.ts';
import {dateLineOf} from './date-lines.ts';
import {factLineOf} from './fact-line.ts';
import {isFurnitureLine} from './furniture.ts';
import {isTime} from './line-forms.ts';

/** A line that is not blank. */
export type TextLine = {
	/** Trimmed; never empty. */
	readonly text: string;
	/** Blanks before it. */
	readonly indent: number;
	/** Blank lines above it. */
	readonly gap: number;
	/** Set if the file marks it as a heading: underlined by `=====` or `-----`, `== Head ==`, `*** Head ***`. 1 is the highest. */
	readonly level?: number;
};

/** UTF-16 units; longer lines are not rules or marked headings, and headings. */
const longestMark = 200;
const longestHead = 120;

const bullet = /^(?:[-*+•●‣◦▪∙·]|\(?\d{1,3}[.)]) +/;
const stop = /[.!?…:。！？]["'”’»)\]]{0,3}$/;
const rule = /^[-*_=~#•·—–+^. ]+$/;
const underline = /^(?:={3,}|-{3,}|~{3,}|\^{3,})$/;
const fences = /^(?:={1,6}|\*{2,4}|~{2,4}|#{2,4}|-{2,4})(?=[^=*~#-])/;

/** Returns true for an entry of a list: it begins with a bullet or a number. */
export const startsWithBullet = (text: string): boolean => bullet.test(text);

/** Returns true if a sentence ends at the end of the text. */
export const endsWithStop = (text: string): boolean => stop.test(text.slice(-4));

/** Returns true for a rule: `* * *`, `---`, `___.`, `###`. Dots alone are an ellipsis. */
export const isRule = (text: string): boolean => text.length <= longestMark && rule.test(text) && /[^. ]/.test(text);

/** Parses `== Head ==`, as wikis have it, and `*** Head ***`. */
const fencedHeadOf = (text: string): {text: string; level: number} | undefined => {
	const fence = text.length <= longestMark ? fences.exec(text)?.[0] : undefined;
	if (fence === undefined || !text.endsWith(fence)) return undefined;
	const words = text.slice(fence.length, -fence.length).trim();
	if (fence.startsWith('='))
		return words === '' || words.includes('=') ? undefined : {text: words, level: fence.length};
	return /^[\p{Lu}\p{Lo}\p{Nd}'"‘“]/u.test(words) &&
		!endsWithStop(words) &&
		words.length <= longestHead &&
		!isFurnitureLine(text)
		? {text: words, level: 2}
		: undefined;
};

/** Returns true for lines that are never joined to a paragraph: rules, quoted email, headings, bylines, dates, times. */
export const standsAlone = ({text, level}: TextLine): boolean => {
	if (level !== undefined || text.startsWith('>')) return true;
	if (text.length > longestHead) return false;
	if (isRule(text) || isFurnitureLine(text) || isTime(text)) return true;
	return bylineOf(text) !== undefined || dateLineOf(text) !== undefined || factLineOf(text) !== undefined;
};

/** Returns true if a rule of about the same length is directly below the line. */
const isUnderlined = (head: TextLine, above: TextLine | undefined, below: TextLine | undefined): boolean =>
	below !== undefined &&
	below.gap === 0 &&
	underline.test(below.text) &&
	head.text.length <= longestHead &&
	!isRule(head.text) &&
	below.text.length >= head.text.length * 0.5 &&
	below.text.length <= head.text.length * 2 + 4 &&
	(head.gap > 0 || above === undefined || isRule(above.text));

/** Splits a text with line feeds into its lines. Blank ones are counted in `gap`. */
export const linesOf = (text: string): readonly TextLine[] => {
	const lines: TextLine[] = [];
	let gap = 0;
	for (let start = 0; start <= text.length; ) {
		let end = text.indexOf('\n', start);
		if (end < 0) end = text.length;
		const line = text.slice(start, end).trimEnd();
		const words = line.trimStart();
		if (words === '') gap++;
		else {
			lines.push({text: words, indent: line.length - words.length, gap});
			gap = 0;
		}
		start = end + 1;
	}
	return lines;
};

/** Removes the marks of headings and sets `level` instead. */
export const markHeads = (lines: readonly TextLine[]): readonly TextLine[] => {
	const marked: TextLine[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const next = lines[index + 1];
		const fenced = fencedHeadOf(line.text);
		if (fenced) marked.push({...line, ...fenced});
		else if (isUnderlined(line, lines[index - 1], next)) {
			marked.push({...line, level: next?.text.startsWith('=') ? 1 : 2});
			index++;
		} else marked.push(line);
	}
	return marked;
};
