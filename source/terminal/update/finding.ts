import {keyOf} from '../../keymap/keymap.ts';
import {lastTopOfHelp} from '../pages/help.ts';
import type {Step} from '../state/actions.ts';
import {matchesShown, speakersFound} from '../state/lists.ts';
import {showing, turningBack, turningTo, withStory} from '../state/navigation.ts';
import {offeredCommands} from '../state/offered-commands.ts';
import {matchesOf, rowsOf} from '../state/selectors.ts';
import type {Find, State} from '../state/state.ts';
import {rowsShowing} from '../state/viewport.ts';
import {filterKept, filterTyped, withoutFilter} from './filtering.ts';
import {chooseBy} from './moving.ts';

/* Looking for words: in the open story, among the quotes of the library, and for a key in the help. */

/** Looks for a query from the row where the search began, and shows the match nearest below it. */
const looking = (state: State, find: Find): State => {
	const {story} = state;
	if (story === undefined) return state;
	const rows = rowsOf(state, story);
	const matches = matchesOf(story.article, find.query);
	const below = matches.findIndex(match => rowsShowing(rows, match).first >= find.from);
	const current = Math.max(0, below);
	const found = withStory(state, open => ({
		...open,
		top: matches.length === 0 ? find.from : open.top,
		find: {...find, current},
	}));
	const match = matches[current];
	return match === undefined ? found : showing(found, match);
};

const toMatch = (state: State, by: number): State => {
	const find = state.story?.find;
	if (state.story === undefined || find === undefined || find.query === '')
		return {
			...state,
			message: {text: `Nothing to look for yet: ${keyOf('find', state.keymap)} starts.`, tone: 'plain'},
		};
	const matches = matchesOf(state.story.article, find.query);
	if (matches.length === 0) return {...state, message: {text: `No match for “${find.query}”.`, tone: 'plain'}};
	const current = (((find.current + by) % matches.length) + matches.length) % matches.length;
	return showing(
		withStory(state, story => ({...story, find: {...find, current}})),
		matches[current]!,
	);
};

/** What the page's text becomes. An article that is on its way to be opened is not waited for by who types on. */
const typed = ({opening: _, ...state}: State, change: (text: string) => string): State => {
	if (state.prompt !== undefined) return {...state, prompt: {...state.prompt, text: change(state.prompt.text)}};
	if (state.filter?.typing) return filterTyped(state, state.filter, change(state.filter.query));
	if (state.page === 'palette') return {...state, palette: {query: change(state.palette.query), chosen: 0}};
	if (state.page === 'search') {
		const query = change(state.search.query);
		const {speaker: _, ...search} = state.search;
		return query === state.search.query ? state : {...state, search: {...search, query, chosen: 0}};
	}
	if (state.page === 'help') return {...state, help: {query: change(state.help.query), top: 0}};
	const find = state.story?.find;
	return find?.typing ? looking(state, {...find, query: change(find.query)}) : state;
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

const choosing = (state: State, by: number): State => {
	if (state.filter?.typing) return chooseBy(state, by);
	if (state.page === 'help')
		return {...state, help: {...state.help, top: Math.max(0, Math.min(lastTopOfHelp(state), state.help.top + by))}};
	if (state.page === 'palette')
		return {
			...state,
			palette: {
				...state.palette,
				chosen: Math.max(0, Math.min(offeredCommands(state).length - 1, state.palette.chosen + by)),
			},
		};
	if (state.page !== 'search') return recalling(state, by);
	const count = matchesShown(state).length;
	return {...state, search: {...state.search, chosen: Math.max(0, Math.min(count - 1, state.search.chosen + by))}};
};

/** Up and down bring back what was looked for before. */
const recalling = (state: State, by: number): State => {
	const find = state.story?.find;
	if (!find?.typing) return toMatch(state, by);
	const at = Math.max(-1, Math.min(state.kept.finds.length - 1, (state.recalled ?? -1) - by));
	const query = at === -1 ? '' : state.kept.finds[at]!;
	return {...looking(state, {...find, query}), recalled: at};
};

/** Narrows the results to one speaker after the other, then to all again. */
const speaking = (state: State, by: 1 | -1): State => {
	if (state.filter?.typing) return filterKept(state);
	if (state.page !== 'search') return state;
	const speakers = [undefined, ...speakersFound(state.search.answer?.matches ?? []).map(([name]) => name)];
	const here = speakers.indexOf(state.search.speaker);
	const speaker = speakers[(here + by + speakers.length) % speakers.length];
	const {speaker: _, ...search} = state.search;
	return {...state, search: {...search, chosen: 0, ...(speaker === undefined ? {} : {speaker})}};
};

export const withoutPrompt = ({prompt: _, ...state}: State): State => state;

/** Gives up what was being looked for; undefined where nothing was. */
export const givingUp = (state: State): State | undefined => {
	if (state.prompt !== undefined) return withoutPrompt(state);
	if (state.filter !== undefined && (state.filter.list !== 'library' || state.page === 'library'))
		return withoutFilter(state);
	if (state.page === 'search' || state.page === 'help' || state.page === 'palette')
		return turningBack(state) ?? {...state, page: 'story', focus: 'page'};
	const find = state.story?.find;
	if (find === undefined) return undefined;
	return withStory(state, ({find: _, ...story}) => (find.typing ? {...story, top: find.from} : story));
};

/** Enter in the search of a story: the words stay marked, `n` and `N` go on. */
export const keepingFind = (state: State): State =>
	withStory(state, ({find, ...story}) =>
		find === undefined || find.query === '' ? story : {...story, find: {...find, typing: false}},
	);

export const finding = {
	find: ({recalled: _, ...state}) =>
		withStory({...state, focus: 'page'}, story => ({
			...story,
			find: {query: '', typing: true, current: 0, from: story.top},
		})),
	'next-match': (state, count) => toMatch(state, count),
	'previous-match': (state, count) => toMatch(state, -count),
	'search-quotes': state => {
		const {speaker: _, ...search} = state.search;
		return {
			...turningTo(state, 'search'),
			search: {...search, query: state.page === 'person' ? '' : search.query, chosen: 0},
		};
	},
	palette: state => ({...turningTo(state, 'palette'), palette: {query: '', chosen: 0}}),
	'choose-next': (state, count) => choosing(state, count),
	'choose-previous': (state, count) => choosing(state, -count),
	'next-speaker': state => speaking(state, 1),
	'previous-speaker': state => speaking(state, -1),
	erase: state => typed(state, text => text.replace(lastLetter, '')),
	'erase-word': state => typed(state, text => text.trimEnd().replace(/\S+$/u, '')),
	'erase-all': state => typed(state, () => ''),
} satisfies Record<string, Step>;
