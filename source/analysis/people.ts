// The people of a story: who is named, by which words, and where.
import {findBearers} from './bearers.ts';
import {gatherNames} from './candidate-names.ts';
import {findCapitals} from './capitals.ts';
import {findNameRuns} from './names.ts';
import type {Page} from './sections.ts';
import type {Token} from './tokens.ts';

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
	readonly member: number;
	readonly start: number;
	readonly end: number;
};

export type Cast = {readonly members: readonly CastMember[]; readonly named: readonly NamedMention[]};

export const findCast = (page: Page, tokens: readonly Token[], headline?: string): Cast => {
	const capitals = findCapitals(page, tokens);
	const names = gatherNames(tokens, findNameRuns(tokens, capitals));
	const {bearers, namings} = findBearers({
		names,
		small: capitals.small,
		...(headline !== undefined && {headline}),
		startsSentence: ({run}) => tokens[run.from]!.startsSentence,
	});
	const members = bearers.map(({words, points}): CastMember => {
		return {
			name: words.map(word => word.text).join(' '),
			surname: words.at(-1)!.text,
			given: words.slice(0, -1).map(word => word.text),
			genderStated: false,
			points,
			listed: points > 0,
			roleWords: [],
		};
	});
	const named = namings.map(
		({run: {from, to}, bearer}): NamedMention => ({
			from,
			to,
			member: bearer,
			start: tokens[from]!.start,
			end: tokens[to - 1]!.end,
		}),
	);
	return {members, named};
};
