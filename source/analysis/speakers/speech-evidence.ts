// Evidence that a quoted span is speech, or a title, a nickname or words in scare quotes: its capitals and the words
// around it.

import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';

/** How the words of a quoted span are capitalised. The numbers are part of the trained features. */
export const letterCase = {lower: 0, firstWord: 1, title: 2, upper: 3} as const;

export type LetterCase = (typeof letterCase)[keyof typeof letterCase];

/** Returns how a quoted span is capitalised. */
export const letterCaseOf = ({tokens, chunks}: ParsedStory, quoted: QuotedSpan): LetterCase => {
	let capitalised = 0;
	let lower = 0;
	let upper = 0;
	let small = 0;
	for (let i = chunks.from[quoted.chunk]!; i < chunks.to[quoted.chunk]!; i++) {
		const {kind, word} = tokens[i]!;
		if (kind !== 'word') continue;
		if (word.allCapitals) upper++;
		else if (word.capital) capitalised++;
		// Titles have short words in lower case.
		else if (word.text.length > 3) lower++;
		else small++;
	}
	if (upper > 0 && capitalised + lower === 0) return letterCase.upper;
	if (quoted.startsLower) return letterCase.lower;
	// “It is for you” has one capital.
	return lower === 0 && (capitalised > 1 || small === 0) ? letterCase.title : letterCase.firstWord;
};

/** Nouns for works, whose titles are quoted: “in his book “…””. */
const workNouns = new Set(
	'book film movie show series song album novel episode anthem play website site game program programme project exhibit exhibition painting sculpture column essay commentary article documentary memoir musical magazine podcast video hit single track comedy drama sitcom sketch segment chapter report paper study poem tune opera class course app blog category headline hashtag slogan sign motto'.split(
		' ',
	),
);
const namingWords = new Set(
	'titled entitled called named dubbed labeled labelled nicknamed termed term terms word words phrase phrases so-called known branded christened alias aka nickname marked code-named codenamed'.split(
		' ',
	),
);

/** Recognises words that give something a name: “called”, “nicknamed”, “the term”. `lower` is in lower case. */
export const isNamingWord = (lower: string): boolean => namingWords.has(lower);

/** What the words before a quoted span introduce. The numbers are part of the trained features. */
export const introducedBy = {
	nothing: 0,
	/** A noun for a work or a naming word right before the quote … */
	work: 1,
	name: 2,
	/** Another quote. */
	quote: 5,
	/** A mark that ends the phrase, after one to three other words. */
	mark: 6,
	/** … or with one to three other words between. */
	workEarlier: 7,
	nameEarlier: 8,
} as const;

export type Introduction = (typeof introducedBy)[keyof typeof introducedBy];

/** Words before a quote to examine. */
const introductionReach = 4;

/** Returns what the last words before a quoted span introduce. */
export const introductionOf = ({chunks, tokens}: ParsedStory, {chunk, paragraph}: QuotedSpan): Introduction => {
	let words = 0;
	for (
		let i = chunks.from[chunk]! - 1;
		i >= 0 && words < introductionReach && tokens[i]!.paragraph === paragraph;
		i--
	) {
		const {word, kind, run} = tokens[i]!;
		if (run >= 0) return introducedBy.quote;
		if (kind === 'mark') {
			if (word.text === ',' || word.text === ':' || word.text === "'s") continue;
			return words === 0 ? introducedBy.nothing : introducedBy.mark;
		}
		const stem = word.lower.endsWith('s') ? word.lower.slice(0, -1) : word.lower;
		if (workNouns.has(word.lower) || workNouns.has(stem))
			return words === 0 ? introducedBy.work : introducedBy.workEarlier;
		if (isNamingWord(word.lower)) return words === 0 ? introducedBy.name : introducedBy.nameEarlier;
		words++;
	}
	return introducedBy.nothing;
};

/** Chunks on either side in which a reporting verb may be. */
const verbReach = 30;

/** Returns the levels of the strongest verbs before (times 4) and after a quote in its sentence: 0 to 15. */
export const strongestVerbs = ({chunks, tokens}: ParsedStory, {chunk: at}: QuotedSpan): number => {
	const {sentences, cues, length, to} = chunks;
	let before = 0;
	let after = 0;
	for (let i = at - 1; i >= 0 && i > at - verbReach && sentences[i] === sentences[at]; i--)
		before = Math.max(before, cues[i]?.level ?? 0);
	const last = tokens[to[at]! - 1]!.sentence;
	for (let i = at + 1; i < length && i < at + verbReach && sentences[i] === last; i++)
		after = Math.max(after, cues[i]?.level ?? 0);
	return before * 4 + after;
};
