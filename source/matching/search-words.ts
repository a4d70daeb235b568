// Splits a text into the words that searching compares.
import {fold} from './fold.ts';

/** A folded word, and the UTF-16 units of the text that it covers. */
export type Word = {readonly text: string; readonly start: number; readonly end: number};

const separator = 1;
const letter = 2;
const mark = 3;
/** Chinese and Japanese are written without spaces: each character counts as a word. */
const sign = 4;
const apostrophe = 5;
const dot = 6;
/** Half of a character outside the Basic Multilingual Plane. */
const surrogate = 7;

const kinds = new Uint8Array(0x10000);

const kindOf = (character: string): number => {
	if (character === "'") return apostrophe;
	if (character === '.') return dot;
	if (character < '\x80') return /[a-z0-9]/i.test(character) ? letter : separator;
	if (/\p{M}/u.test(character)) return mark;
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return sign;
	return /[\p{L}\p{N}]/u.test(character) ? letter : separator;
};

const kindAt = (text: string, at: number): number => {
	if (at >= text.length) return separator;
	const unit = text.charCodeAt(at);
	kinds[unit] ||= unit >= 0xd800 && unit < 0xe000 ? surrogate : kindOf(text[at]!);
	return kinds[unit] === surrogate ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : kinds[unit]!;
};

const lengthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** UTF-16 units. Nobody searches for longer words. */
const longest = 40;

const bare = (word: string): string => (/[^a-z0-9]/.test(word) ? word.replace(/['.\p{M}]/gu, '') : word);

/**
 * Returns the folded words of a text, in order. “don’t” becomes `dont`, “it’s” `its`, “mayor’s” `mayor`, “U.S.” `us`; a
 * hyphen separates words. Words of more than 40 units are cut off there.
 */
export const wordsOf = (text: string): readonly Word[] => wordsOfFolded(fold(text));

/** The same for a text that is folded already. */
export const wordsOfFolded = (text: string): readonly Word[] => {
	const words: Word[] = [];
	let at = 0;
	while (at < text.length) {
		const kind = kindAt(text, at);
		if (kind === sign) {
			const end = at + lengthAt(text, at);
			words.push({text: text.slice(at, end), start: at, end});
			at = end;
		} else if (kind === letter) {
			const end = endOfWord(text, at);
			const whole = text.slice(at, Math.min(end, at + longest));
			const owner = end - at === whole.length && hasOwner(whole) ? 2 : 0;
			words.push({text: bare(whole.slice(0, whole.length - owner)), start: at, end: end - owner});
			at = end;
		} else {
			at += lengthAt(text, at);
		}
	}
	return words;
};

/** After these words “’s” is a verb. */
const verbal: ReadonlySet<string> = new Set('it he she that what who there here let how where when why'.split(' '));

const hasOwner = (word: string): boolean => word.endsWith("'s") && !verbal.has(word.slice(0, -2));

const endOfWord = (text: string, start: number): number => {
	let at = start;
	/** Letters since the last dot: “u.s” is one word, “end.Next” is two. */
	let letters = 0;
	while (at < text.length) {
		const kind = kindAt(text, at);
		if (kind === letter || kind === mark) {
			letters++;
			at += lengthAt(text, at);
		} else if (kind === apostrophe && kindAt(text, at + 1) === letter) {
			at++;
		} else if (kind === dot && letters === 1 && isInitial(text, at + 1)) {
			letters = 0;
			at++;
		} else {
			break;
		}
	}
	return at;
};

/** Whether a single letter begins at `at`, e.g. the second one of “U.S.”. */
const isInitial = (text: string, at: number): boolean =>
	kindAt(text, at) === letter && text.charCodeAt(at) > 0x39 && ![letter, mark].includes(kindAt(text, at + 1));
