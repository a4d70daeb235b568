// Takes corrections in that another newsread, or this one, has given as JSON Lines.
import {areOneStory, type PeopleDecision} from '../model/people-decision.ts';
import {type Problem, UserError} from '../model/problem.ts';
import type {Database} from '../storage/database.ts';
import {openDatabase} from '../storage/open-database.ts';
import type {Anchor} from './anchoring/anchors.ts';
import {type CorrectionRow, fileNameIn} from './corrections-as-lines.ts';
import {stateSchema} from './state-schema.ts';

/** How many corrections and decisions were new, and how many the reader had made already, in the same way or another. */
export type TakenIn = {readonly added: number; readonly known: number};

type Line = Readonly<Record<string, unknown>>;

/** UTF-16 units: a name or a title that is longer is none. */
const longestName = 400;

/** What drives a terminal or turns its text round. The file may come from anybody, and names are printed. */
const driving = /[\p{Cc}\p{Bidi_Control}\p{Cs}]/u;
/** The same in a text of several lines. */
const drivingInText = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\p{Cs}]/gu;

const textIn = (line: Line, name: string, longest = Number.POSITIVE_INFINITY): string | undefined => {
	const value = line[name];
	return typeof value === 'string' && value.length <= longest ? value.replaceAll(drivingInText, '') : undefined;
};

/** A name is taken as it is or not at all: without some of its letters it would be somebody else's. */
const isName = (value: unknown): value is string =>
	typeof value === 'string' && value !== '' && value.length <= longestName && !driving.test(value);

/** What the row keeps of a name; undefined where the line has none that fits its correction. */
const nameIn = (line: Line, decision: string): string | null | undefined => {
	if (decision === 'person') return isName(line.speaker) ? line.speaker : undefined;
	if (decision === 'unnamed') return isName(line.unnamed) ? line.unnamed : undefined;
	if (decision === 'organisation') return isName(line.organisation) ? line.organisation : undefined;
	if (decision !== 'people') return ['nobody', 'somebody else', 'no quote'].includes(decision) ? null : undefined;
	const {speakers} = line;
	const isNames = Array.isArray(speakers) && speakers.length > 1 && speakers.length < 100;
	return isNames && speakers.every(isName) ? JSON.stringify(speakers) : undefined;
};

/** Reads a line of a correction; undefined if it is none. */
const rowIn = (line: Line): CorrectionRow | undefined => {
	const decision = textIn(line, 'correction');
	const name = decision === undefined ? undefined : nameIn(line, decision);
	const [words, id, hash] = [textIn(line, 'quote'), textIn(line, 'file', longestName), textIn(line, 'hash', 100)];
	const {at, length} = line;
	if (decision === undefined || name === undefined || words === undefined || words === '' || !id || !hash)
		return undefined;
	if (!Number.isSafeInteger(at) || !Number.isSafeInteger(length)) return undefined;
	const [before, after] = [textIn(line, 'before', 1000) ?? '', textIn(line, 'after', 1000) ?? ''];
	return {
		id: fileNameIn(id),
		title: textIn(line, 'title', longestName) ?? '',
		published: textIn(line, 'published', 100) ?? null,
		url: textIn(line, 'url', 4000) ?? null,
		hash,
		pieces: Buffer.from(textIn(line, 'sentences', 1000) ?? '', 'base64'),
		anchor: JSON.stringify({hash, at: at as number, before, after, length: length as number} satisfies Anchor),
		words,
		decision,
		name,
	};
};

const decisionIn = (line: Line): PeopleDecision | undefined => {
	const {people: says, one, other, story} = line;
	if ((says !== 'same' && says !== 'different') || !isName(one) || !isName(other)) return undefined;
	if (story === undefined) return {says, one, other};
	return isName(story) ? {says, one, other, story} : undefined;
};

/** Node 22 binds an empty array as null. */
const insertArticle =
	"insert into article (hash, pieces, id, title, published, url) values (?, coalesce(?, x''), ?, ?, ?, ?)";

const addRow = (database: Database, row: CorrectionRow): boolean => {
	const known = database.get<{key: number}>(
		'select key from article where hash = ? order by key limit 1',
		row.hash,
	)?.key;
	const same =
		known === undefined
			? undefined
			: database.get<{key: number}>('select key from correction where article = ? and words = ?', known, row.words);
	if (same !== undefined) return false;
	const {hash, pieces, id, title, published, url} = row;
	const article = known ?? database.run(insertArticle, hash, pieces, id, title, published, url);
	database.run(
		'insert into correction (article, anchor, words, decision, name) values (?, ?, ?, ?, ?)',
		article,
		row.anchor,
		row.words,
		row.decision,
		row.name,
	);
	return true;
};

type Decision = Omit<PeopleDecision, 'story'> & {readonly story?: string | null | undefined};

const addDecision = (database: Database, {says, one, other, story = null}: Decision): boolean => {
	const pair = '((one = ? and other = ?) or (one = ? and other = ?))';
	// Of a story one thing can be decided of somebody.
	const known =
		story === null
			? database.get(`select key from decision where ${pair} and story is null`, one, other, other, one)
			: database
					.all<{story: string}>('select story from decision where other = ? and story is not null', other)
					.find(row => areOneStory(row.story, story));
	if (known !== undefined) return false;
	database.run('insert into decision (says, one, other, story) values (?, ?, ?, ?)', says, one, other, story);
	return true;
};

const parsed = (text: string): Line | undefined => {
	try {
		const line: unknown = JSON.parse(text);
		return typeof line === 'object' && line !== null ? (line as Line) : undefined;
	} catch {
		return undefined;
	}
};

/**
 * Takes corrections, as `correctionLines` gives them, into a state folder: all, or none with a UserError that names the first line
 * that is no correction. What the reader has decided already stays. Undefined if nothing can be kept there, which is a problem.
 */
export const takeInLines = (
	folder: string | undefined,
	text: string,
	onProblem: (problem: Problem) => void,
): TakenIn | undefined => {
	const database = openDatabase(
		{folder, name: 'state.db', schema: stateSchema, forNow: 'Nothing can be added'},
		onProblem,
	);
	try {
		return database.transience === undefined ? database.write(() => addLines(database, text)) : undefined;
	} finally {
		database.close();
	}
};

const addLines = (database: Database, text: string): TakenIn => {
	let [added, known] = [0, 0];
	for (const [index, words] of text.split('\n').entries()) {
		if (words.trim() === '') continue;
		const line = parsed(words);
		const row = line && rowIn(line);
		const decision = line && decisionIn(line);
		if (row === undefined && decision === undefined)
			throw new UserError(`Line ${index + 1} is no correction. Nothing was added.`);
		const isNew = row === undefined ? addDecision(database, decision!) : addRow(database, row);
		if (isNew) added++;
		else known++;
	}
	return {added, known};
};
