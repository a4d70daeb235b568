// Words around a name that show a company or another body: what it has, what it is called, and “it” for it.
import {lowerBound} from '../../model/lower-bound.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import {wordSet} from '../language/word-set.ts';

/** What a company has on the market. */
const holdings = wordSet('shares share stake stakes stock shareholders investors bondholders');
/** Nouns for bodies that stand right before their names: “the charity X”, “chip maker X”. */
const bodies = wordSet(
	'airline airlines bank bookmaker broadcaster carmaker chain charity company conglomerate firm giant housebuilder insurer lender maker manufacturer nonprofit retailer startup start-up subsidiary supermarket supplier thinktank union utility',
);
/** What companies have and persons do not. */
const belongings = wordSet(
	'customers earnings factories factory investors plants profit profits quarterly revenue revenues sales share shareholders shares stores subsidiaries subsidiary',
);
const legalForms = wordSet('plc ltd inc corp llc gmbh ag sa nv');

/** Recognises “shares in X”, “a stake in X”, “the charity X”. */
export const isBodyBefore = (tokens: readonly Token[], from: number): boolean => {
	const [before, noun] = [tokens[from - 1]!, tokens[from - 2]];
	if (before.kind !== 'word') return false;
	if (noun !== undefined && (before.word.lower === 'in' || before.word.lower === 'of') && holdings.has(noun.word.lower))
		return true;
	return bodies.has(before.word.lower) && !before.word.capital && noun?.kind === 'word' && noun.word.lower !== 'of';
};

/** Tokens in which the next sentence must begin. */
const nextSentenceReach = 80;

/** The tokens that begin a sentence with “It said”, in text order. Most stories have none. */
const sayingIt = memoizeByObject((tokens: readonly Token[]): readonly number[] => {
	const found: number[] = [];
	for (const [at, {word, startsSentence, run}] of tokens.entries()) {
		if (!startsSentence || run >= 0 || word.text !== 'It') continue;
		const verb = tokens[at + 1];
		if (verb !== undefined && isIn(verb.word, list.speechVerb)) found.push(at);
	}
	return found;
});

/** Recognises “X said … . It added”: the next sentence outside quotation marks calls the subject of a verb of saying “it”. */
const isCalledIt = (tokens: readonly Token[], to: number): boolean => {
	const verb = tokens[to];
	if (verb === undefined || !isIn(verb.word, list.speechVerb)) return false;
	const starts = sayingIt(tokens);
	const next = starts[lowerBound(starts.length, index => starts[index]!, to + 1)];
	if (next === undefined || next >= to + nextSentenceReach) return false;
	const {paragraph, sentence} = verb;
	for (let at = to + 1; at <= next; at++) {
		const token = tokens[at]!;
		if (token.paragraph !== paragraph) return false;
		// “Vale wrote in the affidavit. It said”
		if (token.word.grammar.wordClass === wordClass.document && !/^(?:statement|release)$/.test(token.word.lower))
			return false;
		if (token.sentence !== sentence && token.run < 0 && token.startsSentence) return at === next;
	}
	return false;
};

/** The word of a token in lower case; empty if the token is not of this sentence. */
const wordIn = (sentence: number, token: Token | undefined): string =>
	token?.sentence === sentence ? token.word.lower : '';

/** Recognises “X plc”, “X, which”, “X, a maker of”, “X's customers” and “X said … . It added”. */
export const isBodyAfter = (tokens: readonly Token[], from: number, to: number): boolean => {
	if (isCalledIt(tokens, to)) return true;
	const {sentence} = tokens[to - 1]!;
	const next = wordIn(sentence, tokens[to]);
	if (isPossessive(tokens[to])) return belongings.has(wordIn(sentence, tokens[to + 1]));
	if (next !== ',') return legalForms.has(next.endsWith('.') ? next.slice(0, -1) : next);
	const article = wordIn(sentence, tokens[to + 1]);
	// “Reed, which” inside a sentence is about what was said of Reed.
	if (article === 'which') return tokens[from]!.startsSentence;
	if (article !== 'a' && article !== 'an' && article !== 'the') return false;
	for (let at = to + 2; at < to + 5; at++) if (bodies.has(wordIn(sentence, tokens[at]))) return true;
	return false;
};

/** Tells whether the words around the name from one token to another show that it is a body's. */
export const isShownAsBody = (tokens: readonly Token[], from: number, to: number): boolean =>
	(from > 1 && isBodyBefore(tokens, from)) || isBodyAfter(tokens, from, to);
