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

/** By UTF-16 unit: its folded form, or 0 if it has not been needed yet. */
const folded = new Uint16Array(0x10000);

const beyondAscii = /[^\0-\x5f\x61-\x7f]/;

/**
 * Folds a text: lower case, no accents, straight quotation marks and hyphens. Every UTF-16 unit becomes exactly one, so that
 * offsets into the folded text are offsets into the text. Combining marks stay; `wordsOf` drops them.
 */
export const fold = (text: string): string => {
	if (!beyondAscii.test(text)) return text.toLowerCase();
	const units = new Array<string>(text.length);
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		folded[unit] ||= foldUnit(text[at]!).charCodeAt(0);
		units[at] = String.fromCharCode(folded[unit]!);
	}
	return units.join('');
};
