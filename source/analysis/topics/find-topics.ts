/*
What a story is about, besides its people: the things it names early, often and in its headline. Noun phrases are grouped
by what they name, and each group is scored by a weighted sum of such features. That a thing is salient if it is mentioned
early, often and in the headline is what Dunietz and Gillick 2014 (A New Entity Salience Task) found as well.
*/
import {datelineLength} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {Topic} from '../../model/topic.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import {singularOf} from '../language/singular.ts';
import type {Token} from '../language/token.ts';
import {isPossessive} from '../language/tokens.ts';
import type {Casing} from '../names/name-runs.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {findNounPhrases} from './noun-phrases.ts';
import {groupPhrases, type TopicGroup} from './topic-groups.ts';
import {canonicalName} from './topic-names.ts';
import {weighTopic} from './topic-weights.ts';

const mostTopics = 8;

/** A topic has at least this share of the weight of the heaviest: a story mentions lesser things in passing. */
const leastShare = 0.25;

/** A part of a heavier topic (“iodine” of “iodine deficiency”) needs this many mentions to be a topic of its own. */
const leastMentionsOfPart = 4;

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
			// The word of a lone “'” is the ending that it stands for: the Teachers' Union.
			const written = isPossessive(token) && token.end - token.start === 1 ? "'" : token.word.text;
			text +=
				(i === phrase.from || token.start === tokens[i - 1]!.end ? '' : ' ') +
				(lower ? token.word.lower : shouted ? titleCase(token.word.lower) : written);
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

const wordsOf = (label: string): readonly string[] => label.toLowerCase().split(' ').map(singularOf);

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
			.flatMap(word => [word, singularOf(word), ...canonicalName(word).split(' ')]),
	);
	const scored = groups
		.map(group => ({group, weight: weighTopic(group, body, tokens, inHeadline)}))
		.sort((a, b) => b.weight - a.weight);
	/** Also catches “the Clintons”, and names where their capitals were no evidence. */
	const people = new Set(
		cast.members.flatMap(({listed, name, surname}) =>
			listed ? [name.toLowerCase(), singularOf(name.toLowerCase()), surname.toLowerCase()] : [],
		),
	);
	const topics: Topic[] = [];
	for (const {group, weight} of scored) {
		if (topics.length === mostTopics || weight < leastShare * scored[0]!.weight) break;
		const label = labelOf(group, tokens, lowerCaseWords);
		if (people.has(singularOf(label.toLowerCase()))) continue;
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
