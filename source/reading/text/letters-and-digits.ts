// Looks at nothing but the letters and digits of a text: to compare texts, and to count in them. Nearly all texts are plain
// in this sense, and a pattern over
// Unicode classes takes ten times as long as one over a few ranges. It stands where it is used: to make one costs time at start.

/** What is beyond ASCII and general punctuation, such as “ ” ’ – …: there are no letters in these. */
const beyondPlain = /[\u0080-\u1fff\u2070-\uffff]/;

/** Returns the letters and digits of `text` in lower case. A headline that is stated twice may differ in all the rest. */
export const lettersAndDigits = (text: string): string => {
	const lower = text.toLowerCase();
	return lower.replace(beyondPlain.test(lower) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g, '');
};

/** Returns the words of `text` in lower case, with a blank around each and nothing else between them. */
export const spacedWords = (text: string): string => {
	const lower = text.toLowerCase();
	return ` ${(lower.match(beyondPlain.test(lower) ? /[\p{L}\p{N}]+/gu : /[a-z0-9]+/g) ?? []).join(' ')} `;
};

const isLetterOrDigit = (code: number): boolean => {
	if (code < 0x80)
		return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
	return (code < 0x2000 || code > 0x206f) && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
};

/** Returns where the letters and digits of a text are. */
export const letterPlaces = (text: string): readonly number[] => {
	const places: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const code = text.codePointAt(at)!;
		if (isLetterOrDigit(code)) places.push(at);
		if (code > 0xffff) at++;
	}
	return places;
};

/** Counts the letters and digits of a text. */
export const countLetters = (text: string): number => {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.codePointAt(at)!;
		if (isLetterOrDigit(code)) count++;
		if (code > 0xffff) at++;
	}
	return count;
};
