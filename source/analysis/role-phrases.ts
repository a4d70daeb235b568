// Phrases around a name that say what its bearer is: “X, a former marine,” and “the club's president, X,” and “engineer X”.
import type {Span} from '../model/span.ts';
import {isTitle, type NameRun} from './names.ts';
import {isPossessive, type Token} from './tokens.ts';
import {isIn, list} from './words.ts';

/** From the surest to the last resort. */
export const phraseKinds = ['appositionBehind', 'appositionBefore', 'before', 'isA', 'title'] as const;

export type RolePhrase = {
	readonly kind: (typeof phraseKinds)[number];
	/** Half-open range of tokens. */
	readonly from: number;
	readonly to: number;
	readonly span: Span;
	/** Token of the noun that says it: director. */
	readonly head: number;
};

const longestTail = 11;
const longestFront = 9;

const articles = /^(?:a|an|the)$/;
const pronouns = /^(?:his|her|their|its|my|our|your|whose)$/;
const tailStarts = /^(?:of|for|at|in|with|from|to|on|who|and)$/;
const tailEnds = /^(?:who|whose|whom|which|that|when|where|as|after|before|while|but|because|if|said|says|told)$/;
const dangling = /^(?:of|for|at|in|with|from|to|on|and|or|the|a|an|by|their|his|her|its)$/;
const auxiliaries = /^(?:is|was|are|were|be|been|has|had|have|will|would|could|can|may|might|should|did|does|do)$/;
const auxiliaryBehind = /^(?:is|was)$/;

/** Verdicts and ties, not offices. */
const judging =
	/^(?:rival|liar|winner|loser|opponent|hero|fool|idiot|enemy|villain|critic|supporter|fan|friend|favou?rite|ally|victim|suspect|people|person|character|star|one|other|others|leader|guy|man|woman|father|mother)$/;
const plainJudging =
	/^(?:chief|uncle|rival|liar|winner|loser|opponent|fool|idiot|enemy|villain|people|person|one|guy|character|man|woman)$/;

const isPlural = (token: Token): boolean =>
	token.word.part === 'plural' ||
	(/[^s]s$/.test(token.word.lower) &&
		token.word.lower.length > 4 &&
		isIn(token.word, list.ordinary) &&
		!isIn(token.word, list.personNoun));

export const isPersonNoun = (token: Token | undefined): boolean =>
	token?.kind === 'word' &&
	isIn(token.word, list.personNoun) &&
	!isIn(token.word, list.honorific) &&
	(isIn(token.word, list.title) || token.word.part === 'noun') &&
	!isPlural(token);

const isHead = (token: Token | undefined): boolean =>
	isPersonNoun(token) ||
	(token?.kind === 'word' && token.word.capital && isIn(token.word, list.demonym) && !token.word.lower.endsWith('s'));

const isVerb = ({word}: Token): boolean =>
	!word.capital && (word.part === 'verb' || auxiliaries.test(word.lower) || isIn(word, list.speechVerb));

/** A word that may stand before the head of a noun phrase. */
const isModifier = (token: Token | undefined): boolean => {
	if (token === undefined) return false;
	if (token.kind === 'number' || isPossessive(token)) return true;
	if (token.kind !== 'word') return false;
	const {word} = token;
	if (word.capital) return !isIn(word, list.functionWord | list.calendar);
	if (isIn(word, list.functionWord | list.speechVerb) && word.lower !== 'then') return false;
	return word.part !== 'verb' && (word.part !== 'other' || /^(?:vice|then|wrongfully|.+-.+|.+ly)$/.test(word.lower));
};

const steady =
	/^(?:acting|leading|managing|founding|sitting|visiting|outgoing|incoming|presiding|ruling|longstanding|retired|disgraced|convicted|accused|elected|appointed|deposed|exiled|ousted|jailed|self-.+|.+-.+)$/;

/** “including Senator X”, “avoided Uncle X”: the verb before, no part of the phrase. */
const isLooseParticiple = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	if (word.capital || word.part !== 'participle' || steady.test(word.lower)) return false;
	const before = tokens[at - 1];
	return !(before && (articles.test(before.word.lower) || pronouns.test(before.word.lower) || isPossessive(before)));
};

/** “Ann Reed's sister” */
const hasOwner = (tokens: readonly Token[], from: number, head: number): boolean => {
	for (let i = from; i < head; i++) if (isPossessive(tokens[i])) return true;
	return false;
};

const fronts =
	/^(?:former|retired|then|acting|current|ex-.+|longtime|outgoing|incoming|late|vice|deputy|presumptive|veteran|fellow|embattled|disgraced|interim|assistant|associate|senior|junior|.+-.+)$/;

/** “sure President X”, “chastising Governor X”: small words before a capitalised office belong to the sentence, mostly. */
const isLooseAdjective = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	return (
		!word.capital &&
		tokens[at + 1]!.word.capital &&
		!fronts.test(word.lower) &&
		!isIn(word, list.personNoun) &&
		tokens[at]!.kind === 'word'
	);
};

const phrase = (
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
	while (end > head + 1 && (dangling.test(tokens[end - 1]!.word.lower) || tokens[end - 1]!.kind === 'mark')) end--;
	while (begin < head && isLooseParticiple(tokens, begin)) begin++;
	// “his sister”: whose, the phrase alone does not tell.
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

/** The noun phrase that starts at `from`: index of its head, or -1 where no person noun ends it. */
const headFrom = (tokens: readonly Token[], from: number, sentence: number): number => {
	let head = -1;
	let i = from;
	if (articles.test(tokens[i]?.word.lower ?? '') || pronouns.test(tokens[i]?.word.lower ?? '')) i++;
	for (const limit = i + longestFront; i < limit && tokens[i]?.sentence === sentence && isModifier(tokens[i]); i++)
		head = i;
	return isHead(tokens[head]) ? head : -1;
};

/** Where the tail of a phrase ends: “director | of the Vale Trust in Acton”. */
const tailEnd = (tokens: readonly Token[], from: number, sentence: number): number => {
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
	// Too long: without the last “of …”.
	if (i === from + longestTail) while (i > from && !tailStarts.test(tokens[i]?.word.lower ?? '')) i--;
	return i;
};

const appositionBehind = (tokens: readonly Token[], run: NameRun): RolePhrase | undefined => {
	const {sentence} = tokens[run.from]!;
	let at = run.to;
	if (tokens[at]?.word.text === '(') {
		while (at < run.to + 6 && tokens[at]?.word.text !== ')') at++;
		if (tokens[at]?.word.text === ')') at++;
	}
	if (tokens[at]?.word.text !== ',') return undefined;
	if (tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.word.text === ',') at += 2;
	const head = headFrom(tokens, at + 1, sentence);
	if (head < 0) return undefined;
	const after = tokens[head + 1];
	const end = tailEnd(tokens, head + 1, sentence);
	if (
		end === head + 1 &&
		after !== undefined &&
		after.sentence === sentence &&
		after.kind === 'word' &&
		!/^(?:who|whose|and|at|in)$/.test(after.word.lower)
	)
		return undefined;
	return phrase(tokens, 'appositionBehind', at + 1, end, head);
};

/** First token of the noun phrase whose head stands at `head`. */
const frontOf = (tokens: readonly Token[], head: number, taken: (token: number) => boolean): number => {
	const {sentence} = tokens[head]!;
	let from = head;
	for (let i = head - 1; i >= 0 && i > head - longestFront; i--) {
		const token = tokens[i]!;
		if (token.sentence !== sentence) break;
		if (isModifier(token) && !taken(i)) {
			// “state's”: whose office it is matters only where a name says so.
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

/** “Ann Reed's sister” */
const isPersonBefore = (tokens: readonly Token[], at: number, taken: (token: number) => boolean): boolean =>
	taken(at) && isPossessive(tokens[at + 1]);

const personStart = (at: number, taken: (token: number) => boolean): number => {
	let from = at;
	while (from > 0 && taken(from - 1)) from--;
	return from;
};

const appositionBefore = (
	tokens: readonly Token[],
	run: NameRun,
	taken: (token: number) => boolean,
): RolePhrase | undefined => {
	const {sentence} = tokens[run.from]!;
	const comma = run.titleFrom - 1;
	if (tokens[comma]?.word.text !== ',' || tokens[comma]!.sentence !== sentence) return undefined;
	const closing = tokens[run.to];
	if (closing !== undefined && closing.sentence === sentence && !/^[,.;:)?!”"—–-]+$/.test(closing.word.text))
		return undefined;
	for (let head = comma - 1; head > comma - longestTail && head >= 0; head--) {
		const token = tokens[head]!;
		if (token.sentence !== sentence || (token.kind === 'mark' && !isPossessive(token)) || isVerb(token))
			return undefined;
		if (!isHead(token) || taken(head)) continue;
		if (head < comma - 1 && !tailStarts.test(tokens[head + 1]!.word.lower)) continue;
		return phrase(tokens, 'appositionBefore', frontOf(tokens, head, taken), comma, head);
	}
	return undefined;
};

const directlyBefore = (
	tokens: readonly Token[],
	run: NameRun,
	taken: (token: number) => boolean,
): RolePhrase | undefined => {
	const {sentence} = tokens[run.from]!;
	let head = run.from - 1;
	let token = tokens[head];
	if (token === undefined || token.sentence !== sentence || token.kind !== 'word') return undefined;
	const end = run.from;
	if (isIn(token.word, list.honorific)) {
		head--;
		token = tokens[head];
		return token && isPersonNoun(token) && token.sentence === sentence
			? phrase(tokens, 'before', frontOf(tokens, head, taken), head + 1, head)
			: undefined;
	}
	if (!isPersonNoun(token) && !isIn(token.word, list.title)) {
		// “Secretary of State X”
		while (head > 0 && run.from - head < 6 && tokens[head]!.word.capital && tokens[head]!.sentence === sentence) head--;
		if (tokens[head]?.word.lower === 'the') head--;
		if (tokens[head]?.word.lower !== 'of' || !isTitle(tokens[head - 1]!.word)) return undefined;
		head--;
	} else if (isPlural(token)) return undefined;
	const from = frontOf(tokens, head, taken);
	return phrase(tokens, from === head && end === head + 1 ? 'title' : 'before', from, end, head);
};

const isA = (tokens: readonly Token[], run: NameRun): RolePhrase | undefined => {
	if (!auxiliaryBehind.test(tokens[run.to]?.word.lower ?? '') || !articles.test(tokens[run.to + 1]?.word.lower ?? ''))
		return undefined;
	const {sentence} = tokens[run.from]!;
	const head = headFrom(tokens, run.to + 1, sentence);
	if (head < 0 || !isIn(tokens[head]!.word, list.title) || judging.test(tokens[head]!.word.lower)) return undefined;
	return phrase(tokens, 'isA', run.to + 1, tailEnd(tokens, head + 1, sentence), head);
};

/** All phrases at one mention; `taken` tells the tokens that name people. */
export const rolePhrasesAt = (
	tokens: readonly Token[],
	run: NameRun,
	taken: (token: number) => boolean,
): readonly RolePhrase[] =>
	[
		appositionBehind(tokens, run),
		appositionBefore(tokens, run, taken),
		directlyBefore(tokens, run, taken),
		isA(tokens, run),
	].filter(found => found !== undefined);
