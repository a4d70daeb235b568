// The people of a story: who is named, by which words, and where.

import type {Token} from '../language/token.ts';
import {shortTitles} from '../lexicon/titles.ts';
import {gatherNames} from '../names/candidate-names.ts';
import {readCasing} from '../names/casing.ts';
import {isEastAsianForm} from '../names/name-forms.ts';
import {findNameRuns, type NameRun} from '../names/name-runs.ts';
import type {StoryBody} from '../outline/story-body.ts';
import {profilePerson} from '../roles/roles.ts';
import {findPersonCandidates} from './person-candidates.ts';
import {resolveNames} from './resolve-names.ts';

export type CastMember = {
	/** The fullest form of the name, without titles, with straight apostrophes. */
	readonly name: string;
	readonly surname: string;
	readonly given: readonly string[];
	/** What the story says this person is: “a former US Marine”. */
	readonly role?: string;
	readonly gender?: 'male' | 'female';
	/** From Mr, Mrs or a word like spokeswoman; otherwise from a list of given names, which may be wrong. */
	readonly genderStated: boolean;
	/** The evidence, summed: a person where it is above 0. */
	readonly points: number;
	/** Shown in the list of people. The others are kept for the search for speakers. */
	readonly listed: boolean;
	/** Words in small letters that describe the person anywhere in the story, for resolving “the senator”. */
	readonly roleWords: readonly string[];
};

export type NamedMention = {
	/** Half-open range of tokens; titles and possessive marks are outside. */
	readonly from: number;
	readonly to: number;
	/** Index into `Cast.members`. */
	readonly person: number;
	readonly start: number;
	readonly end: number;
};

export type Cast = {readonly members: readonly CastMember[]; readonly named: readonly NamedMention[]};

const near = 12;

/** Does the title stand within a few words of the name? */
const isNear = (tokens: readonly Token[], {from, to}: NameRun, title: string): boolean => {
	for (let i = Math.max(0, from - near); i < Math.min(to + near, tokens.length); i++) {
		const {lower} = tokens[i]!.word;
		if (lower === title || shortTitles.get(lower) === title) return true;
	}
	return false;
};

export const findCast = (page: StoryBody, tokens: readonly Token[], headline?: string): Cast => {
	const capitals = readCasing(page, tokens);
	const names = gatherNames(tokens, findNameRuns(tokens, capitals));
	const found = findPersonCandidates({
		names,
		small: capitals.small,
		...(headline !== undefined && {headline}),
		isTitled: (name, title) => name.mentions.some(({run}) => isNear(tokens, run, title)),
	});
	const {people} = found;
	const namings = resolveNames(names.values(), found, ({run}) => tokens[run.from]!.startsSentence);
	const runs: NameRun[][] = people.map(() => []);
	/** Tokens that name someone who is listed. */
	const taken = new Set<number>();
	for (const {run, person} of namings) {
		runs[person]!.push(run);
		if (people[person]!.points > 0) for (let i = run.from; i < run.to; i++) taken.add(i);
	}
	const members = people.map(({words, points}, index): CastMember => {
		const family = isEastAsianForm(words) ? 0 : words.length - 1;
		return {
			name: words.map(word => word.text).join(' '),
			surname: words[family]!.text,
			given: words.filter((_, at) => at !== family).map(word => word.text),
			...profilePerson(page.text, tokens, runs[index]!, words, token => taken.has(token)),
			points,
			listed: points > 0 && runs[index]!.length > 0,
		};
	});
	const named = namings.map(
		({run: {from, to}, person}): NamedMention => ({
			from,
			to,
			person: person,
			start: tokens[from]!.start,
			end: tokens[to - 1]!.end,
		}),
	);
	return {members, named};
};
