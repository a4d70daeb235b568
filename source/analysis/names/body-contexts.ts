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
	'airline airlines bank bookmaker broadcaster carmaker chain charity company conglomerate cooperative firm giant housebuilder insurer lender maker manufacturer nonprofit operator retailer startup start-up subsidiary supermarket supplier thinktank union utility',
);
/** What companies have and persons do not. */
const belongings = wordSet(
	'branches customers earnings factories factory headquarters investors passengers plants profit profits quarterly revenue revenues sales servers share shareholders shares stores subscribers subsidiaries subsidiary',
);
/** What only places have: “Dunmere's governor”. */
const ofPlaces = wordSet('airport governor harbour mayor parliament population port residents streets suburbs');
/** What “whose” says of companies only: “Corvane, whose engines”. */
const products = wordSet('brands cars chips drugs engines jets phones planes products ships trains trucks vaccines');
/** What has a name as a ship has: “the ferry X”. */
const vessels = wordSet('ferry freighter frigate schooner submarine tanker trawler tugboat yacht');
/** Trades that firms have as well as persons. */
const traders = /^(?:auctioneer|broker|brokerage|publisher|retailer|stockbroker|wholesaler)$/;
/** Bodies, where a noun says of what: “the rights group X”, “the news agency X”. */
const groups = wordSet('agency band club group newspaper orchestra');

/** What a body calls its own: “told its subscribers”, “said on its website”, “Its chief executive”. */
const own = wordSet(
	'app blog branches chief chairman chairwoman clients customers employees headquarters headteacher members network owners parent passengers readers rival rivals servers shareholders shares staff subscribers subsidiary supporters users viewers website workers',
);
/** Nouns of bodies in “X, the app that …”, besides those before a name. */
const described = wordSet(
	'app broadcaster club cooperative festival group magazine museum network newspaper orchestra party platform restaurant site supermarket team theatre website',
);
/** What a body does with its own, whatever that is: “launched its phone”. */
const doing = wordSet('launched launches unveiled unveils recalled released opened closed doubled halved suspended');
/** Whose office it is: a company's. */
const offices = /^c[efot]o$/;
/** The same right before the name of who has it. */
const officesBefore = /^(?:c[efot]o|md)$/;
const legalForms = wordSet('plc ltd inc corp llc gmbh ag sa nv');

/** Recognises “shares in X”, “a stake in X”, “the charity X”. */
export const isBodyBefore = (tokens: readonly Token[], from: number): boolean => {
	const [before, noun] = [tokens[from - 1]!, tokens[from - 2]];
	if (before.kind !== 'word') return false;
	if (noun !== undefined && (before.word.lower === 'in' || before.word.lower === 'of') && holdings.has(noun.word.lower))
		return true;
	// “the cruise line X”
	if (before.word.lower === 'line' && /^(?:bus|cruise|ferry|rail|shipping)$/.test(noun?.word.lower ?? '')) return true;
	if (vessels.has(before.word.lower)) return true;
	// “an analyst at broker X”, “Vale of broker X”
	const isAtFirm = noun?.word.lower === 'at' || (noun?.word.lower === 'of' && tokens[from - 3]?.word.capital === true);
	if (traders.test(before.word.lower) && isAtFirm) return true;
	// “the rights group X”
	if (groups.has(before.word.lower) && noun?.kind === 'word')
		return noun.word.partOfSpeech === 'noun' || noun.word.partOfSpeech === 'plural';
	// “the teachers' union X”
	const isNoun = noun?.kind === 'word' ? noun.word.lower !== 'of' : isPossessive(noun);
	return bodies.has(before.word.lower) && !before.word.capital && isNoun;
};

/** Tokens in which the next sentence must begin. */
const nextSentenceReach = 80;

/** The tokens that begin a sentence with “It said” or “Its customers”, in text order. Most stories have none. */
const sayingIt = memoizeByObject((tokens: readonly Token[]): readonly number[] => {
	const found: number[] = [];
	for (const [at, {word, startsSentence, run}] of tokens.entries()) {
		if (!startsSentence || run >= 0 || !/^Its?$/.test(word.text)) continue;
		const next = tokens[at + 1];
		if (next === undefined) continue;
		if (word.text === 'Its' ? own.has(next.word.lower) : isIn(next.word, list.speechVerb)) found.push(at);
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
	const ownsNext = tokens[next]!.word.text === 'Its';
	for (let at = to + 1; at <= next; at++) {
		const token = tokens[at]!;
		if (token.paragraph !== paragraph) return false;
		// “Vale wrote in the affidavit. It said”
		const isDocument = token.word.grammar.wordClass === wordClass.document;
		if (isDocument && !ownsNext && !/^(?:statement|release)$/.test(token.word.lower)) return false;
		if (token.sentence !== sentence && token.run < 0 && token.startsSentence) return at === next;
	}
	return false;
};

/** The word of a token in lower case; empty if the token is not of this sentence. */
const wordIn = (sentence: number, token: Token | undefined): string =>
	token?.sentence === sentence ? token.word.lower : '';

/** Tokens from a name to “its”. */
const ownReach = 6;

/** Recognises “X told its subscribers”, “X said on its website”: the subject of a verb has something of its own. */
const hasItsOwn = (tokens: readonly Token[], to: number): boolean => {
	const verb = tokens[to];
	if (verb?.sentence !== tokens[to - 1]!.sentence) return false;
	if (!/^(?:verb|participle)$/.test(verb.word.partOfSpeech) && !isIn(verb.word, list.speechVerb)) return false;
	for (let at = to + 1; at <= to + ownReach; at++) {
		const token = tokens[at];
		// “Vale told Corvane about its workers” is about another body.
		if (token?.sentence !== verb.sentence || token.word.capital || token.kind === 'mark') return false;
		if (token.word.lower !== 'its') continue;
		if (at === to + 1 && doing.has(verb.word.lower)) return true;
		return own.has(wordIn(verb.sentence, tokens[at + 1])) || own.has(wordIn(verb.sentence, tokens[at + 2]));
	}
	return false;
};

/**
 * Recognises “X plc”, “X, which”, “X, a maker of”, “X's customers”, “X have sold”, “X told its users” and “X said … . It
 * added”.
 */
export const isBodyAfter = (tokens: readonly Token[], from: number, to: number): boolean => {
	if (isCalledIt(tokens, to) || hasItsOwn(tokens, to)) return true;
	const {sentence} = tokens[to - 1]!;
	const next = wordIn(sentence, tokens[to]);
	if (isPossessive(tokens[to])) {
		const office = /^(?:first|former|new|outgoing|then)$/.test(wordIn(sentence, tokens[to + 1])) ? to + 2 : to + 1;
		const word = wordIn(sentence, tokens[office]);
		if (offices.test(word) || (word === 'chief' && wordIn(sentence, tokens[office + 1]) === 'executive')) return true;
		const belonging = wordIn(sentence, tokens[to + 1]);
		return belongings.has(belonging) || ofPlaces.has(belonging);
	}
	// “X CEO Ann Reed”
	if (tokens[to]?.word.allCapitals && officesBefore.test(next) && tokens[to + 1]?.word.capital) return true;
	// “Northmoor have sold”: British papers give teams a verb in the plural.
	if (tokens[from]!.startsSentence && (next === 'have' || next === 'are' || next === 'were')) return true;
	if (next !== ',') return legalForms.has(next.endsWith('.') ? next.slice(0, -1) : next);
	const article = wordIn(sentence, tokens[to + 1]);
	// “Reed, which” inside a sentence is about what was said of Reed.
	if (article === 'which') return tokens[from]!.startsSentence;
	if (article === 'whose') {
		const belonging = wordIn(sentence, tokens[to + 2]);
		return belongings.has(belonging) || products.has(belonging);
	}
	if (article !== 'a' && article !== 'an' && article !== 'the') return false;
	for (let at = to + 2; at < to + 5; at++) {
		const word = wordIn(sentence, tokens[at]);
		if (bodies.has(word)) return true;
		// “Vale, the club's captain” is no club, and nor is “Vale, a festival director”.
		if (described.has(word)) return /^(?:that|which|,|for|of|in|where|behind)$/.test(wordIn(sentence, tokens[at + 1]));
	}
	return false;
};

/** Tells whether the words around the name from one token to another show that it is a body's. */
export const isShownAsBody = (tokens: readonly Token[], from: number, to: number): boolean =>
	(from > 1 && isBodyBefore(tokens, from)) || isBodyAfter(tokens, from, to);
