// The quotation marks of a story, one by one: where they are, and whether each opens or closes.
import type {Span} from '../../model/span.ts';
import type {StoryBody} from './story-body.ts';

/** A quotation mark, and what it may do in its place: a straight one opens or closes, the ones in `6'3"` do neither. */
export type QuotationMark = {
	readonly at: number;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** A straight mark between a space and a word, which closes only if the number of marks requires it. */
	readonly leansOpen?: boolean;
	readonly curly: boolean;
};

const isBlank = (char: string | undefined) => char === undefined || /^\s$/u.test(char);
const isWordy = (char: string | undefined) => char !== undefined && /^[\p{L}\p{N}]$/u.test(char);
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
/** What may be outside a mark. That includes other marks: those of a quote inside a quote. */
const isOuter = (char: string | undefined) => isBlank(char) || /^[([{—–\-/:;,.!?…‘’'“”"*]$/u.test(char!);
/** Recognises a mark that ends a sentence or a clause. */
export const isStopMark = (char: string | undefined) => char !== undefined && /^[.,!?…—–-]$/u.test(char);

const elisions =
	/^['’](?:tis|twas|twere|twill|em|til|till|cause|cos|round|bout|neath|n|e|er|im|ere|ave|ad|ow|ome|ouse|alf|ello|ard|appen|undred|\d0s)(?![\p{L}\p{N}])/iu;

/** Returns the double mark at offset `at`, if there is one. */
const doubleMarkAt = (text: string, at: number): QuotationMark | undefined => {
	const char = text[at]!;
	const mark = (length: number, opens: boolean, closes: boolean, curly = true): QuotationMark => ({
		at,
		length,
		opens,
		closes,
		curly,
	});
	const before = text[at - 1];
	const after = text[at + 1];
	switch (char) {
		case '“': {
			// Closes in German („So“) and where it was mistyped (“So“).
			const ends = !isBlank(before) && (isBlank(after) || isStopMark(after));
			return mark(1, !ends, ends);
		}
		case '„':
		case '‟':
			return mark(1, true, false);
		case '«':
			return mark(1, true, !isBlank(before) && isOuter(after));
		case '”':
		case '»':
			// A closing mark between a space and a word opens: ”So it goes.”
			return mark(1, isBlank(before) && !isBlank(after), true);
		case '"': {
			if (isDigit(before) && /['’′]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at))) return undefined;
			const stray = isWordy(before) && isOuter(after);
			const leansOpen = isBlank(before) && !isBlank(after);
			return {...mark(1, !stray && !(isBlank(after) && isStopMark(before)), true, false), leansOpen};
		}
		case '「':
		case '『':
			return mark(1, true, false);
		case '」':
		case '』':
			return mark(1, false, true);
		case '`':
			return after === '`' ? mark(2, true, false, false) : undefined;
		case "'":
			// In “''Twas the wind'” the second mark is an apostrophe.
			if (after !== "'" || /^'(?:tis|twas|twere)\b/i.test(text.slice(at + 1, at + 9))) return undefined;
			return mark(2, !isBlank(text[at + 2]), true, false);
		case '‘':
			return after === '‘' ? mark(2, true, false) : undefined;
		case '’':
			return after === '’' ? mark(2, false, true) : undefined;
		default:
			return undefined;
	}
};

/** Every mark is one of these. */
const sign = /["'`«»\u2018-\u201f\u300c-\u300f]/g;

/** Returns for each paragraph the offsets at which there may be a mark. One search finds them faster than a loop of our own. */
export const signsOf = ({text, paragraphs}: StoryBody): readonly (readonly number[])[] => {
	let next = text.search(sign);
	return paragraphs.map(({span}) => {
		const signs: number[] = [];
		while (next >= 0 && next < span.end) {
			if (next >= span.start) signs.push(next);
			sign.lastIndex = next + 1;
			next = sign.test(text) ? sign.lastIndex - 1 : -1;
		}
		return signs;
	});
};

/** Returns the double marks of a paragraph. */
export const doubleMarks = (text: string, signs: readonly number[]): readonly QuotationMark[] => {
	const marks: QuotationMark[] = [];
	let end = 0;
	for (const at of signs) {
		if (at < end) continue;
		const mark = doubleMarkAt(text, at);
		if (mark) marks.push(mark);
		end = at + (mark?.length ?? 1);
	}
	return marks;
};

/** “talkin’ to”, “o’ the”: an apostrophe at the end of a word in dialect. */
const elidedEnd = /(?:\p{L}in|(?<!\p{L})(?:o|an|th|wi|t|fo|ol|mo))$/u;

/**
 * Returns the single marks of a paragraph in British style. An apostrophe after a plural closes only if no better mark
 * follows.
 */
export const singleMarks = (text: string, signs: readonly number[], {start, end}: Span): readonly QuotationMark[] => {
	const marks: (QuotationMark & {weak: boolean})[] = [];
	for (const at of signs) {
		const char = text[at]!;
		if (char !== "'" && char !== '‘' && char !== '’') continue;
		const before = at > start ? text[at - 1] : undefined;
		const after = at + 1 < end ? text[at + 1] : undefined;
		const isElided = after !== undefined && /['’]/.test(after) && elisions.test(text.slice(at + 1, at + 9));
		if (before === char || (after === char && !isElided)) continue;
		// ‘’Twas the wind’ has an apostrophe behind the mark.
		const opens =
			char !== '’' && isOuter(before) && (isElided || !isOuter(after)) && !elisions.test(text.slice(at, at + 8));
		const closes = char !== '‘' && !isBlank(before) && isOuter(after);
		if (!opens && !closes) continue;
		const goesOn = isBlank(after) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
		const possessive = goesOn && (before === 's' || elidedEnd.test(text.slice(Math.max(start, at - 3), at)));
		marks.push({at, length: 1, opens, closes: closes && !opens, curly: char !== "'", weak: possessive});
	}
	// The apostrophe of “the boys' toys” does not close if a stronger mark comes before the next opening one.
	let strongerFollows = false;
	for (const mark of marks.toReversed()) {
		if (mark.opens) strongerFollows = false;
		else if (!mark.weak) strongerFollows = true;
		else if (!strongerFollows) mark.weak = false;
	}
	return marks.filter(mark => !mark.weak);
};
