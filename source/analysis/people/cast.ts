// The cast of a story: everyone it names, by which words and where, and what it says they are.

import type {Token} from '../language/token.ts';
import {shortTitles} from '../lexicon/titles.ts';
import {gatherNames} from '../names/candidate-names.ts';
import {isCredit} from '../names/credits.ts';
import type {Gender} from '../names/gender.ts';
import type {HeadlineNames} from '../names/headline-names.ts';
import {isEastAsianForm} from '../names/name-forms.ts';
import {type Casing, findNameRuns, type NameRun} from '../names/name-runs.ts';
import type {StoryBody} from '../outline/story-body.ts';
import {profilePerson} from '../roles/roles.ts';
import {findPersonCandidates} from './person-candidates.ts';
import {isRelatedTo} from './relatives-behind.ts';
import {resolveNames} from './resolve-names.ts';
import {sexBehind} from './sex-of-mention.ts';

/** Someone whom the story names, surely or possibly a person. */
export type CastMember = {
	/** The fullest form of the name, without titles, with straight apostrophes. */
	readonly name: string;
	readonly surname: string;
	readonly given: readonly string[];
	/** What the story says this person is: “a former US Marine”. */
	readonly role?: string;
	readonly gender?: Gender;
	/** True if Mr, Mrs or a word such as “spokeswoman” states the gender; otherwise it comes from a list of given names. */
	readonly genderStated: boolean;
	/** Sum of the evidence for a person; above 0 the name counts as one. */
	readonly points: number;
	/** True if the person belongs in the list of people. The others matter only for finding speakers. */
	readonly listed: boolean;
	/** Words in lower case that describe the person anywhere in the story, for resolving “the senator”. */
	readonly roleWords: readonly string[];
};

/** One mention of a cast member by name. */
export type NamedMention = {
	/** Half-open range of tokens, without titles and possessive marks. */
	readonly from: number;
	readonly to: number;
	/** Index into `Cast.members`. */
	readonly person: number;
	/** UTF-16 offsets into the text of the story. */
	readonly start: number;
	readonly end: number;
	/** Set for a surname that may as well be somebody else's. */
	readonly shared?: true;
	/** Set where the name only says who took a picture, or who reports. */
	readonly credit?: true;
};

/** Everyone whom a story names. */
export type Cast = {
	readonly members: readonly CastMember[];
	/** In text order, without overlaps. */
	readonly named: readonly NamedMention[];
};

/** Returns the cast without the names of credits: these people are listed, but nobody else in the story means them. */
export const withoutCredits = (cast: Cast): Cast =>
	cast.named.some(({credit}) => credit) ? {...cast, named: cast.named.filter(({credit}) => !credit)} : cast;

/** What finding the cast requires. */
export type CastInput = {
	readonly body: StoryBody;
	readonly tokens: readonly Token[];
	readonly casing: Casing;
	readonly headline: HeadlineNames;
};

/** Tokens on either side of a name in which its title may be. */
const titleReach = 12;

/** Tells whether the title is within a few words of the name. */
const isTitleNear = (tokens: readonly Token[], {from, to}: NameRun, title: string): boolean => {
	for (let i = Math.max(0, from - titleReach); i < Math.min(to + titleReach, tokens.length); i++) {
		const {lower} = tokens[i]!.word;
		if (lower === title || shortTitles.get(lower) === title) return true;
	}
	return false;
};

/** Finds everyone who is named in a story: gathers names, joins those of one person, and resolves every mention. */
export const findCast = ({body, tokens, casing, headline}: CastInput): Cast => {
	const names = gatherNames(tokens, findNameRuns(tokens, casing));
	const candidates = findPersonCandidates({
		names,
		lowerCaseWords: casing.lowerCaseWords,
		headline,
		isTitled: (name, title) => name.mentions.some(({run}) => isTitleNear(tokens, run, title)),
	});
	const {people} = candidates;
	const resolved = resolveNames(
		names.values(),
		candidates,
		({run}) => tokens[run.from]!.startsSentence,
		({run}) => sexBehind(tokens, run),
		({run}, person) => isRelatedTo(tokens, run, people[person]!.words),
	);
	const runs: NameRun[][] = people.map(() => []);
	/** Tokens that name a person who is listed. */
	const taken = new Set<number>();
	for (const {run, person} of resolved) {
		runs[person]!.push(run);
		if (people[person]!.points > 0) for (let i = run.from; i < run.to; i++) taken.add(i);
	}
	const members = people.map(({words, points}, index): CastMember => {
		const family = isEastAsianForm(words) ? 0 : words.length - 1;
		return {
			name: words.map(word => word.text).join(' '),
			surname: words[family]!.text,
			given: words.filter((_, at) => at !== family).map(word => word.text),
			...profilePerson(body.text, tokens, runs[index]!, words, token => taken.has(token)),
			points,
			listed: points > 0 && runs[index]!.length > 0,
		};
	});
	const named = resolved.map(
		({run, person, shared}): NamedMention => ({
			from: run.from,
			to: run.to,
			person,
			...(shared && {shared}),
			...(isCredit(tokens, run) && {credit: true as const}),
			start: tokens[run.from]!.start,
			end: tokens[run.to - 1]!.end,
		}),
	);
	return {members, named};
};
