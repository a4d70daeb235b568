// Groups noun phrases about one thing into topics: “the treaty”, “a new treaty” and “the Vale Treaty”; “Cypriot” and
// “Cyprus”.

import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {singularOf} from '../language/singular.ts';
import type {Token} from '../language/token.ts';
import {listsOf} from '../lexicon/word-lists.ts';
import type {NounPhrase} from './noun-phrases.ts';
import {countryOf, otherNames} from './topic-names.ts';

/** One mention of a topic. */
export type TopicMention = {
	readonly phrase: NounPhrase;
	/** True if the phrase is a name. */
	readonly name: boolean;
	/** True for “Cypriot” and the like, which count for the country. */
	readonly demonym: boolean;
};

/** The noun phrases about one thing. */
export type TopicGroup = {
	/** The name or the head noun in the singular, in lower case. */
	readonly key: string;
	/** The lists that contain the head noun, as bits of `list`. */
	readonly lists: number;
	readonly mentions: TopicMention[];
};

/** A party and a state, such as R-Ohio. */
const homeSeat = /^[DRI]-\p{Lu}/u;

const bad =
	list.abbreviation |
	list.openAbbreviation |
	list.timeNoun |
	list.quantityNoun |
	list.vague |
	list.calendar |
	list.caption |
	list.functionWord |
	list.honorific;

/** Recognises nouns for people: “voters”, “officials”. */
const isPersonal = (lists: number): boolean => (lists & (list.personNoun | list.title)) !== 0;

/** Recognises head nouns that make no topic by themselves, by the lists that contain them. */
const isBadHead = (lists: number): boolean => (lists & bad) !== 0 || isPersonal(lists);

/** The lists that contain a word or its singular. */
const listsOfHead = ({lists, singularLists}: LexiconEntry): number => lists | singularLists;

const plainName = (words: readonly LexiconEntry[]): string => words.map(word => word.lower).join(' ');

/** Groups the noun phrases of a story by what they are about. Phrases that make no topic are left out. */
export const groupPhrases = (tokens: readonly Token[], phrases: readonly NounPhrase[]): readonly TopicGroup[] => {
	const groups = new Map<string, TopicGroup>();
	const add = (key: string, lists: number, mention: TopicMention) => {
		const group = groups.get(key);
		if (group) group.mentions.push(mention);
		else groups.set(key, {key, lists, mentions: [mention]});
	};
	for (const phrase of phrases) {
		const last = tokens[phrase.to - 1]!.word;
		if (!phrase.isName) {
			if (last.capital && isIn(last, list.place | list.organisation | list.demonym)) continue;
			if (isBadHead(last.lists)) continue;
			const key = last.singular;
			const lists = listsOfHead(last);
			if (!isBadHead(lists) && key.length > 2) add(key, lists, {phrase, name: false, demonym: false});
			continue;
		}
		const words = tokens.slice(phrase.from, phrase.to).map(token => token.word);
		if (words.length === 1) {
			if (
				isIn(last, list.calendar | list.honorific | list.caption | list.timeNoun) ||
				last.initial ||
				last.text.length < 2
			)
				continue;
			// “the Council” may be short for a longer name; “State” in “Secretary of State” is not.
			if (isIn(last, list.generic | list.vague) && !phrase.definite) continue;
			const country = isIn(last, list.demonym) ? countryOf(last.lower) : undefined;
			if (country !== undefined || isIn(last, list.demonym)) {
				add(country ?? last.lower, list.country | list.place | list.demonym, {phrase, name: true, demonym: true});
				continue;
			}
			if (
				isPersonal(last.lists) ||
				(isIn(last, list.abbreviation) && !isIn(last, list.place)) ||
				homeSeat.test(last.text)
			)
				continue;
			const name = otherNames.get(last.lower) ?? last.lower;
			add(name, listsOf(name), {phrase, name: true, demonym: isIn(last, list.creed) && name !== last.lower});
			continue;
		}
		// A country at the front of a name is a topic of its own: “Cypriot Navy”.
		const first = words[0]!;
		const land = isIn(first, list.demonym)
			? countryOf(first.lower)
			: isIn(first, list.country)
				? (otherNames.get(first.lower) ?? first.lower)
				: undefined;
		const whole = plainName(words);
		const lists = listsOf(whole);
		if (land !== undefined && (lists & list.place) === 0)
			add(land, list.country | list.place, {
				phrase: {...phrase, to: phrase.from + 1, inside: true},
				name: true,
				demonym: isIn(first, list.demonym),
			});
		const headLists = listsOfHead(last);
		if (isPersonal(headLists) || isIn(last, list.calendar)) continue;
		const name = otherNames.get(whole) ?? whole;
		add(name, (lists !== 0 ? lists : headLists) & ~list.personNoun, {phrase, name: true, demonym: false});
	}
	return merge(groups);
};

const initialsOf = (name: string): string =>
	name
		.split(' ')
		.map(word => (/^(?:of|the|for|and)$/.test(word) ? '' : word[0]!))
		.join('');

/**
 * Merges the groups of one thing: a name with a longer name that starts or ends with it, an acronym with its full name, a
 * name with its head noun. Mentions of the result are in text order.
 */
const merge = (groups: Map<string, TopicGroup>): readonly TopicGroup[] => {
	const byEdge = new Map<string, TopicGroup[]>();
	const byInitials = new Map<string, TopicGroup>();
	const edges = (key: string, group: TopicGroup) => {
		const found = byEdge.get(key);
		if (found) found.push(group);
		else byEdge.set(key, [group]);
	};
	const gone = new Map<TopicGroup, TopicGroup>();
	const all = [...groups.values()];
	for (const group of all) {
		if (!group.key.includes(' ')) continue;
		const words = group.key.split(' ');
		byInitials.set(initialsOf(group.key), group);
		for (let length = 1; length < Math.min(words.length, mostWords); length++) {
			edges(words.slice(0, length).join(' '), group);
			edges(words.slice(-length).join(' '), group);
		}
	}
	const target = (group: TopicGroup): TopicGroup => {
		let found = group;
		for (let next = gone.get(found); next !== undefined; next = gone.get(found)) found = next;
		return found;
	};
	const join = (group: TopicGroup, into: TopicGroup) => {
		const end = target(into);
		if (end !== group && !gone.has(group)) gone.set(group, end);
	};
	for (const group of all) {
		const name = group.mentions.some(mention => mention.name);
		if (!name) continue;
		if ((group.lists & list.place) !== 0) continue;
		const words = group.key.split(' ');
		const spelled = byInitials.get(group.key.replaceAll('.', ''));
		if (words.length === 1 && spelled && group.key.length > 1) {
			join(group, spelled);
			continue;
		}
		const longer = byEdge.get(group.key)?.reduce((a, b) => (b.mentions.length > a.mentions.length ? b : a));
		if (longer && longer !== group) {
			join(group, longer);
			continue;
		}
		const head = words.length > 1 ? groups.get(singularOf(headWord(words))) : undefined;
		if (head && head !== group) join(group, head);
	}
	const joined = new Set<TopicGroup>();
	for (const [group, into] of gone) {
		const end = target(into);
		joined.add(end);
		for (const mention of group.mentions) end.mentions.push(mention);
	}
	// The mentions of the others are in text order already, as the phrases are.
	for (const group of joined) group.mentions.sort((a, b) => a.phrase.from - b.phrase.from);
	return gone.size === 0 ? all : all.filter(group => !gone.has(group));
};

const mostWords = 6;

/** Returns the head noun of a name: “church” in “Church of Vale”, “treaty” in “Vale Treaty”. */
const headWord = (words: readonly string[]): string => {
	const link = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'for'));
	return words[link > 0 ? link - 1 : words.length - 1]!;
};
