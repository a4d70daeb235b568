// What a story is about, besides its people: the things it names early, often, and in its headline.
import {datelineLength} from '../../model/article.ts';
import type {Topic} from '../../model/topic.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {readCasing} from '../names/casing.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {findNounPhrases, type NounPhrase} from './noun-phrases.ts';
import {groupPhrases, type TopicGroup} from './topic-groups.ts';
import {canonicalName, singular} from './topic-names.ts';

const mostTopics = 8;

/** Of the heaviest: below it a story names things by the way. */
const leastShare = 0.25;

/** “iodine” below “iodine deficiency” is shown only when it was named so often. */
const ownMentions = 4;

/** Set by hand near the weights that a ranker learned. */
const weights = {
	inHeadline: 2,
	partInHeadline: 0.5,
	/** Shared out by the sentence of the first mention. */
	early: 2,
	fourMentions: 1,
	twoMentions: 0.3,
	logOfMentions: 0.2,
	/** By the share of mentions with “the” or “this”. */
	definite: 0.4,
	severalWords: 0.25,
	name: 0.3,
	genericHead: -0.6,
	onlyDemonym: -1,
	/** Muslim, Republican: never but before another noun. */
	onlyInside: -0.7,
	/** By the share of mentions as the source of a report. */
	source: -1,
} as const;

/** Sentences after which a first mention is worth half of one in the first. */
const sentencesToHalf = 3;

/** “The Herald reported”, “told the Herald”, “according to the Herald”: who tells is seldom what it is about. */
const isSource = (tokens: readonly Token[], {from, to, definite}: NounPhrase): boolean => {
	const behind = tokens[to];
	if (behind !== undefined && isIn(behind.word, list.speechVerb) && !behind.word.capital) return true;
	const before = tokens[from - (definite ? 2 : 1)]?.word.lower;
	return before === 'told' || (before === 'to' && tokens[from - (definite ? 3 : 2)]?.word.lower === 'according');
};

const score = (group: TopicGroup, page: StoryBody, tokens: readonly Token[], headline: ReadonlySet<string>): number => {
	const {mentions} = group;
	const count = mentions.length;
	// A caption may stand anywhere.
	const first = mentions.find(({phrase}) => page.paragraphs[tokens[phrase.from]!.paragraph]!.kind !== 'caption');
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

const longestAcronym = 4;

const properCase = (name: string): string => name.replace(/(?<=^| )\p{L}/gu, letter => letter.toUpperCase());

/** The most frequent form; two or three words say more than one, a name a little more. */
const labelOf = (group: TopicGroup, tokens: readonly Token[], small: ReadonlySet<string>): string => {
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
				(small.has(token.word.lower) || isIn(token.word, list.common | list.ordinary));
			// A city in the capitals of a dateline.
			const shouted = token.word.allCapitals && token.word.text.length > longestAcronym && isIn(token.word, list.place);
			text +=
				(i === phrase.from || token.start === tokens[i - 1]!.end ? '' : ' ') +
				(lower ? token.word.lower : shouted ? properCase(token.word.lower) : token.word.text);
		}
		const key = text.toLowerCase();
		const form = forms.get(key) ?? {text, worth: 0};
		let worth = length === 1 ? 0.5 : length < 4 ? 1 : 0.6;
		// “Church of Vale” named twice is worth more than a dozen times “the church”; “Cold War” once is not.
		if (name) worth *= length === 1 ? 1.3 : form.worth > 0 ? 4 : 1.5;
		if (demonym) worth *= 0.1;

		form.worth += worth;
		forms.set(key, form);
		if (best === undefined || form.worth > best.worth) best = form;
	}
	return group.mentions.every(({demonym}) => demonym) ? properCase(group.key) : best!.text;
};

const wordsOf = (label: string): readonly string[] => label.toLowerCase().split(' ').map(singular);

/** All words of a label in a higher one. */
const isPart = (label: string, higher: string): boolean => {
	const words = wordsOf(higher);
	return wordsOf(label).every(word => words.includes(word));
};

type Head = {readonly headline?: string; readonly dateline?: string};

export const findTopics = (
	page: StoryBody,
	tokens: readonly Token[],
	cast: Cast,
	{headline, dateline}: Head = {},
): readonly Topic[] => {
	const {small, titleCase} = readCasing(page, tokens);
	const taken = new Uint8Array(tokens.length + 1);
	for (const {from, to, person} of cast.named) if (cast.members[person]!.listed) taken.fill(1, from, to);
	// Where the report was sent from is not what it is about.
	const lede = datelineLength(page.text, dateline);
	const phrases = findNounPhrases(tokens, small, token => taken[token] === 1, titleCase).filter(
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
		.map(group => ({group, weight: score(group, page, tokens, inHeadline)}))
		.sort((a, b) => b.weight - a.weight);
	/** “the Clintons”, and names where their capitals proved nothing. */
	const people = new Set(
		cast.members.flatMap(({listed, name, surname}) =>
			listed ? [name.toLowerCase(), singular(name.toLowerCase()), surname.toLowerCase()] : [],
		),
	);
	const topics: Topic[] = [];
	for (const {group, weight} of scored) {
		if (topics.length === mostTopics || weight < leastShare * scored[0]!.weight) break;
		const label = labelOf(group, tokens, small);
		if (people.has(singular(label.toLowerCase()))) continue;
		if (group.mentions.length < ownMentions && topics.some(higher => isPart(label, higher.label))) continue;

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
