// The notebook: positions, read marks, stars, marks, notes and past queries, kept in the state folder.
import {type Citing, usualCiting} from '../citation/template.ts';
import type {Correction, Corrections} from '../model/correction.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import {sqliteCode, type Transience} from '../storage/database.ts';
import {openDatabase} from '../storage/open-database.ts';
import {chosenOrdersIn} from './chosen-orders.ts';
import {type Citation, citationsIn} from './citations.ts';
import {citationsAsMarkdown} from './citations-markdown.ts';
import {correctionsIn} from './corrections.ts';
import {type KeptEntry, keptEntriesIn} from './kept-entries.ts';
import {type KeptQuote, keptQuotesIn, type Quoted} from './kept-quotes.ts';
import {type KeptSearch, keptSearchesIn} from './kept-searches.ts';
import {type LastRead, lastReadIn, type Reading} from './last-read.ts';
import {queriesIn} from './past-queries.ts';
import {type Mark, positionsIn} from './positions.ts';
import {listsIn} from './read-and-starred.ts';
import {type Listed, nameOf, type Opened, recordsIn} from './records.ts';
import {stateSchema} from './state-schema.ts';
import {changeLog} from './undo.ts';
import {nothingUnsaved, type Unsaved, unsavedSince} from './unsaved.ts';
import {type Visit, visitsIn} from './visits.ts';

export type {Citation} from './citations.ts';
export type {KeptEntry} from './kept-entries.ts';
export type {KeptQuote, Quoted} from './kept-quotes.ts';
export type {KeptSearch} from './kept-searches.ts';
export type {LastRead, Reading} from './last-read.ts';
export type {Mark} from './positions.ts';
export type {Listed, Opened} from './records.ts';
export type {Unsaved} from './unsaved.ts';
export type {Visit} from './visits.ts';

/**
 * All calls are synchronous. None throws because of the file: a change that cannot be written is reported as a problem, once
 * per kind of error. Changes by other programs are seen at the next call. An article is recognised by its text, or by its id
 * if the text was edited.
 */
export type Notebook = {
	/** Why nothing outlasts the process, as a clause: “the state folder cannot be written”. Undefined where all is kept. */
	readonly forgets: string | undefined;
	/** What would be lost now; nothing where all is kept. */
	readonly unsaved: () => Unsaved;
	/** Takes back what went wrong in the calls before it: SQLite's words for the last failure; undefined if there was none. */
	readonly takeFailure: () => string | undefined;

	/**
	 * Returns the kept position as an offset into the text as it is now, even if it was edited; undefined if there is none.
	 */
	readonly position: (article: Opened) => number | undefined;
	/**
	 * Keeps the position, and how far the article was read, with the time. Cheap enough to call for every row scrolled: written half a
	 * second later, or by `close`. `undo` does not undo it.
	 */
	readonly keepPosition: (article: Opened, offset: number, reading?: Reading) => void;
	/** Returns the articles that were opened, the last one first, each under all its ids: the same list until something changes. */
	readonly lastRead: () => readonly LastRead[];

	/** Returns the last visit of a library (`nameOfLibrary`); undefined if it was never read to its end. */
	readonly visit: (library: string) => Visit | undefined;
	readonly keepVisit: (library: string, visit: Visit) => void;
	/** Sets when a visit ended. What was known then stays as it was kept. */
	readonly leave: (library: string, left: number) => void;

	readonly isRead: (id: string) => boolean;
	/** Returns those of the ids that are marked as read. Without `ids` it returns all of them: the same set until something changes. */
	readonly readIds: (ids?: Iterable<string>) => ReadonlySet<string>;
	/** Marks an article by hand: as read to its end, or as not begun. */
	readonly setRead: (article: Listed, read: boolean) => void;
	/** Marks an article as read because it was on the screen for long enough. `undo` does not undo it. */
	readonly seen: (article: Listed) => void;

	/** Returns the same set until something changes. */
	readonly starredIds: () => ReadonlySet<string>;
	readonly setStar: (article: Listed, starred: boolean) => void;

	/** Returns the quotes with a star or a note in text order. Those that are gone or not analysed yet come last. */
	readonly keptQuotes: (article: Quoted) => readonly KeptQuote[];
	/** Returns indices into the article's quotes. */
	readonly starredQuotes: (article: Quoted) => ReadonlySet<number>;
	readonly starQuote: (article: Quoted, quote: number, starred: boolean) => void;
	/** Returns the notes by the index of their quote. */
	readonly notes: (article: Quoted) => ReadonlyMap<number, string>;
	/** Sets a note; an empty text deletes it. */
	readonly setNote: (article: Quoted, quote: number, text: string) => void;

	readonly setMark: (letter: string, article: Opened, offset: number) => void;
	readonly mark: (letter: string) => Mark | undefined;
	readonly marks: () => readonly Mark[];
	/** Returns the offset of a mark in the article's text as it is now; undefined if it is in another article. */
	readonly markIn: (letter: string, article: Opened) => number | undefined;

	readonly addQuery: (kind: string, text: string) => void;
	/** Returns the past queries of a kind, the last one first, without repetitions. */
	readonly queries: (kind: string) => readonly string[];

	/** Keeps the order that the list of a page is to have from now on. `undo` does not undo it. */
	readonly setOrder: (page: string, order: string) => void;
	/** Returns the order chosen for each page: the same map until something changes in this process. */
	readonly orders: () => ReadonlyMap<string, string>;
	/** Keeps a search under its name, in place of another one of that name. */
	readonly keepSearch: (search: KeptSearch) => void;
	readonly forgetSearch: (name: string) => void;
	/** Returns the kept searches by their names. */
	readonly keptSearches: () => readonly KeptSearch[];

	/** Corrects who said some quotes, as one change; undefined takes it back. Quotes are found again by their words. */
	readonly correctQuotes: (article: Quoted, quotes: readonly number[], correction: Correction | undefined) => void;
	/** Returns all corrections of quotes: the same object until something changes, undefined if there are none. */
	readonly corrections: () => Corrections | undefined;
	/** Decides that two keys are one person, or two. */
	readonly decidePeople: (decision: PeopleDecision) => void;
	/** Returns what was decided of people, the oldest first. */
	readonly peopleDecisions: () => readonly PeopleDecision[];

	/** Undoes the last change made through this notebook and returns a sentence that says so; undefined if there is none. */
	readonly undo: () => string | undefined;

	/** Returns the stars, notes and marks of all articles, the newest article first. */
	readonly entries: () => readonly KeptEntry[];
	/** Returns all quotes with a star or a note, grouped by article, the newest article first. */
	readonly citations: () => readonly Citation[];
	/** The same as Markdown; empty if there is none. */
	readonly exportMarkdown: (citing?: Citing) => string;
	/** To be called when what `exportMarkdown` returned last has been written to a file. */
	readonly exported: () => void;

	readonly close: () => void;
};

const clauses: Readonly<Record<Transience, string>> = {
	'no folder': 'there is no home folder',
	'newer file': 'the state folder was written by a newer newsread',
	'cannot be written': 'the state folder cannot be written',
};

/** Milliseconds before a position is written, so that scrolling writes twice a second and not sixty times. */
const writingDelay = 500;

/** `folder` as stateFolder gives it. Problems come while it is opened, or when a later change could not be kept. */
export const openNotebook = (
	folder: string | undefined,
	onProblem: (problem: Problem) => void = () => {},
): Notebook => {
	const database = openDatabase(
		{folder, name: 'state.db', schema: stateSchema, forNow: 'What you keep now lasts until you quit'},
		onProblem,
	);
	const lists = listsIn(database);
	const records = recordsIn(database, ids => lists.changed(ids));
	const log = changeLog();
	const places = positionsIn(database, records, log.add);
	const quotes = keptQuotesIn(database, records, log.add);
	const corrections = correctionsIn(database, records, log.add);
	const queries = queriesIn(database);
	const orders = chosenOrdersIn(database);
	const lastRead = lastReadIn(database);
	const visits = visitsIn(database);
	const searches = keptSearchesIn(database, log.add);
	const entries = keptEntriesIn(database);
	const unsaved = database.transience === undefined ? undefined : unsavedSince(entries);

	let closed = false;
	let failure: string | undefined;
	const told = new Set<number>();
	const safely = <Answer>(fallback: Answer, act: () => Answer): Answer => {
		if (closed) return fallback;
		try {
			return act();
		} catch (error) {
			const code = sqliteCode(error);
			if (code === undefined) throw error;
			lists.forget();
			failure = (error as Error).message;
			if (!told.has(code))
				onProblem({
					path: folder ?? 'state.db',
					what: `could not be written (${failure})`,
					remedy: 'Some of what you keep now may be lost when you quit.',
				});
			told.add(code);
			return fallback;
		}
	};

	let waiting:
		| {
				readonly article: Opened;
				readonly offset: number;
				readonly reading: Reading | undefined;
				readonly timer: NodeJS.Timeout;
		  }
		| undefined;
	const writePosition = () => {
		if (waiting === undefined) return;
		const {article, offset, reading, timer} = waiting;
		clearTimeout(timer);
		waiting = undefined;
		safely(undefined, () =>
			database.write(() => {
				places.keepPosition(article, offset);
				if (reading !== undefined) lastRead.keep(records.findOrAdd(article), reading, Date.now());
			}),
		);
	};

	const flag = (article: Listed, field: 'read' | 'starred', on: boolean, undone?: string) =>
		safely(undefined, () =>
			database.write(() => {
				const key = records.findOrAdd(article);
				const set = (value: boolean) => {
					database.run(`update article set ${field} = ? where key = ?`, value ? 1 : 0, key);
					lists.changed(records.idsOf(key));
				};
				const before =
					database.get<{value: number}>(`select ${field} as value from article where key = ?`, key)!.value === 1;
				// Whoever marks a story by hand has done with it, or has it all before them.
				const share = field === 'read' && undone !== undefined ? lastRead.share(key) : undefined;
				const isHalfRead = share !== undefined && share !== Number(on);
				if (before === on && !isHalfRead) return;
				set(on);
				if (isHalfRead) lastRead.setShare(key, Number(on));
				if (undone === undefined) return;
				const restore = () => {
					set(before);
					if (isHalfRead) lastRead.setShare(key, share);
				};
				log.add({undone, restore});
			}),
		);

	const close = () => {
		writePosition();
		process.off('exit', close);
		if (!closed) database.close();
		closed = true;
	};
	process.once('exit', close);

	const keptQuotes = (article: Quoted) => safely([], () => quotes.in(article));
	const name = (article: Listed) => `“${nameOf(article, 50)}”`;

	return {
		forgets: database.transience && clauses[database.transience],
		unsaved: () => safely(nothingUnsaved, () => unsaved?.count() ?? nothingUnsaved),
		takeFailure: () => {
			const last = failure;
			failure = undefined;
			return last;
		},
		position: article => {
			writePosition();
			return safely(undefined, () => places.position(article));
		},
		keepPosition: (article, offset, reading) => {
			if (waiting !== undefined && waiting.article.id !== article.id) writePosition();
			if (waiting !== undefined) clearTimeout(waiting.timer);
			waiting = {article, offset, reading, timer: setTimeout(writePosition, writingDelay).unref()};
		},
		lastRead: () => {
			writePosition();
			return safely([], lastRead.list);
		},
		visit: library => safely(undefined, () => visits.find(library)),
		keepVisit: (library, visit) => safely(undefined, () => visits.keep(library, visit)),
		leave: (library, left) => safely(undefined, () => visits.leave(library, left)),
		isRead: id => safely(false, () => lists.read().has(id)),
		readIds: ids =>
			safely(new Set<string>(), () => {
				const read = lists.read();
				return ids === undefined ? read : new Set([...ids].filter(id => read.has(id)));
			}),
		setRead: (article, read) =>
			flag(article, 'read', read, `Undid: mark ${name(article)} as ${read ? 'read' : 'unread'}.`),
		seen: article => flag(article, 'read', true),
		starredIds: () => safely(new Set<string>(), lists.starred),
		setStar: (article, starred) =>
			flag(article, 'starred', starred, `Undid: ${starred ? 'star' : 'unstar'} ${name(article)}.`),
		keptQuotes,
		starredQuotes: article =>
			new Set(keptQuotes(article).flatMap(({quote, starred}) => (starred && quote !== undefined ? [quote] : []))),
		starQuote: (article, quote, starred) => safely(undefined, () => quotes.star(article, quote, starred)),
		notes: article => {
			const notes = new Map<number, string>();
			for (const {quote, note} of keptQuotes(article))
				if (quote !== undefined && note !== '')
					notes.set(quote, notes.has(quote) ? `${notes.get(quote)}\n${note}` : note);
			return notes;
		},
		setNote: (article, quote, text) => safely(undefined, () => quotes.annotate(article, quote, text)),
		setMark: (letter, article, offset) => safely(undefined, () => places.setMark(letter, article, offset)),
		mark: letter => safely(undefined, () => places.marks().find(mark => mark.letter === letter)),
		marks: () => safely([], places.marks),
		markIn: (letter, article) => safely(undefined, () => places.markIn(letter, article)),
		addQuery: (kind, text) => safely(undefined, () => queries.add(kind, text)),
		queries: kind => safely([], () => queries.all(kind)),
		setOrder: (page, order) => safely(undefined, () => orders.set(page, order)),
		orders: () => safely<ReadonlyMap<string, string>>(new Map(), orders.all),
		keepSearch: search => safely(undefined, () => searches.keep(search)),
		forgetSearch: name => safely(undefined, () => searches.forget(name)),
		keptSearches: () => safely([], searches.all),
		correctQuotes: (article, indices, correction) =>
			safely(undefined, () => corrections.correct(article, indices, correction)),
		corrections: () => safely(undefined, corrections.corrections),
		decidePeople: decision => safely(undefined, () => corrections.decide(decision)),
		peopleDecisions: () => safely([], corrections.decisions),
		undo: () => {
			const change = log.take();
			return (
				change &&
				safely(undefined, () => {
					database.write(change.restore);
					return change.undone;
				})
			);
		},
		entries: () => safely([], entries),
		citations: () => safely([], () => citationsIn(database)),
		exportMarkdown: (citing = usualCiting) =>
			safely('', () => {
				unsaved?.exporting();
				return citationsAsMarkdown(citationsIn(database), citing);
			}),
		exported: () => unsaved?.exported(),
		close,
	};
};
