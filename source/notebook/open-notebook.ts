// Opens the notebook: one database, and for each kind of thing that is kept the file that knows its tables.
import {usualCiting} from '../citation/template.ts';
import type {Problem} from '../model/problem.ts';
import {sqliteCode, type Transience} from '../storage/database.ts';
import {openDatabase} from '../storage/open-database.ts';
import {chosenOrdersIn} from './chosen-orders.ts';
import {citationsIn} from './citations.ts';
import {citationsAsMarkdown} from './citations-markdown.ts';
import {correctionsIn} from './corrections.ts';
import {keptEntriesIn} from './kept-entries.ts';
import {keptQuotesIn} from './kept-quotes.ts';
import {keptSearchesIn} from './kept-searches.ts';
import {lastReadIn} from './last-read.ts';
import {markingIn} from './marking.ts';
import type {Notebook, Quoted, Reading} from './notebook.ts';
import {queriesIn} from './past-queries.ts';
import {positionsIn} from './positions.ts';
import {listsIn} from './read-and-starred.ts';
import {type Listed, nameOf, type Opened, recordsIn} from './records.ts';
import {stateSchema} from './state-schema.ts';
import {changeLog} from './undo.ts';
import {nothingUnsaved, unsavedSince} from './unsaved.ts';
import {visitsIn} from './visits.ts';

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

	const mark = markingIn(database, {records, lists, lastRead, addChange: log.add});
	const flag = (...change: Parameters<typeof mark>) => safely(undefined, () => mark(...change));

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
		decidePeople: (decision, names) => safely(undefined, () => corrections.decide(decision, names)),
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
