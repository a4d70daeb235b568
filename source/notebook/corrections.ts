// The reader's corrections: who said a quote, and who is one person. Found again as stars and notes are, by the words.
import type {Correction, Corrections} from '../model/correction.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import {quotedText} from '../model/quote.ts';
import {covering} from '../model/span.ts';
import type {Database} from '../storage/database.ts';
import {type Anchor, anchorAt} from './anchoring/anchors.ts';
import {isEditOf, piecesOf} from './anchoring/fingerprint.ts';
import {matchKeptQuotes} from './anchoring/match-quotes.ts';
import {firstWords} from './first-words.ts';
import type {Quoted} from './kept-quotes.ts';
import {hashOfArticle, type Records} from './records.ts';
import type {Change} from './undo.ts';

type CorrectionRow = {
	readonly key: number;
	readonly article: number;
	readonly anchor: string;
	readonly words: string;
	readonly decision: Correction['by'];
	readonly name: string | null;
};

/** An article with corrections: what it is recognised by, and its rows. */
type CorrectedArticle = {
	readonly hash: string;
	readonly pieces: Uint8Array;
	readonly ids: readonly string[];
	readonly rows: CorrectionRow[];
};

const correctionOf = ({decision, name}: Pick<CorrectionRow, 'decision' | 'name'>): Correction => {
	if (decision === 'people') return {by: decision, names: JSON.parse(name ?? '[]') as readonly string[]};
	return decision === 'person' || decision === 'organisation' || decision === 'unnamed'
		? {by: decision, name: name ?? ''}
		: {by: decision};
};

/** What the row keeps of a name: one as it is, several as JSON. */
const nameToKeep = (correction: Correction): string | null => {
	if (correction.by === 'people') return JSON.stringify(correction.names);
	return 'name' in correction ? correction.name : null;
};

/** The file's name and the entry: a command may name the folder otherwise, and an archive may have been moved. */
const fileOf = (id: string): string => id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1);

/** An id has an entry behind a number sign, where there is one: but so may the name of a file. */
const namesOfFile = (id: string): readonly string[] => {
	const names = [id];
	for (let at = id.indexOf('#'); at !== -1; at = id.indexOf('#', at + 1)) names.push(id.slice(0, at));
	return names.map(fileOf);
};

/** Reads all corrections; undefined if there are none. Nothing is written: prints read them too. */
export const readCorrections = (database: Database): Corrections | undefined => {
	const rows = database.all<CorrectionRow & {readonly hash: string; readonly pieces: Uint8Array; readonly id: string}>(
		`select correction.*, hash, pieces, article.id from correction join article on article.key = correction.article
		order by correction.key`,
	);
	if (rows.length === 0) return undefined;
	const articles = new Map<number, CorrectedArticle>();
	for (const {hash, pieces, id, ...row} of rows) {
		const places = database.all<{id: string}>('select id from place where article = ?', row.article);
		const ids = [id, ...places.map(place => place.id)];
		const article = articles.get(row.article) ?? {hash, pieces, ids, rows: []};
		articles.set(row.article, article);
		article.rows.push(row);
	}
	const byHash = new Map([...articles.values()].map(article => [article.hash, article]));
	const byFile = new Map<string, CorrectedArticle[]>();
	for (const article of articles.values())
		for (const file of new Set(article.ids.map(fileOf))) byFile.set(file, [...(byFile.get(file) ?? []), article]);
	const find = (article: Quoted, hash: string): CorrectedArticle | undefined => {
		const same = byHash.get(hash);
		const others = byFile.get(fileOf(article.id));
		if (same !== undefined || others === undefined) return same;
		const pieces = piecesOf(article.text);
		return others.find(other => isEditOf(pieces, other.pieces));
	};
	const paths = new Set([...articles.values()].flatMap(({ids}) => ids.flatMap(namesOfFile)));
	return {
		concern: path => paths.has(fileOf(path)),
		articles: new Set([...articles.values()].flatMap(({ids}) => ids)),
		in: article => {
			const hash = hashOfArticle(article);
			const own = find(article, hash)?.rows;
			if (own === undefined) return new Map();
			const kept = own.map(({words, anchor}) => ({words, anchor: JSON.parse(anchor) as Anchor}));
			const found = matchKeptQuotes(article, kept, hash);
			return new Map(
				found.flatMap((quote, index) => (quote === undefined ? [] : [[quote, correctionOf(own[index]!)]])),
			);
		},
	};
};

/** Reads what was decided of people, the oldest first; also from what an older program has left, which knew no stories. */
export const readPeopleDecisions = (database: Database): readonly PeopleDecision[] => {
	const columns = database.all<{name: string}>("select name from pragma_table_info('decision')");
	const story = columns.some(({name}) => name === 'story') ? 'story' : 'null as story';
	return database
		.all<Omit<PeopleDecision, 'story'> & {readonly story: string | null}>(
			`select says, one, other, ${story} from decision order by key`,
		)
		.map(({story: text, ...row}) => ({...row, ...(text !== null && {story: text})}));
};

/** Access to the corrections. */
export type CorrectionsAccess = {
	/** Corrects quotes, by their indices, as one change; undefined takes the corrections back. */
	readonly correct: (article: Quoted, quotes: readonly number[], correction: Correction | undefined) => void;
	/** Returns the same object until something changes in this or another process. */
	readonly corrections: () => Corrections | undefined;
	/** `names` are those of the two, for what is said when it is undone. */
	readonly decide: (decision: PeopleDecision, names?: readonly [string, string]) => void;
	readonly decisions: () => readonly PeopleDecision[];
};

/** Creates the access to corrections in a database; `log` receives the changes that can be undone. */
export const correctionsIn = (
	database: Database,
	records: Records,
	log: (change: Change) => void,
): CorrectionsAccess => {
	let known: {readonly version: string; readonly corrections: Corrections | undefined} | undefined;

	const rowsOf = (article: Quoted, quote: number): readonly CorrectionRow[] => {
		const key = records.find(article);
		if (key === undefined) return [];
		const rows = database.all<CorrectionRow>('select * from correction where article = ? order by key', key);
		const kept = rows.map(({words, anchor}) => ({words, anchor: JSON.parse(anchor) as Anchor}));
		const found = matchKeptQuotes(article, kept, records.hashOf(article));
		return rows.filter((_, index) => found[index] === quote);
	};

	const remove = (rows: readonly CorrectionRow[]) => {
		for (const {key} of rows) database.run('delete from correction where key = ?', key);
	};

	const put = ({key, article, anchor, words, decision, name}: CorrectionRow) =>
		database.run('insert into correction values (?, ?, ?, ?, ?, ?)', key, article, anchor, words, decision, name);

	const add = (article: Quoted, index: number, correction: Correction): number => {
		const quote = article.quotes[index]!;
		const {start} = covering(quote.content);
		return database.run(
			'insert into correction (article, anchor, words, decision, name) values (?, ?, ?, ?, ?)',
			records.findOrAdd(article),
			JSON.stringify(anchorAt(article.text, records.hashOf(article), start)),
			quotedText(article.text, quote),
			correction.by,
			nameToKeep(correction),
		);
	};

	return {
		correct: (article, quotes, correction) =>
			database.write(() => {
				const known = quotes.filter(index => article.quotes[index] !== undefined);
				const before = known.flatMap(index => rowsOf(article, index));
				if (known.length === 0 || (before.length === 0 && correction === undefined)) return;
				remove(before);
				const added = correction === undefined ? [] : known.map(index => add(article, index, correction));
				const words = firstWords(quotedText(article.text, article.quotes[known[0]!]!));
				log({
					undone: `Undid: who said ${words}${known.length > 1 ? ` and ${known.length - 1} more` : ''}.`,
					restore: () => {
						for (const key of added) database.run('delete from correction where key = ?', key);
						for (const row of before) put(row);
					},
				});
			}),
		corrections: () => {
			const {theirs} = database.get<{theirs: number}>('select data_version as theirs from pragma_data_version')!;
			const {own} = database.get<{own: number}>('select total_changes() as own')!;
			const version = `${theirs} ${own}`;
			if (known?.version !== version) known = {version, corrections: readCorrections(database)};
			return known.corrections;
		},
		decide: ({says, one, other, story}, [first, second] = [`“${one}”`, `“${other}”`]) =>
			database.write(() => {
				const key = database.run(
					'insert into decision (says, one, other, story) values (?, ?, ?, ?)',
					says,
					one,
					other,
					story ?? null,
				);
				const what = story === undefined ? `${second} are` : `${second} in one story are`;
				log({
					undone: `Undid: ${first} and ${what} ${says === 'same' ? 'one person' : 'two people'}.`,
					restore: () => void database.run('delete from decision where key = ?', key),
				});
			}),
		decisions: () => readPeopleDecisions(database),
	};
};
