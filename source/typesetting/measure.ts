import {eastAsianWidth} from 'get-east-asian-width';
import {lazy} from '../model/memo.ts';

/*
The width of text in terminal columns, by the rules of string-width 8 (a test compares the two), but without its start-up
cost: compiling string-width's emoji pattern takes longer than the whole of `newsread FILE | head`. So patterns are compiled
at first use. There is one difference: all letters of a cluster count (Thai “ทำ”, Hindi “न्द्र”), where string-width counts the
first. They are drawn apart on the screen (stable-clusters.ts), and then the two agree.
*/

/** Latin letters, common punctuation, box drawing: one column each, and never part of a longer cluster by themselves. */
const narrow =
	/^[\u0020-\u007E\u00A1-\u00A8\u00AA-\u00AC\u00AF-\u02FF\u2010-\u2027\u2030-\u203B\u203D-\u2048\u204A-\u205E\u2500-\u259F]*$/u;

/** Tells whether every character takes one column, so that columns are UTF-16 units. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Returns the width of a text in columns. */
export const columnsOf = (text: string): number => {
	if (narrow.test(text)) return text.length;
	let columns = 0;
	for (const {segment} of segmenter().segment(text)) columns += columnsOfCluster(segment);
	return columns;
};

/** Yields the grapheme clusters of a text with their UTF-16 offsets and widths, in order. */
export const clustersOf = function* (
	text: string,
): Generator<{readonly text: string; readonly start: number; readonly columns: number}> {
	if (narrow.test(text)) {
		for (let start = 0; start < text.length; start++) yield {text: text[start]!, start, columns: 1};
		return;
	}
	for (const {segment, index} of segmenter().segment(text))
		yield {text: segment, start: index, columns: columnsOfCluster(segment)};
};

/** Cuts a text to at most `columns`, ending in “…” if it was too wide. */
export const cut = (text: string, columns: number): string => {
	if (columnsOf(text) <= columns) return text;
	if (columns < 1) return '';
	let kept = '';
	let used = 0;
	for (const cluster of clustersOf(text)) {
		if (used + cluster.columns > columns - 1) break;
		kept += cluster.text;
		used += cluster.columns;
	}
	return `${kept.trimEnd()}…`;
};

let segmenterMade: Intl.Segmenter | undefined;
const segmenter = () => (segmenterMade ??= new Intl.Segmenter());

let visibleMade: RegExp | undefined;
const visible = (): RegExp =>
	(visibleMade ??=
		/[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v);
const takesRoom = lazy(() => /[\p{Spacing_Mark}\p{Letter}]/v);
/** A cheap test that avoids compiling the emoji pattern for most texts. */
const mayBeEmoji =
	/[\u00A9\u00AE\u203C\u2049\u2100-\u21FF\u2300-\u23FF\u2460-\u24FF\u25A0-\u27BF\u2900-\u297F\u2B00-\u2BFF\u3000-\u303F\u3297\u3299]|\uFE0F|\u20E3|[\u{1F000}-\u{1FAFF}]/u;
let emoji: RegExp | undefined;
const keycap = /^[\d#*]\u20E3$/u;

const columnsOfCluster = (cluster: string): number => {
	const start = cluster.search(visible());
	if (start === -1) return 0;
	if (mayBeEmoji.test(cluster) && isEmoji(cluster)) return 2;
	const shown = cluster.slice(start);
	return columnsOfHangul(shown) ?? eastAsianWidth(shown.codePointAt(0)!) + columnsOfTail(shown);
};

const isEmoji = (cluster: string): boolean => {
	emoji ??= /^\p{RGI_Emoji}$/v;
	if (emoji.test(cluster)) return true;
	// Real emoji are shorter; a hostile cluster may be very long.
	if (cluster.length > 50) return false;
	return (
		keycap.test(cluster) ||
		(cluster.includes('\u200D') && (cluster.match(/\p{Extended_Pictographic}/gu)?.length ?? 0) >= 2)
	);
};

const isLeading = (point: number) => (point >= 0x1100 && point <= 0x115f) || (point >= 0xa960 && point <= 0xa97c);
const isVowel = (point: number) => (point >= 0x1160 && point <= 0x11a7) || (point >= 0xd7b0 && point <= 0xd7c6);
const isTrailing = (point: number) => (point >= 0x11a8 && point <= 0x11ff) || (point >= 0xd7cb && point <= 0xd7fb);

/**
 * Returns the width of a Korean syllable in conjoining jamo (two columns); undefined if the cluster does not start with
 * one.
 */
const columnsOfHangul = (shown: string): number | undefined => {
	const first = shown.codePointAt(0)!;
	if (!isLeading(first) && !isVowel(first) && !isTrailing(first)) return undefined;
	const points = [...shown].filter(character => visible().test(character)).map(character => character.codePointAt(0)!);
	let columns = 0;
	for (let index = 0; index < points.length; index++) {
		const point = points[index]!;
		if (isLeading(point) && isVowel(points[index + 1] ?? 0)) {
			columns += 2;
			index += isTrailing(points[index + 2] ?? 0) ? 2 : 1;
		} else columns += eastAsianWidth(point);
	}
	return columns;
};

/** Returns the width of the letters, spacing marks and half- and full-width forms after the first character of a cluster. */
const columnsOfTail = (shown: string): number => {
	let columns = 0;
	for (const character of [...shown].slice(1))
		if (takesRoom().test(character) || (character >= '\uFF00' && character <= '\uFFEF'))
			columns += eastAsianWidth(character.codePointAt(0)!);
	return columns;
};
