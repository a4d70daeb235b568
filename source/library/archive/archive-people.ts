// The people of an archive: who is one person follows from what it keeps of each article, and is worked out when it is asked for.

import {idOf} from '../../model/document.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticlePeople} from '../people/appearances.ts';
import {createIdentities, type Identities} from '../people/identities.ts';
import {type ConnectionOptions, connectArchive} from './archive-connection.ts';
import {archivePath, folderStart} from './folder-archive.ts';

type Row = {readonly people: string; readonly path: string; readonly entry: string | null};

const select = `select people, path, entry
	from named cross join article on article.id = named.article cross join file on file.id = article.file`;

/** Everyone in one article of an archive. */
export type PeopleOfArticle = {
	readonly id: string;
	/** The path of its file. */
	readonly path: string;
	readonly everyone: ArticlePeople;
};

type PeopleOptions = ConnectionOptions & {readonly cache: string};

/**
 * Returns the people of the articles of a folder's archive; with `surnames`, of those articles in which somebody may have one.
 * Undefined if there is no archive, or it cannot be used.
 */
export const readArchivePeople = (
	folder: string,
	{cache, onProblem}: PeopleOptions,
	surnames?: readonly string[],
): readonly PeopleOfArticle[] | undefined => {
	const connection = connectArchive(archivePath(folder, cache), {onProblem});
	const prefix = folderStart(folder);
	// In the JSON a surname ends a key: `instr` finds the few rows faster than all of them could be read.
	const narrowed = surnames && ` where ${surnames.map(() => 'instr(people, ?) > 0').join(' or ')}`;
	const rows = connection.ask(database =>
		database.all<Row>(`${select}${narrowed ?? ''}`, ...(surnames ?? []).map(surname => `${surname}","names"`)),
	);
	connection.close();
	return rows?.map(({people, path, entry}) => ({
		id: idOf(entry === null ? {path: prefix + path} : {path: prefix + path, entry}),
		path: prefix + path,
		everyone: JSON.parse(people) as ArticlePeople,
	}));
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
