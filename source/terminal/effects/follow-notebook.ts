import {type Command, keyOf} from '../../keymap/keymap.ts';
import type {Notebook, Reading} from '../../notebook/notebook.ts';
import {counted} from '../../typesetting/captions.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Action} from '../state/actions.ts';
import type {Act} from '../state/acts.ts';
import {nothingKept} from '../state/kept.ts';
import type {OpenStory} from '../state/open-story.ts';
import type {ArchivePlace} from '../state/places.ts';
import {heightOf, rowsOf, sectionHere} from '../state/selectors.ts';
import type {Kept, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {calledAs, keepCorrection, saidOfCorrection, showCorrected, showDecided} from './keep-corrections.ts';
import {placeKept} from './starting-place.ts';

const keepingKinds = [
	'set-read',
	'set-all-read',
	'star-article',
	'star-quote',
	'note',
	'set-mark',
	'go-to-mark',
	'go-to-kept',
	'looked-for',
	'set-order',
	'keep-search',
	'forget-search',
	'correct',
	'decide-people',
	'undo',
] as const satisfies readonly Act['kind'][];

type Keeping = Extract<Act, {kind: (typeof keepingKinds)[number]}>;

/** Whether an act is done by the notebook. */
export const isKeeping = (act: Act): act is Keeping => keepingKinds.some(kind => kind === act.kind);

/** What the screen shows of the notebook. */
export const keptIn = (notebook: Notebook, {story}: State): Kept => {
	const entries = notebook.entries();
	// Where no quote is kept at all, a long story need not be searched for some.
	const article = entries.some(({kind}) => kind === 'quote') ? story?.article : undefined;
	return {
		read: notebook.readIds(),
		starred: notebook.starredIds(),
		corrected: notebook.corrections()?.articles ?? nothingKept.corrected,
		lastRead: notebook.lastRead(),
		starredQuotes: article === undefined ? new Set() : notebook.starredQuotes(article),
		notes: article === undefined ? new Map() : notebook.notes(article),
		entries,
		finds: notebook.queries('find'),
		searches: notebook.queries('search'),
		orders: notebook.orders(),
		keptSearches: notebook.keptSearches(),
		unsaved: notebook.unsaved(),
	};
};

/** How far the open story has been read: nothing of one that was only looked at, and does not count as read. */
const readingOf = (state: State, story: OpenStory): Reading => {
	const end = (story.top + heightOf(state)) / Math.max(1, rowsOf(state, story).length);
	const isBegun = story.top > 0 || isMarkedRead(state);
	return {share: end >= 1 ? 1 : isBegun ? end : 0, section: sectionHere(state)};
};

const isMarkedRead = ({kept, story}: State): boolean => story !== undefined && kept.read.has(story.article.id);

/** Keeps the place in each story that is read, and shows what is kept of it. Returns a function that stops. */
export const keepAlong = (store: Store<State, Action>, notebook: Notebook): (() => void) => {
	const show = () => store.dispatch({kind: 'kept', kept: keptIn(notebook, store.get())});
	show();
	showDecided(store, notebook);
	return store.subscribe((state, previous) => {
		const {story} = state;
		if (
			story !== undefined &&
			story.pages === undefined &&
			(story.article !== previous.story?.article ||
				story.top !== previous.story.top ||
				isMarkedRead(state) !== isMarkedRead(previous) ||
				state.screen !== previous.screen)
		)
			notebook.keepPosition(
				story.article,
				story.top === 0 ? 0 : offsetOf(rowsOf(state, story), story.top),
				readingOf(state, story),
			);
		if (story?.article !== previous.story?.article) show();
		// Lists say how far it was read.
		else if (previous.page === 'story' && state.page !== 'story')
			store.dispatch({kind: 'kept', kept: {lastRead: notebook.lastRead()}});
	});
};

/** In the story that is open, its text says at once where the place is. */
const goTo = (store: Store<State, Action>, notebook: Notebook, id: string, place: ArchivePlace) => {
	const {story} = store.get();
	const at = story?.article.id === id ? placeKept(notebook, story.article, place) : place;
	store.dispatch({kind: 'go', id, at});
};

/** Does one thing in the notebook, and answers with what there is to say about it. */
export const keep = (store: Store<State, Action>, notebook: Notebook, act: Keeping): string | undefined => {
	// What went wrong before, with a position for example, has been told as a problem.
	notebook.takeFailure();
	const said = keptNow(store, notebook, act);
	const failure = notebook.takeFailure();
	store.dispatch({kind: 'kept', kept: keptIn(notebook, store.get())});
	return failure === undefined || !changes(act) ? said : `Not kept: the state folder cannot be written (${failure}).`;
};

/** Whether the reader did it in order to have something kept. */
const changes = ({kind}: Keeping): boolean => !['go-to-mark', 'go-to-kept', 'looked-for', 'set-order'].includes(kind);

const keptNow = (store: Store<State, Action>, notebook: Notebook, act: Keeping): string | undefined => {
	const key = (command: Command) => keyOf(command, store.get().keymap);
	const {forgets} = notebook;
	/** The line beside the place in a story is short: where more has to be said, the quote or the article goes unnamed. */
	const starred = (what: string) => (forgets === undefined ? `Starred the ${what}` : 'Starred');
	/** Says what was done, and where nothing outlasts the process, that instead of a hint. */
	const did = (what: string, hint?: string): string =>
		forgets !== undefined
			? `${what} until you quit: ${forgets}.`
			: hint === undefined
				? `${what}.`
				: `${what}: ${hint}.`;
	switch (act.kind) {
		case 'set-read':
			notebook.setRead(act.article, act.on);
			return did(act.on ? 'Marked as read' : 'Marked as unread');
		case 'set-all-read':
			for (const article of act.articles) notebook.setRead(article, true);
			return did(`Marked ${counted(act.articles.length, 'article')} as read`);
		case 'star-article':
			notebook.setStar(act.article, act.on);
			return did(act.on ? starred('article') : 'Unstarred the article');
		case 'star-quote':
			notebook.starQuote(act.article, act.quote, act.on);
			return act.on
				? did(starred('quote'), `${key('stars-and-notes')} lists stars and notes`)
				: did('Unstarred the quote');
		case 'note':
			notebook.setNote(act.article, act.quote, act.text);
			return act.text === ''
				? did('Note deleted')
				: did('Note saved', `${key('stars-and-notes')} lists stars and notes`);
		case 'set-mark':
			notebook.setMark(act.letter, act.article, act.offset);
			return did(`Set mark ${act.letter}`, `${key('go-to-mark')} ${act.letter} goes back to it`);
		case 'go-to-mark': {
			const mark = notebook.mark(act.letter);
			if (mark === undefined) return `No mark ${act.letter}: ${key('set-mark')} ${act.letter} sets it.`;
			goTo(store, notebook, mark.id, {kind: 'mark', letter: act.letter});
			return undefined;
		}
		case 'go-to-kept': {
			const {entry} = act;
			if (entry.kind === 'mark') goTo(store, notebook, entry.id, {kind: 'mark', letter: entry.letter});
			else if (entry.kind === 'quote')
				goTo(store, notebook, entry.id, {kind: 'kept-quote', words: entry.words, offset: entry.at});
			else store.dispatch({kind: 'go', id: entry.id});
			return undefined;
		}
		case 'looked-for':
			if (act.words.trim() !== '') notebook.addQuery(act.where, act.words);
			return undefined;
		case 'set-order':
			notebook.setOrder(act.page, act.order);
			return undefined;
		case 'keep-search':
			notebook.keepSearch(act.search);
			if (act.isUse) return undefined;
			return did(`Kept “${act.search.name}”`, `${key('search-quotes')} lists kept searches`);
		case 'forget-search':
			notebook.forgetSearch(act.name);
			return did(`Forgot “${act.name}”`);
		case 'correct':
			keepCorrection(notebook, act);
			showCorrected(store, notebook);
			return saidOfCorrection(act, notebook, store.get());
		case 'decide-people':
			for (const decision of act.decisions)
				notebook.decidePeople(decision, [calledAs(store.get(), decision.one), calledAs(store.get(), decision.other)]);
			showDecided(store, notebook);
			return forgets === undefined
				? `${act.said}, as you say. ${key('undo')} takes it back.`
				: did(`${act.said}, as you say`);
		case 'undo': {
			const undone = notebook.undo();
			showCorrected(store, notebook);
			showDecided(store, notebook);
			return undone ?? 'Nothing to undo.';
		}
	}
};
