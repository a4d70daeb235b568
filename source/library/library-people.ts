// What the articles that a library has opened call somebody, and what they say that person is. Where they come from the archive of
// a folder it stays there; of all others it is kept as text, which is a fourth of what objects take.
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import {inSlices} from './flow/time-slices.ts';
import type {NamesAndRoles, PeopleInArticle} from './library.ts';
import type {ArticlePeople, JoinedInArticle} from './people/article-people.ts';
import {readDecisions} from './people/by-hand.ts';
import type {JoinedPeople} from './people/joined-people.ts';
import {joinsAmong, type PeopleText} from './people/joins.ts';
import type {PeopleHaving} from './people/meant-by-name.ts';
import {personKeysOf, surnameIn} from './people/names.ts';
import {datedRolesOf, namesOf, type Seen} from './people/seen.ts';

/** A folder with an archive. */
type ArchiveUse = {readonly folder: string; readonly cache: string; readonly onProblem: (problem: Problem) => void};

export type LibraryPeople = {
	/** Asks the archive of a folder for those articles that are not added here. */
	readonly useArchive: (archive: ArchiveUse) => void;
	/** Adds everyone in an article. */
	readonly add: (article: string, everyone: ArticlePeople) => void;
	/** Leaves out everyone of an article that is gone. */
	readonly leaveOut: (article: string) => void;
	/** Returns how those are called who go by any of the `names`; `isOpened` tells which articles of an archive count. */
	readonly of: (names: readonly string[], isOpened: (article: string) => boolean) => Promise<NamesAndRoles>;
	/** Returns where somebody of these surnames appears. */
	readonly named: (
		surnames: readonly string[],
		isOpened: (article: string) => boolean,
	) => Promise<readonly PeopleInArticle[]>;
	/** Returns what finds everyone in the articles where somebody has a name. */
	readonly having: (isOpened: (article: string) => boolean, signal: AbortSignal) => Promise<PeopleHaving>;
	/** Works out who is one person under several names; `of` knows it from then on. */
	readonly join: (
		decisions: readonly PeopleDecision[],
		isOpened: (article: string) => boolean,
		signal: AbortSignal,
	) => Promise<readonly JoinedInArticle[]>;
};

/** Creates a collection without people. */
export const createLibraryPeople = (joined: JoinedPeople): LibraryPeople => {
	const packed = new Map<string, string>();
	const archives = new Map<string, ArchiveUse>();

	const keptIn = async (surnames: readonly string[]): Promise<readonly (readonly [string, ArticlePeople])[]> => {
		if (archives.size === 0) return [];
		const {nameArchivePeople, readArchivePeople} = await import('./archive/archive-people.ts');
		for (const {folder, ...options} of archives.values()) await nameArchivePeople(folder, options);
		return [...archives.values()].flatMap(({folder, ...options}) =>
			(readArchivePeople(folder, options, surnames) ?? []).map(({id, everyone}) => [id, everyone] as const),
		);
	};

	const named: LibraryPeople['named'] = async (surnames, isOpened) => {
		const kept = (await keptIn(surnames)).filter(([id]) => isOpened(id) && !packed.has(id));
		// Most articles name nobody of that surname: these need not be read.
		const here = [...packed].flatMap(([id, text]) =>
			surnames.some(surname => text.includes(surname)) ? [[id, JSON.parse(text) as ArticlePeople] as const] : [],
		);
		return [...here, ...kept].flatMap(([id, everyone]) => {
			const people = everyone.people.filter(({key}) => surnames.includes(surnameIn(key)));
			return people.length === 0 ? [] : [{id, everyone: {...everyone, people}}];
		});
	};

	const join: LibraryPeople['join'] = async (decisions, isOpened, signal) => {
		const archive = archives.size === 0 ? undefined : await import('./archive/archive-people.ts');
		for (const {folder, ...options} of archives.values()) await archive!.nameArchivePeople(folder, options, signal);
		function* texts(): Generator<PeopleText> {
			yield* packed;
			for (const {folder, ...options} of archives.values())
				for (const text of archive!.archivePeopleTexts(folder, options))
					if (isOpened(text[0]) && !packed.has(text[0])) yield text;
		}
		const {joined: found, names} = await inSlices(() => joinsAmong(texts, decisions), signal);
		joined.set(found, names, readDecisions(decisions).same);
		return found;
	};

	const having: LibraryPeople['having'] = async (isOpened, signal) => {
		const archive = archives.size === 0 ? undefined : await import('./archive/archive-people.ts');
		for (const {folder, ...options} of archives.values()) await archive!.nameArchivePeople(folder, options, signal);
		return function* (parts) {
			for (const one of packed) if (parts.some(part => one[1].includes(part))) yield one;
			for (const {folder, ...options} of archives.values())
				for (const one of archive!.archivePeopleHaving(folder, options, parts))
					if (isOpened(one[0]) && !packed.has(one[0])) yield one;
		};
	};

	return {
		named,
		join,
		having,
		useArchive: archive => void archives.set(archive.folder, archive),
		// A name that was cut out of an article would hold the whole article in memory.
		add: (article, everyone) => void packed.set(article, JSON.stringify(everyone)),
		leaveOut: article => void packed.delete(article),
		of: async (names, isOpened) => {
			const keys = personKeysOf(names);
			const surnames = [...new Set([...keys].map(surnameIn))];
			const seen = (await named(surnames, isOpened)).flatMap(({id, everyone: {people, published}}) =>
				people.flatMap((one): readonly Seen[] =>
					joined.isOne(keys, id, one.key) ? [published === undefined ? one : {...one, published}] : [],
				),
			);
			return {names: namesOf(seen), roles: datedRolesOf(seen)};
		},
	};
};
