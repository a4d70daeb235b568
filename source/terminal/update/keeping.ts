import {commandFor, keyOf} from '../../keymap/keymap.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {keptOfListed} from '../state/kept-listed.ts';
import {isReadToTheEnd} from '../state/library/last-visit.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {leavingCommands, swapPlaces} from './leaving.ts';
import {promptCommands} from './prompts.ts';

/* Commands that keep something: stars, read marks, marks. effects/follow-notebook.ts writes it to the notebook. */

/** The article that a command means: the one chosen on the page, or the open one. */
const articleMeant = (state: State): {readonly id: string; readonly title?: string} | undefined => {
	const {article} = currentPage(state);
	return article === undefined ? state.story?.article : article(state);
};

const noArticleChosen = (state: State): State =>
	withMessage(state, `No article is chosen.${pressHint(state, 'library', 'for the library')}`);

/** A list of quotes from several stories: what is kept of one is kept in its story. */
const onlyInStory = (state: State, command: 'star' | 'toggle-read'): State =>
	withMessage(
		state,
		`Press ${keyOf('open', state.keymap)} to go to the quote, then ${keyOf(command, state.keymap)} there.`,
	);

const star = (state: State): State => {
	const listed = currentPage(state).chosenQuote?.(state);
	if (listed !== undefined) {
		const on = keptOfListed(state, listed)?.starred !== true;
		return {...state, act: {kind: 'star-listed', quote: listed, on}};
	}
	if (currentPage(state).listsQuotes) return onlyInStory(state, 'star');
	const {story, kept} = state;
	if (state.page === 'story' && story?.chosenQuote !== undefined)
		return {
			...state,
			act: {
				kind: 'star-quote',
				article: story.article,
				quote: story.chosenQuote,
				on: !kept.starredQuotes.has(story.chosenQuote),
			},
		};
	const article = articleMeant(state);
	return article === undefined
		? noArticleChosen(state)
		: {...state, act: {kind: 'star-article', article, on: !kept.starred.has(article.id)}};
};

const toggleRead = (state: State): State => {
	const all = currentPage(state).readAll?.(state);
	if (all !== undefined)
		return all.length === 0 ? noArticleChosen(state) : {...state, act: {kind: 'set-all-read', articles: all}};
	const listed = currentPage(state).chosenQuote?.(state);
	if (listed === undefined && currentPage(state).listsQuotes) return onlyInStory(state, 'toggle-read');
	const article =
		listed === undefined
			? articleMeant(state)
			: {id: listed.articleId, ...(listed.title !== undefined && {title: listed.title})};
	return article === undefined
		? noArticleChosen(state)
		: {...state, act: {kind: 'set-read', article, on: !isReadToTheEnd(state, article.id)}};
};

const letter = /^\p{L}$/u;

/** The answer to the question before the end: the keys that quit do, the one that saves asks for a name, any other stays. */
const answerQuitQuestion = (state: State, key: string): State => {
	const command = commandFor(key, ['story', 'list'], state.keymap);
	if (command === 'quit' || command === 'quit-now') return {...state, ending: 'quit'};
	return command === 'save-notes' ? promptCommands['save-notes'](state) : state;
};

/** The second letter of ZZ and ZQ. */
const quitLikeVi = (state: State, key: string): State => {
	if (key === 'Z') return leavingCommands['quit-now'](state);
	return key === 'Q'
		? leavingCommands['quit-without-asking'](state)
		: withMessage(state, 'ZZ quits, ZQ quits without asking.');
};

/** The letter after `m` or `'`, the second one after `Z`, or the answer to the question before the end. */
export const pressPendingKey = (state: State, key: string, isCancelled = false): State => {
	const {pending, ...rest} = state;
	if (pending === undefined || pending === 'same-speaker') return state;
	if (isCancelled) return rest;
	if (pending === 'quit') return answerQuitQuestion(rest, key);
	if (pending === 'quit-like-vi') return quitLikeVi(rest, key);
	// The key twice, as in vi: back to where one was.
	if (pending === 'go-to-mark' && commandFor(key, ['story'], state.keymap) === 'go-to-mark') return swapPlaces(rest);
	if (!letter.test(key)) return withMessage(rest, 'A mark must be a letter.');
	if (pending === 'go-to-mark') return {...rest, act: {kind: 'go-to-mark', letter: key}};
	const {story} = state;
	return story === undefined
		? noArticleChosen(rest)
		: {
				...rest,
				act: {kind: 'set-mark', letter: key, article: story.article, offset: offsetOf(rowsOf(state, story), story.top)},
			};
};

/** Commands for stars, read marks and marks, and others that wait for a second key. */
export const keepingCommands = {
	star,
	'toggle-read': toggleRead,
	'set-mark': state => ({...state, pending: 'set-mark'}),
	'go-to-mark': state => ({...state, pending: 'go-to-mark'}),
	'quit-like-vi': state => ({...state, pending: 'quit-like-vi'}),
	undo: state => ({...state, act: {kind: 'undo'}}),
} satisfies Record<string, CommandReducer>;
