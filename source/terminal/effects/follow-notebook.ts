import {type Command, keyOf} from '../../keymap/keymap.ts';
import type {Article} from '../../model/article.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Action} from '../state/actions.ts';
import {rowsOf} from '../state/selectors.ts';
import type {Act, Destination, Kept, KeptPlace, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

const keepingKinds = [
	'set-read',
	'star-article',
	'star-quote',
	'note',
	'set-mark',
	'go-to-mark',
	'go-to-kept',
	'looked-for',
	'undo',
] as const satisfies readonly Act['kind'][];

type Keeping = Extract<Act, {kind: (typeof keepingKinds)[number]}>;

export const isKeeping = (act: Act): act is Keeping => keepingKinds.some(kind => kind === act.kind);

/** What the screen shows of the notebook. */
export const keptIn = (notebook: Notebook, {story}: State): Kept => {
	const entries = notebook.entries();
	// Where no quote is kept at all, a long story need not be searched for some.
	const article = entries.some(({kind}) => kind === 'quote') ? story?.article : undefined;
	return {
		read: notebook.readIds(),
		starred: notebook.starredIds(),
		starredQuotes: article === undefined ? new Set() : notebook.starredQuotes(article),
		notes: article === undefined ? new Map() : notebook.notes(article),
		entries,
		finds: notebook.queries('find'),
		searches: notebook.queries('search'),
	};
};

/** Where to open an article: as was asked for, else where the reader left it. */
export const startingAt = (
	notebook: Notebook,
	article: Article,
	asked: Destination | KeptPlace | undefined,
): {readonly at?: Destination} => {
	if (asked !== undefined) return {at: placed(notebook, article, asked)};
	const offset = notebook.position(article);
	return offset === undefined || offset === 0 ? {} : {at: {kind: 'place', place: {id: article.id, offset, top: -1}}};
};

/** Where a place that the notebook knows is in the article as it is now. */
const placed = (notebook: Notebook, article: Article, asked: Destination | KeptPlace): Destination => {
	const at = (offset: number): Destination => ({kind: 'place', place: {id: article.id, offset, top: -1}});
	if (asked.kind === 'mark') return at(notebook.markIn(asked.letter, article) ?? 0);
	if (asked.kind !== 'kept-quote') return asked;
	const quote = notebook.keptQuotes(article).find(({words}) => words === asked.words)?.quote;
	return quote === undefined ? at(Math.min(asked.offset, article.text.length)) : {kind: 'quote', quote};
};

/** Follows the reader with the notebook: the place in each story, and that it was opened. Gives back how to stop. */
export const keepAlong = (store: Store<State, Action>, notebook: Notebook): (() => void) => {
	const show = () => store.dispatch({kind: 'kept', kept: keptIn(notebook, store.get())});
	const {story: first} = store.get();
	if (first !== undefined) notebook.opened(first.article);
	show();
	return store.subscribe((state, previous) => {
		const {story} = state;
		if (
			story !== undefined &&
			(story.article !== previous.story?.article ||
				story.top !== previous.story.top ||
				state.screen !== previous.screen)
		)
			notebook.keepPosition(story.article, story.top === 0 ? 0 : offsetOf(rowsOf(state, story), story.top));
		if (story !== undefined && story.article.id !== previous.story?.article.id) notebook.opened(story.article);
		if (story?.article !== previous.story?.article) show();
	});
};

/** In the story that is open, its text says at once where the place is. */
const goTo = (store: Store<State, Action>, notebook: Notebook, id: string, place: KeptPlace) => {
	const {story} = store.get();
	const at = story?.article.id === id ? placed(notebook, story.article, place) : place;
	store.dispatch({kind: 'go', id, at});
};

/** Does one thing in the notebook, and answers with what there is to say about it. */
export const keep = (store: Store<State, Action>, notebook: Notebook, act: Keeping): string | undefined => {
	const said = keptNow(store, notebook, act);
	store.dispatch({kind: 'kept', kept: keptIn(notebook, store.get())});
	return said;
};

const keptNow = (store: Store<State, Action>, notebook: Notebook, act: Keeping): string | undefined => {
	const key = (command: Command) => keyOf(command, store.get().keymap);
	switch (act.kind) {
		case 'set-read':
			notebook.setRead(act.article, act.on);
			return act.on ? 'Marked as read.' : 'Marked as unread.';
		case 'star-article':
			notebook.setStar(act.article, act.on);
			return act.on ? 'Starred the article.' : 'Took the star from the article.';
		case 'star-quote':
			notebook.starQuote(act.article, act.quote, act.on);
			return act.on
				? `Starred the quote: ${key('stars-and-notes')} shows all that is kept.`
				: 'Took the star from the quote.';
		case 'note':
			notebook.setNote(act.article, act.quote, act.text);
			return act.text === '' ? 'Took the note away.' : `Noted: ${key('stars-and-notes')} shows all that is kept.`;
		case 'set-mark':
			notebook.setMark(act.letter, act.article, act.offset);
			return `Mark ${act.letter} is here: ${key('go-to-mark')} ${act.letter} comes back.`;
		case 'go-to-mark': {
			const mark = notebook.mark(act.letter);
			if (mark === undefined) return `There is no mark ${act.letter}: ${key('set-mark')} ${act.letter} sets it.`;
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
		case 'undo':
			return notebook.undo() ?? 'There is nothing to undo.';
	}
};
