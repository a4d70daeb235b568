/*
What a story is about, besides its people: the things it names early, often and in its headline. Noun phrases are grouped
by what they name, and each group is scored by a weighted sum of such features. That a thing is salient if it is mentioned
early, often and in the headline is what Dunietz and Gillick 2014 (A New Entity Salience Task) found as well.
*/
import {datelineLength} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {Topic} from '../../model/topic.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {wordSet} from '../language/word-set.ts';
import type {Casing} from '../names/name-runs.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {findNounPhrases, type NounPhrase} from './noun-phrases.ts';
import {groupPhrases, type TopicGroup} from './topic-groups.ts';
import {canonicalName, singular} from './topic-names.ts';

const mostTopics = 8;

/** A topic has at least this share of the weight of the heaviest: a story mentions lesser things in passing. */
const leastShare = 0.25;

/** A part of a heavier topic (“iodine” of “iodine deficiency”) needs this many mentions to be a topic of its own. */
const leastMentionsOfPart = 4;

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

/** Returns the weight of a topic; `headline` holds the words of the headline. */
const weightOf = (
	group: TopicGroup,
	body: StoryBody,
	tokens: readonly Token[],
	headline: ReadonlySet<string>,
): number => {
	const {mentions} = group;
	const count = mentions.length;
	// Captions are not in reading order.
	const first = mentions.find(({phrase}) => body.paragraphs[tokens[phrase.from]!.paragraph]!.kind !== 'caption');
	let sum = first ? weights.early / (1 + tokens[first.phrase.from]!.sentence / sentencesToHalf) : 0;
	if (count >= 4) sum += weights.fourMentions;
	if (count >= 2) sum += weights.twoMentions;
	sum += weights.logOfMentions * Math.log(count);
	sum += (weights.definite * mentions.filter(({phrase}) => phrase.definite).length) / count;
	if (mentions.some(({phrase}) => phrase.to - phrase.from > 1)) sum += weights.severalWords;
	if (mentions.some(({name}) => name)) sum += weights.name;
	if (group.key.split(' ').every(word => headline.has(word))) sum += weights.inHeadline;
	else if (mentions.some(({phrase}) => phrase.to - phrase.from > 1 && headline.has(tokens[phrase.from]!.word.lower)))
		sum += weights.partInHeadline;
	else if (mentions.some(({phrase}) => headline.has(tokens[phrase.from]!.word.lower) && phrase.to - phrase.from === 1))
		sum += weights.inHeadline;
	if ((group.lists & list.generic) !== 0 && !mentions.some(({name}) => name))
		sum += weights.genericHead * (mentions.some(({phrase}) => phrase.to - phrase.from > 1) ? 1 : 2);
	if (mentions.every(({demonym}) => demonym)) sum += weights.onlyDemonym;
	else if (mentions.every(({phrase}) => phrase.inside)) sum += weights.onlyInside;
	if (mentions[0]!.name)
		sum += (weights.source * mentions.filter(({phrase}) => isSource(tokens, phrase)).length) / count;
	return sum;
};

/** In letters. A longer word in capitals is set so for its place, not as an acronym. */
const longestAcronym = 4;

const titleCase = (name: string): string => name.replace(/(?<=^| )\p{L}/gu, letter => letter.toUpperCase());

/** Returns the most frequent form of a topic. Two or three words are preferred to one, and names to other phrases. */
const labelOf = (group: TopicGroup, tokens: readonly Token[], lowerCaseWords: ReadonlySet<string>): string => {
	const forms = new Map<string, {text: string; worth: number}>();
	let best: {text: string; worth: number} | undefined;
	for (const {phrase, name, demonym} of group.mentions) {
		const length = phrase.to - phrase.from;
		let text = '';
		for (let i = phrase.from; i < phrase.to; i++) {
			const token = tokens[i]!;
			const lower =
				i === phrase.from &&
				token.startsSentence &&
				!name &&
				!token.word.allCapitals &&
				(lowerCaseWords.has(token.word.lower) || isIn(token.word, list.common | list.ordinary));
			// A city in the capitals of the dateline.
			const shouted = token.word.allCapitals && token.word.text.length > longestAcronym && isIn(token.word, list.place);
			text +=
				(i === phrase.from || token.start === tokens[i - 1]!.end ? '' : ' ') +
				(lower ? token.word.lower : shouted ? titleCase(token.word.lower) : token.word.text);
		}
		const key = text.toLowerCase();
		const form = forms.get(key) ?? {text, worth: 0};
		let worth = length === 1 ? 0.5 : length < 4 ? 1 : 0.6;
		// “Church of Vale” twice outweighs a dozen times “the church”, but “Cold War” once does not.
		if (name) worth *= length === 1 ? 1.3 : form.worth > 0 ? 4 : 1.5;
		if (demonym) worth *= 0.1;

		form.worth += worth;
		forms.set(key, form);
		if (best === undefined || form.worth > best.worth) best = form;
	}
	return group.mentions.every(({demonym}) => demonym) ? titleCase(group.key) : best!.text;
};

const wordsOf = (label: string): readonly string[] => label.toLowerCase().split(' ').map(singular);

/** Tells whether a heavier topic's label contains all words of a label. */
const isPart = (label: string, higher: string): boolean => {
	const words = wordsOf(higher);
	return wordsOf(label).every(word => words.includes(word));
};

/** What finding topics requires. */
export type TopicInput = {
	readonly body: StoryBody;
	readonly tokens: readonly Token[];
	readonly casing: Casing;
	readonly cast: Cast;
};

/** Finds at most eight topics, the heaviest first. The dateline and the people of the cast are none. */
export const findTopics = (
	{body, tokens, casing, cast}: TopicInput,
	{headline, dateline}: Pick<Document, 'headline' | 'dateline'>,
): readonly Topic[] => {
	const {lowerCaseWords, isTitleCase} = casing;
	const taken = new Uint8Array(tokens.length + 1);
	for (const {from, to, person} of cast.named) if (cast.members[person]!.listed) taken.fill(1, from, to);
	// The place a report was sent from is not a topic.
	const lede = datelineLength(body.text, dateline);
	const phrases = findNounPhrases(tokens, lowerCaseWords, token => taken[token] === 1, isTitleCase).filter(
		({from}) => tokens[from]!.start >= lede,
	);
	const groups = groupPhrases(tokens, phrases);
	const inHeadline = new Set(
		headline
			?.toLowerCase()
			.split(/[^\p{L}\p{N}.-]+/u)
			.flatMap(word => [word, singular(word), ...canonicalName(word).split(' ')]),
	);
	const scored = groups
		.map(group => ({group, weight: weightOf(group, body, tokens, inHeadline)}))
		.sort((a, b) => b.weight - a.weight);
	/** Also catches “the Clintons”, and names where their capitals were no evidence. */
	const people = new Set(
		cast.members.flatMap(({listed, name, surname}) =>
			listed ? [name.toLowerCase(), singular(name.toLowerCase()), surname.toLowerCase()] : [],
		),
	);
	const topics: Topic[] = [];
	for (const {group, weight} of scored) {
		if (topics.length === mostTopics || weight < leastShare * scored[0]!.weight) break;
		const label = labelOf(group, tokens, lowerCaseWords);
		if (people.has(singular(label.toLowerCase()))) continue;
		if (group.mentions.length < leastMentionsOfPart && topics.some(higher => isPart(label, higher.label))) continue;

		topics.push({
			label,
			weight: Math.round(weight * 100) / 100,
			mentions: group.mentions.map(({phrase}) => ({
				start: tokens[phrase.from]!.start,
				end: tokens[phrase.to - 1]!.end,
			})),
		});
	}
	return topics;
};
