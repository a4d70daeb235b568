// Which words can be the head of a role phrase, come before the head, or end the phrase.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';

/** Words in lower case at the start of a phrase. */
export const articles = /^(?:a|an|the)$/;
/** Possessive determiners in front of a role: “her sister”. */
export const pronouns = /^(?:his|her|their|its|my|our|your|whose)$/;
/** Words after the head that continue a phrase, and words that end it. */
export const tailStarts = /^(?:of|for|at|in|with|from|to|on|who|and)$/;
/** Words at which the tail of a role ends. */
export const tailEnds =
	/^(?:who|whose|whom|which|that|when|where|as|after|before|while|but|because|if|said|says|told)$/;
/** Words that a phrase cannot end with. */
export const dangling = /^(?:of|for|at|in|with|from|to|on|and|or|the|a|an|by|their|his|her|its)$/;
const auxiliaries = /^(?:is|was|are|were|be|been|has|had|have|will|would|could|can|may|might|should|did|does|do)$/;

/** Verdicts and ties, which are not roles: “rival”, “friend”. `plainJudging` are no roles even with more words. */
export const judging =
	/^(?:rival|liar|winner|loser|opponent|hero|fool|idiot|enemy|villain|critic|supporter|fan|friend|favou?rite|ally|victim|suspect|people|person|character|star|one|other|others|leader|guy|man|woman|father|mother)$/;
/** Verdicts and ties that are no roles even with more words. */
export const plainJudging =
	/^(?:chief|uncle|rival|liar|winner|loser|opponent|fool|idiot|enemy|villain|people|person|one|guy|character|man|woman)$/;

/** Recognises plurals, including unlisted words that end in a single s. */
export const isPlural = (token: Token): boolean =>
	token.word.partOfSpeech === 'plural' ||
	(/[^s]s$/.test(token.word.lower) &&
		token.word.lower.length > 4 &&
		isIn(token.word, list.ordinary) &&
		!isIn(token.word, list.personNoun));

/** Recognises a singular noun for a person: an office, a trade, a relative. */
export const isPersonNoun = (token: Token | undefined): boolean =>
	token?.kind === 'word' &&
	isIn(token.word, list.personNoun) &&
	!isIn(token.word, list.honorific) &&
	(isIn(token.word, list.title) || token.word.partOfSpeech === 'noun') &&
	!isPlural(token);

/** Recognises what can be the head of a role phrase: a noun for a person, or a nationality. */
export const isHead = (token: Token | undefined): boolean =>
	isPersonNoun(token) ||
	(token?.kind === 'word' && token.word.capital && isIn(token.word, list.demonym) && !token.word.lower.endsWith('s'));

/** Recognises verbs in lower case. */
export const isVerb = ({word}: Token): boolean =>
	!word.capital && (word.partOfSpeech === 'verb' || auxiliaries.test(word.lower) || isIn(word, list.speechVerb));

/** Recognises what can come before the head of a noun phrase. */
export const isModifier = (token: Token | undefined): boolean => {
	if (token === undefined) return false;
	if (token.kind === 'number' || isPossessive(token)) return true;
	if (token.kind !== 'word') return false;
	const {word} = token;
	if (word.capital) return !isIn(word, list.functionWord | list.calendar);
	if (isIn(word, list.functionWord | list.speechVerb) && word.lower !== 'then') return false;
	return (
		word.partOfSpeech !== 'verb' &&
		(word.partOfSpeech !== 'other' || /^(?:vice|then|wrongfully|.+-.+|.+ly)$/.test(word.lower))
	);
};

/** Participles that are adjectives in a role phrase. */
const adjectival =
	/^(?:acting|leading|managing|founding|sitting|visiting|outgoing|incoming|presiding|ruling|longstanding|retired|disgraced|convicted|accused|elected|appointed|deposed|exiled|ousted|jailed|self-.+|.+-.+)$/;

/** Recognises a participle that is a verb of the sentence: “including Senator X”, “avoided Uncle X”. */
export const isLooseParticiple = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	if (word.capital || word.partOfSpeech !== 'participle' || adjectival.test(word.lower)) return false;
	const before = tokens[at - 1];
	return !(before && (articles.test(before.word.lower) || pronouns.test(before.word.lower) || isPossessive(before)));
};

/** Tells whether a possessive mark comes before the head: “Ann Reed's sister”. */
export const hasOwner = (tokens: readonly Token[], from: number, head: number): boolean => {
	for (let i = from; i < head; i++) if (isPossessive(tokens[i])) return true;
	return false;
};

const fronts =
	/^(?:former|retired|then|acting|current|ex-.+|longtime|outgoing|incoming|late|vice|deputy|presumptive|veteran|fellow|embattled|disgraced|interim|assistant|associate|senior|junior|.+-.+)$/;

/** Recognises a word in lower case before a capitalised office that belongs to the sentence: “sure President X”. */
export const isLooseAdjective = (tokens: readonly Token[], at: number): boolean => {
	const {word} = tokens[at]!;
	return (
		!word.capital &&
		tokens[at + 1]!.word.capital &&
		!fronts.test(word.lower) &&
		!isIn(word, list.personNoun) &&
		tokens[at]!.kind === 'word'
	);
};
