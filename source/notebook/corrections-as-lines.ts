/*
Corrections as JSON Lines, for others and for training: what was said, who said it, and the words around it. Another newsread takes
them in: an article is known by the hash of its text, and by a sample of the hashes of its sentences where it was edited since.
*/
import {join} from 'node:path';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Database} from '../storage/database.ts';
import {openReadable} from '../storage/open-database.ts';
import type {Anchor} from './anchoring/anchors.ts';
import {stateSchema} from './state-schema.ts';

/** A correction with the article that it is in, as the state folder has it. */
export type CorrectionRow = {
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly hash: string;
	readonly pieces: Uint8Array;
	readonly anchor: string;
	readonly words: string;
	readonly decision: string;
	readonly name: string | null;
};

/** The name of a file with its entry. Where it lies on this machine is nobody else's business. */
export const fileNameIn = (id: string): string => id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The hash of a text; where it is short, its id stands behind a blank. */
const hashIn = (hash: string): string => hash.split(' ', 1)[0]!;

const lineOf = (row: CorrectionRow): object => {
	const {id, title, published, url, hash, pieces, words, decision, name} = row;
	const {at, before, after, length} = JSON.parse(row.anchor) as Anchor;
	return {
		correction: decision,
		...(decision === 'person' && {speaker: name}),
		...(decision === 'organisation' && {organisation: name}),
		...(decision === 'unnamed' && {unnamed: name}),
		...(decision === 'people' && {speakers: JSON.parse(name ?? '[]') as readonly string[]}),
		quote: words,
		file: fileNameIn(id),
		title,
		...(published !== null && {published}),
		...(url !== null && {url}),
		at,
		before,
		after,
		length,
		hash: hashIn(hash),
		sentences: base64(pieces),
	};
};

/** Returns all corrections and decisions of a state folder as JSON Lines, the oldest first; empty if there are none. */
export const correctionLines = (folder: string | undefined): string => {
	const database = folder === undefined ? undefined : openReadable(join(folder, 'state.db'), stateSchema);
	if (database === undefined) return '';
	try {
		return linesOf(database);
	} finally {
		database.close();
	}
};

const linesOf = (database: Database): string =>
	[
		...database
			.all<CorrectionRow>(
				`select article.id as id, title, published, url, hash, pieces, anchor, words, decision, name
				from correction join article on article.key = correction.article order by correction.key`,
			)
			.map(lineOf),
		...database
			.all<Omit<PeopleDecision, 'story'> & {readonly story: string | null}>(
				'select says, one, other, story from decision order by key',
			)
			.map(({says, one, other, story}) => ({people: says, one, other, ...(story !== null && {story})})),
	]
		.map(line => `${JSON.stringify(line)}\n`)
		.join('');
