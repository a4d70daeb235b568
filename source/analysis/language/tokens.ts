// Splits a story into tokens and sentences. Each token knows its sentence, its paragraph and the quoted run it is in.
import type {Span} from '../../model/span.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {LexiconCache} from './lexicon-cache.ts';
import type {LexiconEntry} from './lexicon-entry.ts';
import {sentenceEnd} from './sentences.ts';
import type {Token} from './token.ts';
import {
	blank,
	characterClassOf,
	digit,
	isApostrophe,
	isNumber,
	isWordCharacter,
	mark,
	markEnd,
	stopBelongsToWord,
	wordEnd,
} from './word-boundaries.ts';

const pluralPossessive = "s'";

type Draft = {-readonly [key in keyof Token]: Token[key]};

/** Recognises “'s” and the apostrophe behind a plural, as in “the Reeds' house”. */
export const isPossessive = (token: Token | undefined): boolean =>
	token?.kind === 'mark' && (token.word.text === "'s" || token.word.text === pluralPossessive);

const at = 0x40;
const hash = 0x23;
const smallS = 0x73;
const openingSingle = 0x2018;

/** Appends the tokens of one paragraph; their sentences and runs are filled in later. */
const scan = (text: string, span: Span, paragraph: number, lexicon: LexiconCache, tokens: Draft[]) => {
	let i = span.start;
	/** Inside ‘single quotation marks’: an apostrophe after an s closes them and is no possessive. */
	let single = false;
	while (i < span.end) {
		const code = text.charCodeAt(i);
		const first = characterClassOf(code);
		if (first === blank) {
			i++;
			continue;
		}
		let kind: Token['kind'] = 'mark';
		let end: number;
		let word: LexiconEntry | undefined;
		const handle =
			(code === at || code === hash) && i + 1 < span.end && isWordCharacter(characterClassOf(text.charCodeAt(i + 1)));
		if (first !== mark || handle) {
			end = wordEnd(text, handle ? i + 1 : i, span.end);
			word = lexicon.at(text, i, end);
			if (stopBelongsToWord(text, i, end, span.end, word)) word = lexicon.at(text, i, ++end);
			kind = first === digit && isNumber(text, i, end) ? 'number' : 'word';
		} else end = markEnd(text, i, span.end);
		let plural = false;
		if (end === i + 1 && (isApostrophe(code) || code === openingSingle)) {
			const before = i > span.start ? text.charCodeAt(i - 1) : 0x20;
			if (code === openingSingle || !isWordCharacter(characterClassOf(before)))
				single = end < span.end && isWordCharacter(characterClassOf(text.charCodeAt(end)));
			else if (single) single = false;
			else plural = before === smallS && end < span.end && text.charCodeAt(end) === 0x20;
		}
		tokens.push({
			word: word ?? (plural ? lexicon.of(pluralPossessive) : lexicon.at(text, i, end)),
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

/** The tokens and sentences of a story, in text order. */
export type TokenisedText = {
	readonly tokens: readonly Token[];
	/** From the first to the last token of each sentence. */
	readonly sentences: readonly Span[];
};

/** Splits the text of a story into tokens in text order. `runs` are its quoted runs, in text order and without overlaps. */
export const tokenise = (body: StoryBody, runs: readonly QuotedRun[], lexicon: LexiconCache): TokenisedText => {
	lexicon.trim();
	const tokens: Draft[] = [];
	const sentences: Span[] = [];
	let run = 0;
	for (const [paragraph, {span}] of body.paragraphs.entries()) {
		const first = tokens.length;
		scan(body.text, span, paragraph, lexicon, tokens);
		for (let from = first; from < tokens.length; ) {
			const end = sentenceEnd(tokens, from, tokens.length);
			const sentence = sentences.length;
			let awaitsFirstWord = true;
			for (let i = from; i < end; i++) {
				const token = tokens[i]!;
				token.sentence = sentence;
				while (run < runs.length && runs[run]!.span.end <= token.start) run++;
				if (run < runs.length && runs[run]!.span.start <= token.start) {
					token.run = run;
					if (token.start === runs[run]!.span.start) awaitsFirstWord = true;
				}
				if (awaitsFirstWord && token.kind !== 'mark') {
					token.startsSentence = true;
					awaitsFirstWord = false;
				}
			}
			sentences.push({start: tokens[from]!.start, end: tokens[end - 1]!.end});
			from = end;
		}
	}
	return {tokens, sentences};
};
