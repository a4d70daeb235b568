// The people of an archive: who is one person follows from what it keeps of each article, and is worked out when it is asked for.

import {idOf} from '../../model/document.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import {inSlices} from '../flow/time-slices.ts';
import type {ArticlePeople} from '../people/appearances.ts';
import {createIdentities, type Identities} from '../people/identities.ts';
import type {PeopleText} from '../people/joins.ts';
import {endOfKey} from '../people/meant-by-name.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {archivePath, folderStart} from './folder-archive.ts';
import {type NamedRow, peopleNotNamed, withMade} from './kept-people.ts';

type Row = Pick<NamedRow, 'id' | 'people' | 'path' | 'entry'>;

const select = `select article.id, people, path, entry
	from named cross join article on article.id = named.article cross join file on file.id = article.file`;

/** Everyone in one article of an archive. */
export type PeopleOfArticle = {
	readonly id: string;
	/** The path of its file. */
	readonly path: string;
	readonly everyone: ArticlePeople;
};

type PeopleOptions = ConnectionOptions & {
	readonly cache: string;
	/** Leaves out articles of which it was never asked who appears there: to find out takes a tenth of a millisecond each. */
	readonly onlyKnown?: true;
};

/**
 * Returns the people of the articles of a folder's archive; with `surnames`, of those articles in which somebody may have one.
 * Undefined if there is no archive, or it cannot be used.
 */
export const readArchivePeople = (
	folder: string,
	{cache, onProblem, onlyKnown}: PeopleOptions,
	surnames?: readonly string[],
): readonly PeopleOfArticle[] | undefined => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const prefix = folderStart(folder);
	const ends = surnames?.map(endOfKey);
	// `instr` finds the few rows faster than all of them could be read.
	const narrowed = ends && ` where ${ends.map(() => 'instr(people, ?) > 0').join(' or ')}`;
	const rows = connection.ask(database => {
		const made = onlyKnown ? [] : [...peopleNotNamed(database, connection.change)].flat();
		const there = database.all<Row>(`${select}${narrowed ?? ''}`, ...(ends ?? []));
		return withMade<Row>(
			there,
			made.filter(({people}) => ends?.some(end => people.includes(end)) ?? true),
		);
	});
	connection.close();
	return rows?.map(({people, path, entry}) => ({
		id: idOf(entry === null ? {path: prefix + path} : {path: prefix + path, entry}),
		path: prefix + path,
		everyone: JSON.parse(people) as ArticlePeople,
	}));
};

/** Articles of which a pass reads everyone at once: a large archive would fill the memory. */
const mostAtOnce = 1024;

/**
 * Yields everyone in the articles of a folder's archive as JSON, as far as it is known (`nameArchivePeople`), with the id of each
 * article; nothing if there is no archive, or it cannot be used.
 */
export function* archivePeopleTexts(folder: string, {cache, ...options}: PeopleOptions): Generator<PeopleText> {
	const connection = connectArchive(archivePath(folder, cache), options);
	const prefix = folderStart(folder);
	try {
		for (let after = -1; ; ) {
			const rows = connection.ask(database =>
				database.all<Row>(`${select} where named.article > ? order by named.article limit ${mostAtOnce}`, after),
			);
			if (rows === undefined || rows.length === 0) return;
			for (const {people, path, entry} of rows)
				yield [idOf(entry === null ? {path: prefix + path} : {path: prefix + path, entry}), people];
			after = rows.at(-1)!.id;
		}
	} finally {
		connection.close();
	}
}

/**
 * Returns everyone in those articles of a folder's archive, as far as it is known, whose JSON has any of the parts; nothing if there
 * is no archive, or it cannot be used.
 */
export const archivePeopleHaving = (
	folder: string,
	{cache, ...options}: PeopleOptions,
	parts: readonly string[],
): readonly PeopleText[] => {
	const connection = connectArchive(archivePath(folder, cache), options);
	const prefix = folderStart(folder);
	const narrowed = parts.map(() => 'instr(people, ?) > 0').join(' or ');
	const rows = connection.ask(database => database.all<Row>(`${select} where ${narrowed || '0'}`, ...parts));
	connection.close();
	return (rows ?? []).map(
		({people, path, entry}): PeopleText => [
			idOf(entry === null ? {path: prefix + path} : {path: prefix + path, entry}),
			people,
		],
	);
};

/** Returns the file of a folder's archive, as `PlaceInArchive` names it. */
export const archiveFileOf: (folder: string, cache: string) => string = archivePath;

/** Everyone in one article, as JSON, by the id of its row. */
export type PeopleOfRow = {readonly id: number; readonly people: string};

/**
 * Returns everyone in those articles of a folder's archive whose JSON has any of the parts, by the ids of their rows, without asking
 * where the files are. Nothing if there is no archive, or it cannot be used.
 */
export const archiveRowsHaving = (
	folder: string,
	{cache, onProblem}: PeopleOptions,
	parts: readonly string[],
): readonly PeopleOfRow[] => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const narrowed = parts.map(() => 'instr(people, ?) > 0').join(' or ');
	const rows = connection.ask(database => {
		const made = [...peopleNotNamed(database, connection.change)].flat();
		return withMade<PeopleOfRow>(
			database.all<PeopleOfRow>(`select article as id, people from named where ${narrowed || '0'}`, ...parts),
			made.filter(({people}) => parts.some(part => people.includes(part))),
		);
	});
	connection.close();
	return rows ?? [];
};

/** Finds out in slices who appears in those articles of a folder's archive of which it was never asked. */
export const nameArchivePeople = async (
	folder: string,
	{cache, onProblem}: PeopleOptions,
	signal?: AbortSignal,
): Promise<void> => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	try {
		const steps = connection.ask(database => peopleNotNamed(database, connection.change));
		// Another program may damage the archive meanwhile: each step is asked for by itself.
		await inSlices(function* () {
			while (connection.ask(() => steps?.next().done ?? true) === false) yield;
		}, signal);
	} finally {
		connection.close();
	}
};

/** Returns everyone in a folder's archive, by the ids of articles; undefined if there is no archive, or it cannot be used. */
export const openArchivePeople = (
	folder: string,
	options: PeopleOptions,
	decisions: readonly PeopleDecision[] = [],
): Identities<string> | undefined => {
	const articles = readArchivePeople(folder, options);
	if (articles === undefined) return undefined;
	const people = createIdentities<string>(decisions);
	for (const {id, everyone} of articles) people.add(id, everyone);
	return people;
};
