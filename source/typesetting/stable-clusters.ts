import {eastAsianWidth} from 'get-east-asian-width';
import {clustersOf, isNarrow} from './measure.ts';

/*
Terminals disagree about clusters: a family of three is two columns in one and six in another, and everything behind it
is then drawn in the wrong place. On a screen, such a cluster is shown as something of the same columns on which all
agree. What is copied, printed and searched stays as it is.
*/

/** Made at its first use, which most screens never come to. */
let invisibleMade: RegExp | undefined;
const invisible = (): RegExp =>
	(invisibleMade ??= /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/v);

/** Columns where every code point is drawn on its own. */
const columnsApart = (cluster: string): number => {
	let columns = 0;
	for (const character of cluster)
		if (!invisible().test(character)) columns += eastAsianWidth(character.codePointAt(0)!);
	return columns;
};

const regionalA = 0x1f1e6;

/** Two regional indicators are a flag here and two letters there; as letters they are the same everywhere. */
const lettersOf = (cluster: string): string | undefined => {
	const points = [...cluster].map(character => character.codePointAt(0)! - regionalA);
	return points.length === 2 && points.every(point => point >= 0 && point < 26)
		? String.fromCharCode(...points.map(point => point + 65))
		: undefined;
};

/** The text as every terminal draws it in the columns that were counted for it. */
export const steady = (text: string): string => {
	if (isNarrow(text)) return text;
	let out = '';
	for (const {text: cluster, columns} of clustersOf(text)) {
		// Conjoining letters of Korean are composed first: then they are one character, and as wide everywhere.
		// A half-width kana with its mark is one full-width kana, and two columns as well.
		const composed = cluster.normalize(/[\uFF9E\uFF9F]/u.test(cluster) ? 'NFKC' : 'NFC');
		const flag = lettersOf(composed);
		const emoji = /\uFE0F|\u20E3/u.test(composed);
		if (flag !== undefined) out += flag;
		else if (!emoji && columnsApart(composed) === columns) out += composed;
		else {
			const first = String.fromCodePoint(composed.codePointAt(0)!);
			const used = columnsApart(first);
			out += used <= columns ? first + ' '.repeat(columns - used) : ' '.repeat(columns);
		}
	}
	return out;
};
