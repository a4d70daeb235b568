/*
Whether a story is in English. Nearly every story shows it by its function words; only where those are few is a library
asked. Quotes are left aside, since an English story may quote a page of French, and a French one a page of English.
*/
import {createRequire} from 'node:module';
import type {StoryBody} from '../outline/story-body.ts';
import {isIn, type LexiconEntry, list} from './lexicon-entry.ts';
import type {Token} from './token.ts';

/** The tag for a language that nobody states (BCP 47, “undetermined”). */
export const undetermined = 'und';

/** Of the words without a capital, the share that only English has. English stories have 12 to 40 in 100, others none to 2. */
const surelyEnglish = 0.1;
/** So many of them near the two ends of a story, with this share, decide for what is between them. */
const enoughEnglish = 30;
const plainlyEnglish = 0.16;
/** With this share a story is English if its letters are nearly so: lists, scores and recipes have few function words. */
const perhapsEnglish = 0.05;
const nearlyEnglish = 0.9;
/** So many words are never English without one that only English has. */
const enoughWords = 40;
/** Fewer words are too few for a comparison of letters; they are foreign if the English lexicon has hardly any of them. */
const fewestWords = 12;
const fewestStrangeWords = 5;
const hardlyAny = 0.3;
/** Fewer letters of another script are a name. */
const fewestLetters = 16;
/** UTF-16 units that are compared with other languages; more tell nothing new. */
const longestSample = 2000;

/**
 * Returns the language of a story that is not in English: the one that its file states, otherwise `undetermined`. Undefined
 * for an English story, whatever its file states.
 */
export const foreignLanguageOf = (
	body: StoryBody,
	tokens: readonly Token[],
	stated: string | undefined,
): string | undefined => {
	const narration = countWords(body, tokens, false);
	if (isSurelyEnglish(narration)) return undefined;
	const withQuotes = narration.words < fewestWords;
	const counts = withQuotes ? countWords(body, tokens, true) : narration;
	if (isSurelyEnglish(counts)) return undefined;
	const other = stated === undefined || isEnglishTag(stated) ? undefined : stated;
	const says = stated === undefined ? undefined : other === undefined ? 'english' : 'foreign';
	const words = firstWords(body, tokens, withQuotes);
	return isForeign(counts, words, says) ? (other ?? undetermined) : undefined;
};

const isEnglishTag = (tag: string): boolean => tag === 'en' || tag.startsWith('en-');

type Counts = {
	/** Without a capital, except where a sentence begins. */
	readonly words: number;
	/** How many of them only English has. */
	readonly english: number;
};

const isSurelyEnglish = ({words, english}: Counts): boolean => english > 0 && english >= words * surelyEnglish;

/** Tells whether a token is the reporter's own: neither between marks nor set as a quotation. */
const isNarrated = ({paragraphs}: StoryBody, {run, paragraph}: Token): boolean =>
	run < 0 && paragraphs[paragraph]!.kind !== 'blockquote';

/** Tells whether a word is not there for what it names: a name is spelt in its own language. */
const isOrdinary = ({word, startsSentence}: Token): boolean =>
	!word.capital || (startsSentence && isIn(word, list.onlyEnglish));

const countWords = (body: StoryBody, tokens: readonly Token[], withQuotes: boolean): Counts => {
	let words = 0;
	let english = 0;
	// From both ends by turns: an English summary may stand above or below a story.
	for (let turn = 0; turn < tokens.length; turn++) {
		const token = tokens[(turn & 1) === 0 ? turn >> 1 : tokens.length - ((turn + 1) >> 1)]!;
		if (token.kind !== 'word' || (!withQuotes && !isNarrated(body, token)) || !isOrdinary(token)) continue;
		words++;
		if (isIn(token.word, list.onlyEnglish) && ++english === enoughEnglish && english >= words * plainlyEnglish) break;
	}
	return {words, english};
};

const isForeign = (
	{words: count, english}: Counts,
	words: readonly LexiconEntry[],
	says: 'english' | 'foreign' | undefined,
): boolean => {
	const sample = words.map(({text}) => text.slice(0, longestSample)).join(' ');
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (letters - latin > latin) return letters >= fewestLetters || says === 'foreign';
	if (count < (says === 'english' ? enoughWords : fewestWords))
		return english === 0 && (says === 'foreign' || areStrange(words));
	const englishness = guess()(sample);
	if (englishness === undefined) return says === 'foreign';
	if (english >= count * perhapsEnglish && englishness >= nearlyEnglish) return false;
	return englishness < 1 || (english === 0 && count >= enoughWords);
};

const known = list.functionWord | list.common | list.ordinary;

const areStrange = (words: readonly LexiconEntry[]): boolean =>
	words.length >= fewestStrangeWords && words.filter(word => isIn(word, known)).length < words.length * hardlyAny;

/** Returns the words that are counted, until there are enough of them to compare their letters. */
const firstWords = (body: StoryBody, tokens: readonly Token[], withQuotes: boolean): readonly LexiconEntry[] => {
	const words: LexiconEntry[] = [];
	let length = 0;
	for (const token of tokens) {
		if (length >= longestSample) break;
		if (token.kind !== 'word' || (!withQuotes && !isNarrated(body, token)) || !isOrdinary(token)) continue;
		words.push(token.word);
		length += token.word.text.length + 1;
	}
	return words;
};

type Guess = typeof import('./guess-language.ts')['englishnessOf'];

let loaded: Guess | undefined;

/** Loads the comparison at the first doubt. An import would load it for every story, and `import()` would not be synchronous. */
const guess = (): Guess => {
	if (loaded === undefined) {
		const load = createRequire(import.meta.url);
		const beside = import.meta.url.endsWith('.ts') ? './guess-language.ts' : './guess-language.js';
		loaded = (load(beside) as {readonly englishnessOf: Guess}).englishnessOf;
	}
	return loaded;
};
