/** Letters whose plain form no decomposition gives; one unit for one unit, so “æ” loses its second half. */
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

// Elsewhere a mark makes another letter (Japanese が, Hindi), and Hangul would fall apart. The pattern is
// made where it is needed: over scripts that takes half a millisecond, and most text has no accents.
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

/** The folded form of every unit met so far; 0 is “not met yet”. */
const folded = new Uint16Array(0x10000);

const beyondAscii = /[^\0-\x5f\x61-\x7f]/;

/**
 * Lower case, no accents, straight marks: exactly one UTF-16 unit out for one in, so that offsets into the folded text
 * are offsets into the text. Combining marks stay; `wordsOf` drops them.
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
