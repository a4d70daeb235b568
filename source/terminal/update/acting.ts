import {keyOf} from '../../keymap/keymap.ts';
import {noArticles} from '../../library/catalogue/article-list.ts';
import {type Article, titleOf} from '../../model/article.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Opening} from '../pages/page.ts';
import {openAbout, pageOf} from '../pages/pages.ts';
import type {Step} from '../state/actions.ts';
import {peopleIn, shownIn, topicsIn} from '../state/lists.ts';
import {saying} from '../state/messages.ts';
import {going, leavingTrail, turningBack, turningTo, withoutLens} from '../state/navigation.ts';
import {withOwn} from '../state/own-state.ts';
import {rowsOf} from '../state/selectors.ts';
import type {PlaceInStory, Prompt, RailPane, State} from '../state/state.ts';
import {copying} from './copying.ts';
import {filterKept, withoutFilter} from './filtering.ts';
import {withoutPrompt} from './finding.ts';
import {leavingRail} from './panes.ts';

/* Keys that do something with what is chosen, and keys that lead out. */

const enterRail = (state: State): State => {
	if (shownIn(state, state.focus as RailPane).count === 0) return state;
	if (state.focus === 'sections')
		return going(leavingTrail(leavingRail(state)), {kind: 'section', section: state.cursor.sections});
	const entry =
		state.focus === 'people' ? peopleIn(state).at(state.cursor.people) : topicsIn(state).at(state.cursor.topics);
	if (entry === undefined) return state;
	if (state.page === 'story' && state.story !== undefined)
		return going(leavingTrail(leavingRail(state)), {kind: 'lens', lens: entry.lens});
	return openAbout(state, entry.lens) ?? state;
};

/** Enter: answers the prompt, keeps the filter, or opens what is chosen in the sidebar or on the page. */
export const opened = (state: State, opening: Opening): State => {
	if (state.prompt !== undefined) return answered(withoutPrompt(state), state.prompt);
	if (state.filter?.typing) return opened(filterKept(state), opening);
	return state.focus === 'page' ? pageOf(state).open(state, opening) : enterRail(state);
};

const noArticle = (state: State): State =>
	saying(state, `No story is open: ${keyOf('library', state.keymap)} shows the library.`);

/** What is chosen in a list is another story than the open one: its address is opened from there. */
const browse = (state: State): State =>
	pageOf(state).browse?.(state) ??
	saying(
		state,
		`${keyOf('open', state.keymap)} opens the story, ${keyOf('open-address', state.keymap)} its address from there.`,
	);

const edit = (state: State): State => {
	const listed = pageOf(state).file?.(state);
	if (listed !== undefined) return {...state, act: {kind: 'edit', ...listed}};
	const {story} = state;
	if (story === undefined) return noArticle(state);
	if (story.article.origin.path === '-')
		return saying(state, `What was piped in has no file to edit: ${keyOf('save', state.keymap)} saves it.`);
	const chosenQuote = story.chosen === undefined ? undefined : story.article.quotes[story.chosen]?.content[0];
	const start = chosenQuote?.start ?? offsetOf(rowsOf(state, story), story.top);
	return {
		...state,
		act: {kind: 'edit', path: story.article.origin.path, words: story.article.text.slice(start, start + 60)},
	};
};

const asking = (state: State, kind: Prompt['kind'], text: string): State =>
	state.story === undefined ? noArticle(state) : {...state, prompt: {kind, text}};

/** “Ferry stays for the winter” -> “ferry-stays-for-the-winter.md”. */
const fileNameFor = (article: Article): string =>
	`${
		titleOf(article)
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.replaceAll(/^-|-$/gu, '')
			.slice(0, 60) || 'article'
	}.md`;

const answered = (state: State, {kind, text}: Prompt): State => {
	const words = text.trim();
	const {story} = state;
	// An empty note takes the note away; of the others, nothing comes of nothing.
	if (kind === 'note')
		return story?.chosen === undefined
			? state
			: {...state, act: {kind, article: story.article, quote: story.chosen, text: words}};
	if (words === '') return state;
	if (kind === 'save-notes') return {...state, act: {kind, path: words}};
	if (story === undefined) return state;
	return {
		...state,
		act: kind === 'save' ? {kind, article: story.article, path: words} : {kind, article: story.article, command: words},
	};
};

/** One step out: of a prompt, of a filter, of the sidebar, of what the page has marked, of the page. Never out of the program. */
const backOut = (state: State): State => {
	if (state.prompt !== undefined) return withoutPrompt(state);
	if (state.filter !== undefined && (state.filter.list !== 'library' || state.page === 'library'))
		return withoutFilter(state);
	if (state.focus !== 'page') return withoutLens(leavingRail(state));
	return pageOf(state).escape?.(state) ?? turningBack(state) ?? withoutField(state);
};

/** Where letters are text, Esc is the only way out: with no page behind, it leads to the story. */
const withoutField = (state: State): State =>
	pageOf(state).field?.isOpen(state) === true ? {...state, page: 'story', focus: 'page'} : state;

const quit = (state: State): State => {
	if (state.focus !== 'page') return withoutLens(leavingRail(state));
	return turningBack(state) ?? {...state, ending: 'quit'};
};

const back = (state: State): State => {
	const place = state.trail.at(-1);
	if (place === undefined) return turningBack(state) ?? saying(state, 'There is no place to go back to.');
	const shorter = {...state, trail: state.trail.slice(0, -1)};
	const at: PlaceInStory = {kind: 'place', place};
	return state.story?.article.id === place.id
		? turningTo(going(shorter, at), 'story')
		: {...shorter, opening: {id: place.id, at}};
};

const readAgain = (state: State): State => {
	if (state.articles.hasPath('-')) return saying(state, 'What was piped in can be read only once.');
	return {
		...state,
		act: {kind: 'read-again'},
		problems: [],
		cursor: state.page === 'story' ? state.cursor : {...state.cursor, people: 0, topics: 0},
		articles: noArticles(),
		found: 0,
		read: 0,
		loading: true,
		message: {text: 'Reading the files again.', tone: 'plain'},
	};
};

export const acting = {
	copy: state => copying(state, false),
	'copy-cited': state => copying(state, true),
	'open-address': browse,
	links: state => (state.story === undefined ? noArticle(state) : turningTo(state, 'links')),
	edit,
	save: state => asking(state, 'save', state.story === undefined ? '' : fileNameFor(state.story.article)),
	pipe: state => asking(state, 'pipe', ''),
	back,
	problems: state => turningTo(state, 'problems'),
	'try-again': readAgain,
	help: state => withOwn(turningTo(state, 'help'), 'help', {query: '', top: 0}),
	redraw: state => ({...state, act: {kind: 'redraw'}}),
	suspend: state => ({...state, act: {kind: 'suspend'}}),
	escape: backOut,
	quit,
	'quit-now': state => ({...state, ending: 'quit'}),
	interrupt: state => ({...state, ending: 'interrupt'}),
} satisfies Record<string, Step>;
