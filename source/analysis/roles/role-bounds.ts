// Where a role phrase starts and ends in its sentence.
import type {Span} from '../../model/span.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {isTitle} from '../names/title-words.ts';
import {
	articles,
	dangling,
	hasOwner,
	isHead,
	isLooseAdjective,
	isLooseParticiple,
	isModifier,
	isVerb,
	judging,
	plainJudging,
	pronouns,
	tailEnds,
	tailStarts,
} from './role-words.ts';

/** The kinds of role phrases, the most reliable first. */
export const phraseKinds = ['appositionAfter', 'appositionBefore', 'before', 'isA', 'title'] as const;

/** A noun phrase that says what a person is. */
export type RolePhrase = {
	readonly kind: (typeof phraseKinds)[number];
	/** Half-open range of tokens. */
	readonly from: number;
	readonly to: number;
	readonly span: Span;
	/** Token of the head noun: “director”. */
	readonly head: number;
};

/** In tokens. */
export const longestTail = 11;
const longestFront = 9;

/** Trims a phrase to the words that say what someone is. Returns undefined if the phrase is a verdict or a mere tie. */
export const trimmed = (
	tokens: readonly Token[],
	kind: RolePhrase['kind'],
	from: number,
	to: number,
	head: number,
): RolePhrase | undefined => {
	let begin = from;
	let end = to;
	while (
		begin < head &&
		(articles.test(tokens[begin]!.word.lower) ||
			pronouns.test(tokens[begin]!.word.lower) ||
			isPossessive(tokens[begin]))
	)
		begin++;
	// “a nurse at St Jude's”
	const isWhole = (last: Token): boolean => isPossessive(last) && tokens[end]?.kind !== 'word';
	while (
		end > head + 1 &&
		(dangling.test(tokens[end - 1]!.word.lower) || (tokens[end - 1]!.kind === 'mark' && !isWhole(tokens[end - 1]!)))
	)
		end--;
	while (begin < head && isLooseParticiple(tokens, begin)) begin++;
	// “his sister” does not say whose.
	if (isIn(tokens[head]!.word, list.relative) && end === head + 1 && !hasOwner(tokens, begin, head)) return undefined;
	while (begin < head && isLooseAdjective(tokens, begin)) begin++;
	if (
		begin === head && end === head + 1
			? judging.test(tokens[head]!.word.lower)
			: plainJudging.test(tokens[head]!.word.lower)
	)
		return undefined;
	return {kind, from: begin, to: end, head, span: {start: tokens[begin]!.start, end: tokens[end - 1]!.end}};
};

/** Returns the head of the noun phrase that starts at token `from`, or -1 if it does not end in a noun for a person. */
export const headFrom = (tokens: readonly Token[], from: number, sentence: number): number => {
	let head = -1;
	let i = from;
	if (articles.test(tokens[i]?.word.lower ?? '') || pronouns.test(tokens[i]?.word.lower ?? '')) i++;
	for (const limit = i + longestFront; i < limit && tokens[i]?.sentence === sentence && isModifier(tokens[i]); i++)
		head = i;
	return isHead(tokens[head]) ? head : -1;
};

/** Returns the end of the tail that starts at token `from`: “of the Vale Trust in Acton” after “director”. */
export const tailEnd = (tokens: readonly Token[], from: number, sentence: number): number => {
	const start = tokens[from];
	if (
		start === undefined ||
		start.sentence !== sentence ||
		!tailStarts.test(start.word.lower) ||
		start.word.lower === 'who'
	)
		return from;
	let i = from;
	for (; i < from + longestTail; i++) {
		const token = tokens[i];
		if (token === undefined || token.sentence !== sentence) break;
		if (
			token.kind === 'mark' ? !isPossessive(token) : tailEnds.test(token.word.lower) || (i > from + 1 && isVerb(token))
		)
			break;
	}
	// If the tail is too long, its last “of …” is left out.
	if (i === from + longestTail) while (i > from && !tailStarts.test(tokens[i]?.word.lower ?? '')) i--;
	return i;
};

/** Returns the first token of the noun phrase with this head; `taken` tells whether a token names a person. */
export const frontOf = (tokens: readonly Token[], head: number, taken: (token: number) => boolean): number => {
	const {sentence} = tokens[head]!;
	let from = head;
	for (let i = head - 1; i >= 0 && i > head - longestFront; i--) {
		const token = tokens[i]!;
		if (token.sentence !== sentence) break;
		if (isModifier(token) && !taken(i)) {
			// A possessor matters only if it is a name: “Acton's mayor”, but not “the state's senator”.
			if (isPossessive(token)) {
				if (!tokens[i - 1]?.word.capital) break;
				continue;
			}
			if (token.startsSentence && token.word.capital && isIn(token.word, list.common) && !isTitle(token.word)) break;
			from = i;
			continue;
		}
		// “Ministry of Foreign Affairs spokesman”, “Secretary of State”
		const inner = token.word.lower === 'of' || token.word.lower === 'for';
		if (inner && tokens[i - 1]?.word.capital && tokens[from]!.word.capital && from === i + 1) continue;
		if (isPersonBefore(tokens, i, taken)) from = personStart(i, taken);
		break;
	}
	return from;
};

/** Recognises “Ann Reed's” before “sister”. */
const isPersonBefore = (tokens: readonly Token[], at: number, taken: (token: number) => boolean): boolean =>
	taken(at) && isPossessive(tokens[at + 1]);

const personStart = (at: number, taken: (token: number) => boolean): number => {
	let from = at;
	while (from > 0 && taken(from - 1)) from--;
	return from;
};
