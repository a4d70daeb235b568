// Where words, numbers and marks begin and end, decided one UTF-16 unit at a time.
import type {LexiconEntry} from './lexicon-entry.ts';

/** Classes of characters. Single constants, not a record: the tokeniser compares them several times per letter. */
export const blank = 0;
const letter = 1;
const capital = 2;
/** Character class: a digit. */
export const digit = 3;
/** Character class: punctuation and every other sign. */
export const mark = 4;
export type CharacterClass = typeof blank | typeof letter | typeof capital | typeof digit | typeof mark;

const unknown = 255;

/** The class of every UTF-16 unit met so far. Shared by all analysers: a class depends on the unit alone. */
const classes = new Uint8Array(0x10000).fill(unknown);

const classify = (code: number): CharacterClass => {
	const character = String.fromCharCode(code);
	if (code >= 0xd800 && code <= 0xdfff) return letter;
	if (/\p{Lu}|\p{Lt}/u.test(character)) return capital;
	if (/\p{L}|\p{M}/u.test(character)) return letter;
	if (/\p{Nd}/u.test(character)) return digit;
	// Soft hyphens and joiners (Cf) are part of the word around them.
	if (/\s/.test(character)) return blank;
	return /\p{Cf}/u.test(character) ? letter : mark;
};

/** Returns the class of a UTF-16 unit. A surrogate counts as a letter. */
export const characterClassOf = (code: number): CharacterClass => {
	const known = classes[code]!;
	if (known !== unknown) return known as CharacterClass;
	const found = classify(code);
	classes[code] = found;
	return found;
};

/** Tells whether a character can be part of a word or a number. */
export const isWordCharacter = (kind: CharacterClass): boolean => kind === letter || kind === capital || kind === digit;

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

/** Recognises straight and curly apostrophes by their UTF-16 unit. */
export const isApostrophe = (code: number): boolean => code === apostrophe || code === curlyApostrophe;

/** Returns the end of the word that starts at `from`; `limit` is the end of the paragraph. Both are offsets into `text`. */
export const wordEnd = (text: string, from: number, limit: number): number => {
	let end = from;
	/** Start of the current part: the letters between two inner marks. */
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
			const singleLetter = end - part === 1 && before !== digit;
			const bothSmall = before === letter && nextClass === letter;
			const digits = before === digit && nextClass === digit;
			if (!singleLetter && !bothSmall && !digits) break;
			// In “J.Reed” the initial ends here.
			if (
				singleLetter &&
				nextClass === capital &&
				end + 2 < limit &&
				characterClassOf(text.charCodeAt(end + 2)) === letter
			)
				break;
		} else if (inner === comma || inner === colon || inner === slash) {
			if (characterClassOf(text.charCodeAt(end - 1)) !== digit || nextClass !== digit) break;
		} else if (inner !== hyphen && inner !== softHyphens && inner !== nonBreakingHyphen && inner !== ampersand) break;
		end++;
		part = end;
	}
	return end;
};

/**
 * Tells whether the full stop at `end` is part of the word before it, as in “Mr.” and “J. Reed”. The first of several
 * stops never is.
 */
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
		end - from > 2 && text.charCodeAt(end - 2) === dot && characterClassOf(text.charCodeAt(end - 1)) !== digit;
	return dotted || word.takesStop;
};

/** Accepts “J. Reed” but neither “nor I.” nor “vitamin C.”: a capital must follow. */
const isInitial = (text: string, from: number, end: number, limit: number): boolean => {
	let next = end + 1;
	if (next < limit && characterClassOf(text.charCodeAt(next)) === blank) next++;
	if (next >= limit || characterClassOf(text.charCodeAt(next)) !== capital) return false;
	return text.charCodeAt(from) !== 0x49 || characterClassOf(text.charCodeAt(next + 1)) === letter;
};

/**
 * Returns the end of the punctuation token at `from`: equal marks in a row are one token (“...”, “--”, “''”), and so is
 * “'s”.
 */
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

/** Tells whether the text from `from` to `end` contains no letter. */
export const isNumber = (text: string, from: number, end: number): boolean => {
	for (let i = from; i < end; i++) {
		const found = characterClassOf(text.charCodeAt(i));
		if (found === letter || found === capital) return false;
	}
	return true;
};
