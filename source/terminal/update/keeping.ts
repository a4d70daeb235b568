import {commandFor, keyOf} from '../../keymap/keymap.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Step} from '../state/actions.ts';
import {articlesShown, chosenInLibrary} from '../state/lists.ts';
import {turningTo} from '../state/navigation.ts';
import {rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/* Keys for what is to be kept: stars, read marks, notes, marks. The notebook does it (keeping.ts); U takes it back. */

/** The article that a key means: the one chosen in the library, or the open one. */
const meant = (state: State): {readonly id: string; readonly title?: string} | undefined => {
	if (state.page !== 'library') return state.story?.article;
	return articlesShown(state)[chosenInLibrary(state)];
};

const nothingMeant = (state: State): State => ({
	...state,
	message: {text: `No article is chosen: ${keyOf('library', state.keymap)} shows the library.`, tone: 'plain'},
});

/** Pages that list quotes of many articles: what is chosen there is not the open story. */
const listsQuotes = ({page}: State) => page === 'search' || page === 'person' || page === 'kept';

const onlyThere = (state: State, command: 'star' | 'toggle-read'): State => ({
	...state,
	message: {
		text: `${keyOf('open', state.keymap)} goes to the quote, ${keyOf(command, state.keymap)} works there.`,
		tone: 'plain',
	},
});

const star = (state: State): State => {
	if (listsQuotes(state)) return onlyThere(state, 'star');
	const {story, kept} = state;
	if (state.page === 'story' && story?.chosen !== undefined)
		return {
			...state,
			act: {kind: 'star-quote', article: story.article, quote: story.chosen, on: !kept.starredQuotes.has(story.chosen)},
		};
	const article = meant(state);
	return article === undefined
		? nothingMeant(state)
		: {...state, act: {kind: 'star-article', article, on: !kept.starred.has(article.id)}};
};

const toggleRead = (state: State): State => {
	if (listsQuotes(state)) return onlyThere(state, 'toggle-read');
	const article = meant(state);
	return article === undefined
		? nothingMeant(state)
		: {...state, act: {kind: 'set-read', article, on: !state.kept.read.has(article.id)}};
};

const note = (state: State): State => {
	const chosen = state.story?.chosen;
	if (chosen === undefined)
		return {
			...state,
			message: {text: `No quote is chosen: ${keyOf('next-quote', state.keymap)} chooses the next one.`, tone: 'plain'},
		};
	return {...state, prompt: {kind: 'note', text: state.kept.notes.get(chosen) ?? ''}};
};

const letter = /^\p{L}$/u;

/** The answer to the question before the end: the keys that quit do, the one that saves asks for a name, any other stays. */
const answered = (state: State, key: string): State => {
	const command = commandFor(key, ['story', 'list'], state.keymap);
	if (command === 'quit' || command === 'quit-now') return {...state, ending: 'quit'};
	return command === 'save-notes' ? keeping['save-notes'](state) : state;
};

/** The letter after `m` or `'`, or the answer to the question before the end. */
export const marking = (state: State, key: string, givenUp = false): State => {
	const {pending, ...rest} = state;
	if (pending === undefined) return state;
	if (givenUp) return rest;
	if (pending === 'quit') return answered(rest, key);
	if (!letter.test(key)) return {...rest, message: {text: 'A mark is a letter.', tone: 'plain'}};
	if (pending === 'go-to-mark') return {...rest, act: {kind: 'go-to-mark', letter: key}};
	const {story} = state;
	return story === undefined
		? nothingMeant(rest)
		: {
				...rest,
				act: {kind: 'set-mark', letter: key, article: story.article, offset: offsetOf(rowsOf(state, story), story.top)},
			};
};

export const keeping = {
	'stars-and-notes': state => ({...turningTo(state, 'kept'), cursor: {...state.cursor, kept: 0}}),
	star,
	'toggle-read': toggleRead,
	note,
	'save-notes': state => ({...state, prompt: {kind: 'save-notes', text: 'quotes.md'}}),
	'set-mark': state => ({...state, pending: 'set-mark'}),
	'go-to-mark': state => ({...state, pending: 'go-to-mark'}),
	undo: state => ({...state, act: {kind: 'undo'}}),
} satisfies Record<string, Step>;
