// What stands between quotation marks and is no speech: the name of a thing (“a street known as “the Gut””), the title of a work
// (“reading “The Salt Road””), words in scare quotes that a body uses of its business (“opened a “dry corner””).
import {wordClass} from '../language/grammar.ts';
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';
import {introducedBy, introductionOf, letterCase, letterCaseOf} from './speech-evidence.ts';

/** Words that give a thing its name, whatever its capitals. */
const naming = wordSet('titled entitled marked inscribed christened headlined subtitled codenamed code-named');
/** Those that do so where a noun stands before them: “an app called “Tide Table””, but not “Reed called it …”. */
const calling = wordSet('called named dubbed nicknamed labelled labeled');
/** Verbs whose object may be a work. */
const enjoying = wordSet(
	'reading rereading watching watched singing sang sings playing plays played performing performed performs directed directing starring starred streamed screened composed recorded',
);
/** Verbs whose object is a word, where it is short: “she hates “nice””. */
const minding = wordSet(
	'hates hate hated loves love loved dislikes disliked detests prefers preferred considers considered overuses misspelled misspelt',
);
/** In words. */
const longestWord = 2;
const longestTitle = 8;
const longestScare = 3;

/** Tells whether a quoted span is the name of a thing or the title of a work. */
const isTitle = (story: ParsedStory, quoted: QuotedSpan): boolean => {
	const {chunks, tokens} = story;
	const first = chunks.from[quoted.chunk]!;
	const wordAt = (offset: number): string => {
		const token = tokens[first - offset];
		return token?.sentence === quoted.firstSentence && token.run < 0 ? token.word.lower : '';
	};
	const last = wordAt(1);
	if (quoted.words > longestTitle) return false;
	if (naming.has(last)) return true;
	// “known as”, “known locally as”
	if (last === 'as' && (wordAt(2) === 'known' || wordAt(3) === 'known')) return true;
	if (letterCaseOf(story, quoted) !== letterCase.title) return false;
	// “A message reading “Thank You Georgia”” is speech.
	const isObject = last !== 'reading' || tokens[first - 2]?.word.grammar.wordClass === wordClass.auxiliary;
	if ((enjoying.has(last) && isObject) || (last === 'in' && /^starr(?:ed|ing)$/.test(wordAt(2)))) return true;
	if (calling.has(last)) {
		const noun = tokens[first - 2]?.word;
		return wordAt(2) !== '' && !noun!.capital && noun!.partOfSpeech === 'noun';
	}
	const adjacent = last !== ',' && last !== ':';
	return adjacent && quoted.words > 1 && introductionOf(story, quoted) === introducedBy.work;
};

/** Tells whether a short run is a term that a body uses, and no verb of saying has it. */
const isTerm = ({candidates, chunks, tokens}: ParsedStory, quoted: QuotedSpan, source: number): boolean => {
	const one = candidates[source];
	const {kindBefore, words, startsLower} = quoted;
	if (one?.cueAfter === undefined || words > longestScare || !startsLower) return false;
	if (kindBefore !== chunkKind.article && kindBefore !== chunkKind.preposition) return false;
	const {at, cue} = one.cueAfter;
	if (at > quoted.chunk || chunks.sentences[at] !== chunks.sentences[quoted.chunk]) return false;
	// “reported taking in nine million in “calm sea” bonuses”
	const next = tokens[chunks.from[at + 1]!]!.word.lower;
	if (/^report(?:s|ed)$/.test(tokens[chunks.from[at]!]!.word.lower) && next.length > 5 && next.endsWith('ing'))
		return true;
	const isBody = one.kind >= candidateKind.weakName && one.kind <= candidateKind.organisation;
	return isBody && cue!.level === 1 && at === quoted.chunk - 2;
};

/** Tells whether a quoted span is a word that somebody minds. */
const isWord = ({chunks, tokens}: ParsedStory, {chunk, words, startsLower}: QuotedSpan): boolean =>
	startsLower &&
	words <= longestWord &&
	chunks.sentences[chunk - 1] === chunks.sentences[chunk] &&
	minding.has(tokens[chunks.from[chunk]! - 1]?.word.lower ?? '');

/** What analysts tell their clients to do with shares. */
const ratings = wordSet(
	'buy sell hold neutral reduce accumulate add outperform underperform overweight underweight equal-weight',
);
const rating = /^(?:rat(?:e|es|ed|ing|ings)|recommendation|upgraded|downgraded)$/;
/** In tokens: from “rates” to the rating. */
const ratingReach = 16;

/** Tells whether a quoted span is what a broker rates shares as: “cut its rating to “hold””. */
const isRating = ({chunks, tokens}: ParsedStory, {chunk, words, firstSentence}: QuotedSpan): boolean => {
	const first = chunks.from[chunk]!;
	let at = chunks.to[chunk]! - 1;
	while (at > first && tokens[at]!.kind === 'mark') at--;
	if (words > longestWord || !ratings.has(tokens[at]!.word.lower)) return false;
	for (let i = first - 1; i >= first - ratingReach && tokens[i]?.sentence === firstSentence; i--)
		if (rating.test(tokens[i]!.word.lower)) return true;
	return false;
};

/** Whom one asks for something by a word: “ring 101 quoting “Lantern””. */
const contacting = wordSet('call ring phone telephone email e-mail contact text message dial write');
/** In tokens: from “call” to “quoting”, and on to the word to quote. */
const contactReach = 24;
const referenceReach = 4;

/** Tells whether a quoted span is what somebody who gets in touch has to quote. */
const isReference = ({chunks, tokens}: ParsedStory, {chunk, words, firstSentence}: QuotedSpan): boolean => {
	if (words > longestTitle) return false;
	const first = chunks.from[chunk]!;
	let at = first - 1;
	while (at > first - referenceReach && tokens[at]?.word.lower !== 'quoting') at--;
	if (tokens[at]?.word.lower !== 'quoting') return false;
	for (let i = at - 1; i >= at - contactReach && tokens[i]?.sentence === firstSentence; i--)
		if (contacting.has(tokens[i]!.word.lower)) return true;
	return false;
};

/** Tells whether a quoted span is no speech, whatever its words; `source` is its best source candidate, or -1. */
export const isNoSpeech = (story: ParsedStory, quoted: QuotedSpan, source: number): boolean =>
	isRating(story, quoted) ||
	isReference(story, quoted) ||
	isTitle(story, quoted) ||
	isTerm(story, quoted, source) ||
	isWord(story, quoted);
