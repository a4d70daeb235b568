// The weight of a topic: a weighted sum of what its mentions show.
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {wordSet} from '../language/word-set.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {NounPhrase} from './noun-phrases.ts';
import type {TopicGroup} from './topic-groups.ts';

/** Set by hand, close to the weights that a ranker learned. */
const weights = {
	inHeadline: 2,
	partInHeadline: 0.5,
	/** Divided by 1 + (sentence of the first mention) / `sentencesToHalf`. */
	early: 2,
	fourMentions: 1,
	twoMentions: 0.3,
	logOfMentions: 0.2,
	/** Times the share of mentions with “the” or “this”. */
	definite: 0.4,
	severalWords: 0.25,
	name: 0.3,
	genericHead: -0.6,
	onlyDemonym: -1,
	/** Only ever used before another noun: Muslim, Republican. */
	onlyInside: -0.7,
	/** Times the share of mentions as a source. */
	source: -1.5,
} as const;

/** A first mention after this many sentences is worth half of one in the first sentence. */
const sentencesToHalf = 3;

/**
 * Recognises what a story mentions only because of what was said: the source of a report (“The Herald reported”, “according
 * to the Herald”, “published in the Herald”, “by the Herald”), and the body that someone speaks for (“a spokesman for the
 * Herald”).
 */
const isSource = (tokens: readonly Token[], {from, to, definite}: NounPhrase): boolean => {
	const after = tokens[to];
	if (after !== undefined && isIn(after.word, list.speechVerb) && !after.word.capital) return true;
	const front = from - (definite ? 2 : 1);
	const link = tokens[front]?.word.lower;
	if (link === undefined) return false;
	if (link === 'told' || link === 'by') return true;
	const before = tokens[front - 1]?.word;
	if (before === undefined) return false;
	if (link === 'to') return before.lower === 'according';
	if (link === 'in' && publishing.has(before.lower)) return true;
	return affiliating.has(link) && isIn(before, list.personNoun | list.title);
};

const publishing = wordSet('published appeared reported printed broadcast posted');
/** Between someone and the body that they belong to: a professor at, a spokesman for. */
const affiliating = wordSet('of at from for with');

/** What the mentions of a topic show, read in one pass. */
type Shown = {
	/** Index of the sentence of the first mention; -1 if all are in captions, which are not in reading order. */
	first: number;
	definite: number;
	isNamed: boolean;
	hasSeveralWords: boolean;
	onlyDemonym: boolean;
	onlyInside: boolean;
	/** A mention is a word of the headline, or begins with one. */
	inHeadline: boolean;
	partInHeadline: boolean;
};

const readMentions = (
	{mentions}: TopicGroup,
	body: StoryBody,
	tokens: readonly Token[],
	headline: ReadonlySet<string>,
): Shown => {
	const shown: Shown = {
		first: -1,
		definite: 0,
		isNamed: false,
		hasSeveralWords: false,
		onlyDemonym: true,
		onlyInside: true,
		inHeadline: false,
		partInHeadline: false,
	};
	for (const {phrase, name, demonym} of mentions) {
		const token = tokens[phrase.from]!;
		if (shown.first < 0 && body.paragraphs[token.paragraph]!.kind !== 'caption') shown.first = token.sentence;
		if (phrase.definite) shown.definite++;
		if (name) shown.isNamed = true;
		if (!demonym) shown.onlyDemonym = false;
		if (!phrase.inside) shown.onlyInside = false;
		const isLong = phrase.to - phrase.from > 1;
		if (isLong) shown.hasSeveralWords = true;
		if (!headline.has(token.word.lower)) continue;
		if (isLong) shown.partInHeadline = true;
		else shown.inHeadline = true;
	}
	return shown;
};

const isInHeadline = (key: string, headline: ReadonlySet<string>): boolean =>
	key.includes(' ') ? key.split(' ').every(word => headline.has(word)) : headline.has(key);

/** Returns the weight of a topic; `headline` holds the words of the headline. */
export const weighTopic = (
	group: TopicGroup,
	body: StoryBody,
	tokens: readonly Token[],
	headline: ReadonlySet<string>,
): number => {
	const {mentions} = group;
	const count = mentions.length;
	const shown = readMentions(group, body, tokens, headline);
	let sum = shown.first < 0 ? 0 : weights.early / (1 + shown.first / sentencesToHalf);
	if (count >= 4) sum += weights.fourMentions;
	if (count >= 2) sum += weights.twoMentions;
	sum += weights.logOfMentions * Math.log(count);
	sum += (weights.definite * shown.definite) / count;
	if (shown.hasSeveralWords) sum += weights.severalWords;
	if (shown.isNamed) sum += weights.name;
	if (isInHeadline(group.key, headline)) sum += weights.inHeadline;
	else if (shown.partInHeadline) sum += weights.partInHeadline;
	else if (shown.inHeadline) sum += weights.inHeadline;
	if ((group.lists & list.generic) !== 0 && !shown.isNamed)
		sum += weights.genericHead * (shown.hasSeveralWords ? 1 : 2);
	if (shown.onlyDemonym) sum += weights.onlyDemonym;
	else if (shown.onlyInside) sum += weights.onlyInside;
	if (mentions[0]!.name)
		sum += (weights.source * mentions.filter(({phrase}) => isSource(tokens, phrase)).length) / count;
	return sum;
};
