// Words, numbers and marks of a story, with the sentence, the paragraph and the quoted run that hold them.
import type {Span} from '../model/span.ts';
import type {QuotedRun} from './quotation-marks.ts';
import type {Page} from './sections.ts';
import {sentenceEnd} from './sentences.ts';
import {forgetManyWords, list, listsOf, type Word, wordOf} from './words.ts';

/**
 * The possessive “'s” is a token of its own (kind `mark`), and so is the apostrophe of “the Reeds' house” (its word
 * reads “s'”); ask `isPossessive`. Other contractions are one word. Hyphenated words, dotted letters (U.S.), initials (J.) and known abbreviations (Mr.) are one
 * word, their last full stop included. “@name” and “#name” are one word each.
 */
export type Token = {
	readonly word: Word;
	readonly start: number;
	readonly end: number;
	readonly kind: 'word' | 'number' | 'mark';
	/** Runs through the story. */
	readonly sentence: number;
	/** Index into `Page.paragraphs`. */
	readonly paragraph: number;
	/** The first word of a sentence or of a quoted run: its capital says nothing. */
	readonly startsSentence: boolean;
	/** Index of the quoted run that holds the token, its marks included; -1 outside. */
	readonly run: number;
};

const pluralPossessive = "s'";

type Draft = {-readonly [key in keyof Token]: Token[key]};

export const isPossessive = (token: Token | undefined): boolean =>
	token?.kind === 'mark' && (token.word.text === "'s" || token.word.text === pluralPossessive);

const blank = 0;
const letter = 1;
const capital = 2;
const figure = 3;
const mark = 4;

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

const classOf = (code: number): number => {
	let found = classes[code]!;
	if (found === 255) {
		found = classify(code);
		classes[code] = found;
	}
	return found;
};

const isWordy = (kind: number): boolean => kind === letter || kind === capital || kind === figure;

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const openingSingle = 0x2018;
const dot = 0x2e;
const hyphen = 0x2d;
const softHyphens = 0x2010;
const nonBreakingHyphen = 0x2011;
const ampersand = 0x26;
const comma = 0x2c;
const colon = 0x3a;
const slash = 0x2f;
const smallS = 0x73;
const at = 0x40;
const hash = 0x23;

const isApostrophe = (code: number): boolean => code === apostrophe || code === curlyApostrophe;

/** End of the word that starts at `from`; `limit` is the end of its paragraph. */
const wordEnd = (text: string, from: number, limit: number): number => {
	let end = from;
	/** Where the part between two inner marks begins. */
	let part = from;
	let dots = 0;
	for (;;) {
		while (end < limit && isWordy(classOf(text.charCodeAt(end)))) end++;
		if (end + 1 >= limit) break;
		const inner = text.charCodeAt(end);
		const next = text.charCodeAt(end + 1);
		const nextClass = classOf(next);
		if (!isWordy(nextClass)) break;
		if (isApostrophe(inner)) {
			const possessive = next === smallS && !(end + 2 < limit && isWordy(classOf(text.charCodeAt(end + 2))));
			if (possessive) break;
		} else if (inner === dot) {
			const before = classOf(text.charCodeAt(end - 1));
			const singleLetter = end - part === 1 && before !== figure;
			const bothSmall = before === letter && nextClass === letter;
			const figures = before === figure && nextClass === figure;
			if (!singleLetter && !bothSmall && !figures) break;
			// “J.Reed”: the initial ends here.
			if (singleLetter && nextClass === capital && end + 2 < limit && classOf(text.charCodeAt(end + 2)) === letter)
				break;
			dots++;
		} else if (inner === comma || inner === colon || inner === slash) {
			if (classOf(text.charCodeAt(end - 1)) !== figure || nextClass !== figure) break;
		} else if (inner !== hyphen && inner !== softHyphens && inner !== nonBreakingHyphen && inner !== ampersand) break;
		end++;
		part = end;
	}
	if (end < limit && text.charCodeAt(end) === dot && !(end + 1 < limit && text.charCodeAt(end + 1) === dot)) {
		const lone = end - from === 1 && classOf(text.charCodeAt(from)) === capital;
		const dotted = dots > 0 && end - part === 1 && classOf(text.charCodeAt(part)) !== figure;
		if (lone ? isInitial(text, from, end, limit) : dotted || isAbbreviation(text, from, end)) return end + 1;
	}
	return end;
};

/** “J. Reed” but not “nor I.” or “vitamin C.”: a capital must follow. */
const isInitial = (text: string, from: number, end: number, limit: number): boolean => {
	let next = end + 1;
	if (next < limit && classOf(text.charCodeAt(next)) === blank) next++;
	if (next >= limit || classOf(text.charCodeAt(next)) !== capital) return false;
	return text.charCodeAt(from) !== 0x49 || classOf(text.charCodeAt(next + 1)) === letter;
};

const longestAbbreviation = 7;

const isAbbreviation = (text: string, from: number, end: number): boolean =>
	end - from <= longestAbbreviation &&
	(listsOf(text.slice(from, end + 1).toLowerCase()) &
		(list.title | list.abbreviation | list.openAbbreviation | list.calendar)) !==
		0;

/** “...”, “--”, “''”: equal marks in a row are one token. */
const markEnd = (text: string, from: number, limit: number): number => {
	const code = text.charCodeAt(from);
	if (isApostrophe(code) && from + 1 < limit && text.charCodeAt(from + 1) === smallS) {
		const after = from + 2 < limit ? classOf(text.charCodeAt(from + 2)) : blank;
		const before = from > 0 ? classOf(text.charCodeAt(from - 1)) : blank;
		if (isWordy(before) && !isWordy(after)) return from + 2;
	}
	let end = from + 1;
	if (code === dot || code === hyphen || code === apostrophe || code === 0x60 || code === 0x21 || code === 0x3f)
		while (end < limit && text.charCodeAt(end) === code) end++;
	return end;
};

const scan = (text: string, span: Span, paragraph: number, tokens: Draft[]) => {
	let i = span.start;
	/** Inside ‘single marks’, where an apostrophe behind an s closes them. */
	let single = false;
	while (i < span.end) {
		const code = text.charCodeAt(i);
		const first = classOf(code);
		if (first === blank) {
			i++;
			continue;
		}
		let kind: Token['kind'] = 'mark';
		let end: number;
		const handle = (code === at || code === hash) && i + 1 < span.end && isWordy(classOf(text.charCodeAt(i + 1)));
		if (first !== mark || handle) {
			end = wordEnd(text, handle ? i + 1 : i, span.end);
			kind = first === figure && isNumber(text, i, end) ? 'number' : 'word';
		} else end = markEnd(text, i, span.end);
		let plural = false;
		if (end === i + 1 && (isApostrophe(code) || code === openingSingle)) {
			const before = i > span.start ? text.charCodeAt(i - 1) : 0x20;
			if (code === openingSingle || !isWordy(classOf(before)))
				single = end < span.end && isWordy(classOf(text.charCodeAt(end)));
			else if (single) single = false;
			else plural = before === smallS && end < span.end && text.charCodeAt(end) === 0x20;
		}
		tokens.push({
			word: wordOf(plural ? pluralPossessive : text.slice(i, end)),
			start: i,
			end,
			kind,
			sentence: 0,
			paragraph,
			startsSentence: false,
			run: -1,
		});
		i = end;
	}
};

const isNumber = (text: string, from: number, end: number): boolean => {
	for (let i = from; i < end; i++) {
		const found = classOf(text.charCodeAt(i));
		if (found === letter || found === capital) return false;
	}
	return true;
};

export type Tokens = {readonly tokens: readonly Token[]; readonly sentences: readonly Span[]};

export const tokenise = (page: Page, runs: readonly QuotedRun[]): Tokens => {
	forgetManyWords();
	const tokens: Draft[] = [];
	const sentences: Span[] = [];
	let run = 0;
	for (const [paragraph, {span}] of page.paragraphs.entries()) {
		const first = tokens.length;
		scan(page.text, span, paragraph, tokens);
		for (let from = first; from < tokens.length; ) {
			const end = sentenceEnd(tokens, from, tokens.length);
			const sentence = sentences.length;
			let fresh = true;
			for (let i = from; i < end; i++) {
				const token = tokens[i]!;
				token.sentence = sentence;
				while (run < runs.length && runs[run]!.span.end <= token.start) run++;
				if (run < runs.length && runs[run]!.span.start <= token.start) {
					token.run = run;
					if (token.start === runs[run]!.span.start) fresh = true;
				}
				if (fresh && token.kind !== 'mark') {
					token.startsSentence = true;
					fresh = false;
				}
			}
			sentences.push({start: tokens[from]!.start, end: tokens[end - 1]!.end});
			from = end;
		}
	}
	return {tokens, sentences};
};
