// Folding: text as it is compared, without case, accents and typographic marks. Offsets stay what they are.

/** Plain forms of letters that Unicode does not decompose. One unit for one unit, so “æ” loses its second half. */
const plainForms: Readonly<Record<string, string>> = {
	'‘': "'",
	'’': "'",
	'‚': "'",
	'‛': "'",
	ʼ: "'",
	'＇': "'",
	'`': "'",
	'´': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‟': '"',
	'«': '"',
	'»': '"',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\u2009': ' ',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ø: 'o',
	ħ: 'h',
	ŧ: 't',
	ı: 'i',
	ß: 's',
	þ: 't',
	æ: 'a',
	œ: 'o',
	ς: 'σ',
};

// In other scripts a mark makes another letter (Japanese が, Hindi), and Hangul would be taken apart. The pattern is written
// where it is used: it takes half a millisecond to compile, and most text has no accents.
const losesItsMarks = (apart: string): boolean =>
	apart.length > 1 && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+$/u.test(apart);

const foldUnit = (unit: string): string => {
	const lower = unit.toLowerCase();
	const plain = plainForms[lower];
	if (plain !== undefined) return plain;
	const apart = lower.normalize('NFD');
	const kept = losesItsMarks(apart) ? apart[0]! : lower;
	return kept.length === 1 ? kept : unit;
};

/** By UTF-16 unit: its folded form, or undefined if it has not been needed yet. */
const folded: (string | undefined)[] = [];

const foldedUnit = (unit: string): string => {
	const code = unit.charCodeAt(0);
	folded[code] ??= foldUnit(unit);
	return folded[code];
};

const beyondAscii = /[^\0-\x5f\x61-\x7f]/;

/**
 * Folds a text: lower case, no accents, straight quotation marks and hyphens. Every UTF-16 unit becomes exactly one, so that
 * offsets into the folded text are offsets into the text. Combining marks stay; `wordsOf` drops them.
 */
export const fold = (text: string): string =>
	beyondAscii.test(text) ? text.replaceAll(/[^\0-\x40\x5b-\x5f\x61-\x7f]/g, foldedUnit) : text.toLowerCase();
