// Phrases around a name that say what the person is: “X, a former marine,”, “the club's president, X,” and “engineer X”.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import type {NameRun} from '../names/name-runs.ts';
import {isTitle} from '../names/title-words.ts';
import {frontOf, headFrom, longestTail, type RolePhrase, tailEnd, trimmed} from './role-bounds.ts';
import {articles, isHead, isPersonNoun, isPlural, isVerb, judging, tailStarts} from './role-words.ts';

const auxiliaryAfter = /^(?:is|was)$/;

const appositionAfter = (tokens: readonly Token[], run: NameRun): RolePhrase | undefined => {
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
	return trimmed(tokens, 'appositionAfter', at + 1, end, head);
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
		return trimmed(tokens, 'appositionBefore', frontOf(tokens, head, taken), comma, head);
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
			? trimmed(tokens, 'before', frontOf(tokens, head, taken), head + 1, head)
			: undefined;
	}
	if (!isPersonNoun(token) && !isIn(token.word, list.title)) {
		// “Secretary of State X”
		while (head > 0 && run.from - head < 6 && tokens[head]!.word.capital && tokens[head]!.sentence === sentence) head--;
		if (tokens[head]?.word.lower === 'the') head--;
		const office = tokens[head - 1];
		if (tokens[head]?.word.lower !== 'of' || office === undefined || !isTitle(office.word)) return undefined;
		head--;
	} else if (isPlural(token)) return undefined;
	const from = frontOf(tokens, head, taken);
	return trimmed(tokens, from === head && end === head + 1 ? 'title' : 'before', from, end, head);
};

const isA = (tokens: readonly Token[], run: NameRun): RolePhrase | undefined => {
	if (!auxiliaryAfter.test(tokens[run.to]?.word.lower ?? '') || !articles.test(tokens[run.to + 1]?.word.lower ?? ''))
		return undefined;
	const {sentence} = tokens[run.from]!;
	const head = headFrom(tokens, run.to + 1, sentence);
	if (head < 0 || !isIn(tokens[head]!.word, list.title) || judging.test(tokens[head]!.word.lower)) return undefined;
	return trimmed(tokens, 'isA', run.to + 1, tailEnd(tokens, head + 1, sentence), head);
};

/** Returns all role phrases at one mention of a name; `taken` tells whether a token names a person. */
export const rolePhrasesAt = (
	tokens: readonly Token[],
	run: NameRun,
	taken: (token: number) => boolean,
): readonly RolePhrase[] =>
	[
		appositionAfter(tokens, run),
		appositionBefore(tokens, run, taken),
		directlyBefore(tokens, run, taken),
		isA(tokens, run),
	].filter(found => found !== undefined);
