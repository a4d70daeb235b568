// What the articles that a library has opened call somebody, and what they say that person is. Where they come from the archive of
// a folder it stays there; of all others it is kept as text, which is a fourth of what objects take.
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import type {PlaceInArchive} from './archive/folder-archive.ts';
import {inSlices} from './flow/time-slices.ts';
import type {NamesAndRoles, PeopleInArticle} from './library.ts';
import type {LibraryQuotes} from './library-quotes.ts';
import type {ArticlePeople, JoinedInArticle} from './people/article-people.ts';
import {readDecisions} from './people/by-hand.ts';
import type {JoinedPeople} from './people/joined-people.ts';
import {joinsAmong, type PeopleText} from './people/joins.ts';
import {endOfKey, type PeopleHaving} from './people/meant-by-name.ts';
import {personKeysOf, surnameIn} from './people/names.ts';
import {type CalledHere, datedRolesOf, namesOf} from './people/seen.ts';

/** A folder with an archive. */
type ArchiveUse = {readonly folder: string; readonly cache: string; readonly onProblem: (problem: Problem) => void};

export type LibraryPeople = {
	/** Asks the archive of a folder for those articles that are not added here. */
	readonly useArchive: (archive: ArchiveUse) => void;
	/** Adds everyone in an article. */
	readonly add: (article: string, everyone: ArticlePeople) => void;
	/** Says that an archive keeps everyone in an article. */
	readonly addKept: (article: string, place: PlaceInArchive) => void;
	/** Leaves out everyone of an article that is gone. */
	readonly leaveOut: (article: string) => void;
	/** Returns how those are called who go by any of the `names`; `isOpened` tells which articles of archives are still there. */
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

/** Creates a collection without people. `namesIn` is asked what an archive keeps together of somebody. */
export const createLibraryPeople = (
	joined: JoinedPeople,
	namesIn: LibraryQuotes['namesIn'] = () => undefined,
): LibraryPeople => {
	const packed = new Map<string, string>();
	const archives = new Map<string, ArchiveUse>();
	/** By the file of an archive: the ids of its articles that are opened, each at the id of its row. */
	const kept = new Map<string, string[]>();
	/** The folders whose archives know who is in each of their articles. */
	const complete = new Set<string>();

	const keptIn = async (surnames: readonly string[]): Promise<readonly (readonly [string, ArticlePeople])[]> => {
		if (archives.size === 0) return [];
		const {nameArchivePeople, readArchivePeople} = await import('./archive/archive-people.ts');
		for (const {folder, ...options} of archives.values()) await nameArchivePeople(folder, options);
		return [...archives.values()].flatMap(({folder, ...options}) =>
			(readArchivePeople(folder, options, surnames) ?? []).map(({id, everyone}) => [id, everyone] as const),
		);
	};

	/**
	 * Returns everyone in the articles of archives that have any of the parts, as far as they are opened; and of somebody who is `only`
	 * asked for what archives keep together.
	 */
	const keptHaving = async (
		parts: readonly string[],
		isOpened: (article: string) => boolean,
		only: string | undefined,
	): Promise<{readonly texts: readonly PeopleText[]; readonly called: readonly (readonly [string, CalledHere])[]}> => {
		const [texts, called]: [PeopleText[], (readonly [string, CalledHere])[]] = [[], []];
		if (kept.size === 0) return {texts, called};
		const {nameArchivePeople, archiveFileOf, archiveRowsHaving} = await import('./archive/archive-people.ts');
		for (const {folder, ...options} of archives.values()) {
			const file = archiveFileOf(folder, options.cache);
			const ids = kept.get(file);
			if (ids === undefined) continue;
			const opened = (row: number): string | undefined => {
				const id = ids[row];
				return id !== undefined && isOpened(id) && !packed.has(id) ? id : undefined;
			};
			// Where that was found out before nothing is waited for.
			if (!complete.has(folder)) await nameArchivePeople(folder, options);
			complete.add(folder);
			// To look at every row of a large archive takes half of the time in which a page opens.
			const together = only === undefined ? undefined : namesIn(file, only);
			for (const [row, here] of together?.kept ?? []) {
				const id = opened(row);
				if (id !== undefined) called.push([id, here]);
			}
			for (const {id: row, people} of together?.others ?? archiveRowsHaving(folder, options, parts)) {
				const id = opened(row);
				if (id !== undefined) texts.push([id, people]);
			}
		}
		return {texts, called};
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
		for (const {folder, ...options} of archives.values()) {
			await archive!.nameArchivePeople(folder, options, signal);
			complete.add(folder);
		}
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
		useArchive: archive => {
			archives.set(archive.folder, archive);
			complete.delete(archive.folder);
		},
		addKept: (article, {archive, article: row}) => {
			const rows = kept.get(archive) ?? [];
			kept.set(archive, rows);
			rows[row] = article;
		},
		// A name that was cut out of an article would hold the whole article in memory.
		add: (article, everyone) => void packed.set(article, JSON.stringify(everyone)),
		leaveOut: article => void packed.delete(article),
		of: async (names, isOpened) => {
			const keys = personKeysOf(names);
			const surnames = new Set([...keys].map(surnameIn));
			// Most others of that surname need not be read. A letter comes first: there is a quotation mark every few units.
			const all = [...joined.withOthers(keys)];
			const parts = all
				.filter(key => surnames.has(surnameIn(key)))
				.map(key => endOfKey(JSON.stringify(key).slice(1, -1)));
			const seen: CalledHere[] = [];
			const look = (article: string, text: string): void => {
				const {people, published} = JSON.parse(text) as ArticlePeople;
				for (const one of people)
					if (surnames.has(surnameIn(one.key)) && joined.isOne(keys, article, one.key))
						seen.push(published === undefined ? one : {...one, published});
			};
			for (const [article, text] of packed) if (parts.some(part => text.includes(part))) look(article, text);
			const [only] = all.length === 1 ? all : [];
			const {texts, called} = await keptHaving(parts, isOpened, only);
			for (const [article, text] of texts) look(article, text);
			for (const [article, here] of called) if (joined.isOne(keys, article, only!)) seen.push(here);
			return {names: namesOf(seen), roles: datedRolesOf(seen)};
		},
	};
};
