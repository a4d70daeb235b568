import {eastAsianWidth} from 'get-east-asian-width';
import {clustersOf, isNarrow} from './measure.ts';

/*
Terminals disagree about the width of some grapheme clusters: an emoji of a family takes two columns in one terminal and six
in another, and everything after it is drawn in the wrong place. On the screen, such a cluster is replaced by text of the
same width in all terminals: letters that share a cluster are drawn one after the other, so that none is lost. Text that is
copied, printed or searched is not changed.
*/

/** Compiled at first use: most screens never need it. */
let invisibleMade: RegExp | undefined;
const invisible = (): RegExp =>
	(invisibleMade ??= /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/v);

/** Returns the width of a cluster in a terminal that draws each code point by itself. */
const columnsApart = (cluster: string): number => {
	let columns = 0;
	for (const character of cluster)
		if (!invisible().test(character)) columns += eastAsianWidth(character.codePointAt(0)!);
	return columns;
};

/** The vowels am of Thai and Lao are letters that join the cluster before them; their two halves are a mark and a letter. */
const halvesOfAm: ReadonlyMap<string, string> = new Map([
	['\u0e33', '\u0e4d\u0e32'],
	['\u0eb3', '\u0ecd\u0eb2'],
]);
const joiner = '\u200d';
const nonJoiner = '\u200c';

/** Returns the text of a cluster with several letters as one cluster for each letter; undefined for other clusters. */
const lettersApart = (cluster: string): string | undefined => {
	const characters = [...cluster];
	if (characters.filter(character => /\p{L}/u.test(character)).length < 2 || isHangul(cluster)) return undefined;
	let out = '';
	for (const character of characters) {
		const halves = halvesOfAm.get(character);
		if (halves !== undefined && out !== '') out += halves;
		else if (/\p{L}/u.test(character) && out !== '')
			out = (out.endsWith(joiner) ? out.slice(0, -1) : out) + nonJoiner + character;
		else out += character;
	}
	return out;
};

/** Conjoining jamo. */
const isHangul = (cluster: string): boolean => /^[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/.test(cluster);

const regionalA = 0x1f1e6;

/** Returns the two letters of a flag, which are as wide as the flag; undefined for other clusters. */
const lettersOf = (cluster: string): string | undefined => {
	const points = [...cluster].map(character => character.codePointAt(0)! - regionalA);
	return points.length === 2 && points.every(point => point >= 0 && point < 26)
		? String.fromCharCode(...points.map(point => point + 65))
		: undefined;
};

/** Replaces the clusters of a text whose width depends on the terminal. The result has the same width (`columnsOf`). */
export const steady = (text: string): string => {
	if (isNarrow(text)) return text;
	let out = '';
	for (const {text: cluster, columns} of clustersOf(text)) {
		// Conjoining jamo are composed into one character, and a half-width kana with its mark into one full-width kana: both
		// are two columns wide everywhere.
		const composed = cluster.normalize(/[\uFF9E\uFF9F]/u.test(cluster) ? 'NFKC' : 'NFC');
		const flag = lettersOf(composed);
		const emoji = /\uFE0F|\u20E3/u.test(composed);
		const apart = flag === undefined ? lettersApart(composed) : undefined;
		if (flag !== undefined) out += flag;
		else if (apart !== undefined && columnsApart(apart) === columns) out += apart;
		else if (!emoji && columnsApart(composed) === columns) out += composed;
		else {
			const first = String.fromCodePoint(composed.codePointAt(0)!);
			const used = columnsApart(first);
			out += used <= columns ? first + ' '.repeat(columns - used) : ' '.repeat(columns);
		}
	}
	return out;
};
