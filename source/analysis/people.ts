// The people of a story: who is named, by which words, and where.
import type {Page} from './sections.ts';
import {isPossessive, type Token} from './tokens.ts';
import {isIn, list} from './words.ts';

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
	void page;
	void headline;
	type Run = {from: number; to: number; words: readonly string[]; titled: boolean};
	const runs: Run[] = [];
	for (let i = 0; i < tokens.length; ) {
		const namely = (token: Token | undefined) =>
			token?.kind === 'word' && token.word.capital && !isIn(token.word, list.functionWord | list.calendar | list.title);
		if (!namely(tokens[i])) {
			i++;
			continue;
		}
		let to = i + 1;
		while (namely(tokens[to]) && tokens[to]!.start === tokens[to - 1]!.end + 1) to++;
		const before = tokens[i - 1];
		runs.push({
			from: i,
			to,
			words: tokens.slice(i, to).map(token => token.word.text),
			titled: before !== undefined && isIn(before.word, list.title) && before.word.capital,
		});
		i = to + (isPossessive(tokens[to]) ? 1 : 0);
	}
	const members: CastMember[] = [];
	const bySurname = new Map<string, number>();
	for (const run of runs) {
		if (run.words.length !== 2 && !run.titled) continue;
		const surname = run.words.at(-1)!;
		if (bySurname.has(surname)) continue;
		bySurname.set(surname, members.length);
		members.push({
			name: run.words.join(' '),
			surname,
			given: run.words.slice(0, -1),
			genderStated: false,
			points: 1,
			listed: true,
			roleWords: [],
		});
	}
	const named: NamedMention[] = [];
	for (const {from, to, words} of runs) {
		const member = bySurname.get(words.at(-1)!);
		if (member !== undefined) named.push({from, to, member, start: tokens[from]!.start, end: tokens[to - 1]!.end});
	}
	return {members, named};
};
