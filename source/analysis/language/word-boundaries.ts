// Where words, numbers and marks begin and end, letter by letter.
import type {LexiconEntry} from './lexicon-entry.ts';

export const blank = 0;
const letter = 1;
const capital = 2;
export const figure = 3;
export const mark = 4;

/** Class of every UTF-16 unit, found at first sight. 255 is “not looked at yet”. */
const classes = new Uint8Array(0x10000).fill(255);

const classify = (code: number): number => {
	const character = String.fromCharCode(code);
	if (code >= 0xd800 && code <= 0xdfff) return letter;
	if (/\p{Lu}|\p{Lt}/u.test(character)) return capital;
	if (/\p{L}|\p{M}/u.test(character)) return letter;
	if (/\p{Nd}/u.test(character)) return figure;
	// Soft hyphens and joiners are part of the word around them.
	if (/\s/.test(character)) return blank;
	return /\p{Cf}/u.test(character) ? letter : mark;
};

export const characterClassOf = (code: number): number => {
	let found = classes[code]!;
	if (found === 255) {
		found = classify(code);
		classes[code] = found;
	}
	return found;
};

export const isWordCharacter = (kind: number): boolean => kind === letter || kind === capital || kind === figure;

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const dot = 0x2e;
const hyphen = 0x2d;
const softHyphens = 0x2010;
const nonBreakingHyphen = 0x2011;
const ampersand = 0x26;
const comma = 0x2c;
const colon = 0x3a;
const slash = 0x2f;
const smallS = 0x73;

export const isApostrophe = (code: number): boolean => code === apostrophe || code === curlyApostrophe;

/** End of the word that starts at `from`; `limit` is the end of its paragraph. */
export const wordEnd = (text: string, from: number, limit: number): number => {
	let end = from;
	/** Where the part between two inner marks begins. */
	let part = from;
	for (;;) {
		while (end < limit && isWordCharacter(characterClassOf(text.charCodeAt(end)))) end++;
		if (end + 1 >= limit) break;
		const inner = text.charCodeAt(end);
		const next = text.charCodeAt(end + 1);
		const nextClass = characterClassOf(next);
		if (!isWordCharacter(nextClass)) break;
		if (isApostrophe(inner)) {
			const possessive =
				next === smallS && !(end + 2 < limit && isWordCharacter(characterClassOf(text.charCodeAt(end + 2))));
			if (possessive) break;
		} else if (inner === dot) {
			const before = characterClassOf(text.charCodeAt(end - 1));
			const singleLetter = end - part === 1 && before !== figure;
			const bothSmall = before === letter && nextClass === letter;
			const figures = before === figure && nextClass === figure;
			if (!singleLetter && !bothSmall && !figures) break;
			// “J.Reed”: the initial ends here.
			if (
				singleLetter &&
				nextClass === capital &&
				end + 2 < limit &&
				characterClassOf(text.charCodeAt(end + 2)) === letter
			)
				break;
		} else if (inner === comma || inner === colon || inner === slash) {
			if (characterClassOf(text.charCodeAt(end - 1)) !== figure || nextClass !== figure) break;
		} else if (inner !== hyphen && inner !== softHyphens && inner !== nonBreakingHyphen && inner !== ampersand) break;
		end++;
		part = end;
	}
	return end;
};

/** Does the full stop at `end` belong to the word before it? Only one stop does, and of an initial a name must follow. */
export const stopBelongsToWord = (
	text: string,
	from: number,
	end: number,
	limit: number,
	word: LexiconEntry,
): boolean => {
	if (end >= limit || text.charCodeAt(end) !== dot || (end + 1 < limit && text.charCodeAt(end + 1) === dot))
		return false;
	if (end - from === 1 && characterClassOf(text.charCodeAt(from)) === capital) return isInitial(text, from, end, limit);
	// “p.m.”, “U.S.”
	const dotted =
		end - from > 2 && text.charCodeAt(end - 2) === dot && characterClassOf(text.charCodeAt(end - 1)) !== figure;
	return dotted || word.takesStop;
};

/** “J. Reed” but not “nor I.” or “vitamin C.”: a capital must follow. */
const isInitial = (text: string, from: number, end: number, limit: number): boolean => {
	let next = end + 1;
	if (next < limit && characterClassOf(text.charCodeAt(next)) === blank) next++;
	if (next >= limit || characterClassOf(text.charCodeAt(next)) !== capital) return false;
	return text.charCodeAt(from) !== 0x49 || characterClassOf(text.charCodeAt(next + 1)) === letter;
};

/** “...”, “--”, “''”: equal marks in a row are one token. */
export const markEnd = (text: string, from: number, limit: number): number => {
	const code = text.charCodeAt(from);
	if (isApostrophe(code) && from + 1 < limit && text.charCodeAt(from + 1) === smallS) {
		const after = from + 2 < limit ? characterClassOf(text.charCodeAt(from + 2)) : blank;
		const before = from > 0 ? characterClassOf(text.charCodeAt(from - 1)) : blank;
		if (isWordCharacter(before) && !isWordCharacter(after)) return from + 2;
	}
	let end = from + 1;
	if (code === dot || code === hyphen || code === apostrophe || code === 0x60 || code === 0x21 || code === 0x3f)
		while (end < limit && text.charCodeAt(end) === code) end++;
	return end;
};

/** No letter in it. */
export const isNumber = (text: string, from: number, end: number): boolean => {
	for (let i = from; i < end; i++) {
		const found = characterClassOf(text.charCodeAt(i));
		if (found === letter || found === capital) return false;
	}
	return true;
};
