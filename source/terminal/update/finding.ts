import {keyOf} from '../../keymap/keymap.ts';
import {pageOf} from '../pages/pages.ts';
import {withQuery} from '../pages/search.ts';
import type {Step} from '../state/actions.ts';
import {saying} from '../state/messages.ts';
import {showing, turningTo, withStory} from '../state/navigation.ts';
import {withOwn} from '../state/own-state.ts';
import {matchesOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {filterKept, filterTyped} from './filtering.ts';
import {chooseBy} from './moving.ts';

/* Looking for words: in the open story, among the quotes of the library, and for a key in the help. */

const toMatch = (state: State, by: number): State => {
	const find = state.story?.find;
	if (state.story === undefined || find === undefined || find.query === '')
		return saying(state, `Nothing to look for yet: ${keyOf('find', state.keymap)} starts.`);
	const matches = matchesOf(state.story.article, find.query);
	if (matches.length === 0) return saying(state, `No match for “${find.query}”.`);
	const current = (((find.current + by) % matches.length) + matches.length) % matches.length;
	return showing(
		withStory(state, story => ({...story, find: {...find, current}})),
		matches[current]!,
	);
};

/** Changes the text of the field that takes letters now. An article on its way is not waited for by a reader who types on. */
const typed = ({opening: _, ...state}: State, change: (text: string) => string): State => {
	if (state.prompt !== undefined) return {...state, prompt: {...state.prompt, text: change(state.prompt.text)}};
	if (state.filter?.typing) return filterTyped(state, state.filter, change(state.filter.query));
	const {field} = pageOf(state);
	return field?.isOpen(state) ? field.set(state, change(field.get(state))) : state;
};

/** A pasted text may have line breaks and worse; what is typed here is a line, and goes to the screen as it is. */
export const typing = (state: State, text: string): State =>
	typed(state, before =>
		(before + text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, unseen)).trimStart().slice(0, longest),
	);

/** Joiners make one sign of several emoji, and Persian needs them. */
const unseen = (sign: string): string => (sign === '\u200C' || sign === '\u200D' ? sign : '');

/** UTF-16 units; more was pasted by mistake. */
const longest = 2000;

const lastLetter = /[\s\S]\p{M}*$/u;

/** Up and down while one types. */
const choosing = (state: State, by: number): State => {
	if (state.filter?.typing) return chooseBy(state, by);
	return pageOf(state).field?.step?.(state, by) ?? chooseBy(state, by);
};

/** Tab and Shift-Tab while one types. */
const tabbing = (state: State, by: 1 | -1): State => {
	if (state.filter?.typing) return filterKept(state);
	return pageOf(state).field?.tab?.(state, by) ?? state;
};

/** Backspace: the last letter; on an empty field, what else narrows the list. */
const erasing = (state: State): State => {
	const {field} = pageOf(state);
	const isEmpty =
		state.prompt === undefined && !state.filter?.typing && field?.isOpen(state) === true && field.get(state) === '';
	return isEmpty ? (field.emptied?.(state) ?? state) : typed(state, text => text.replace(lastLetter, ''));
};

export const withoutPrompt = ({prompt: _, ...state}: State): State => state;

export const finding = {
	find: state =>
		withStory({...state, focus: 'page'}, story => ({
			...story,
			find: {query: '', typing: true, current: 0, from: story.top},
		})),
	'next-match': (state, count) => toMatch(state, count),
	'previous-match': (state, count) => toMatch(state, -count),
	'search-quotes': state => withQuery(turningTo(state, 'search'), ''),
	palette: state => withOwn(turningTo(state, 'palette'), 'palette', {query: '', cursor: 0}),
	'choose-next': (state, count) => choosing(state, count),
	'choose-previous': (state, count) => choosing(state, -count),
	'next-speaker': state => tabbing(state, 1),
	'previous-speaker': state => tabbing(state, -1),
	erase: erasing,
	'erase-word': state => typed(state, text => text.trimEnd().replace(/\S+$/u, '')),
	'erase-all': state => typed(state, () => ''),
} satisfies Record<string, Step>;
