import {titleOf} from '../../model/article.ts';
import {inAll} from '../../model/doubt.ts';
import {currentPage} from '../pages/pages.ts';
import {queryInWords} from '../pages/search/chips.ts';
import {chosenEntryOfSearch} from '../pages/search/search-list.ts';
import {countsFound, searchIn} from '../pages/search-state.ts';
import type {CommandReducer} from '../state/actions.ts';
import type {Prompt} from '../state/acts.ts';
import {keptOfListed} from '../state/kept-listed.ts';
import {noQuoteChosen, noStoryOpen, withMessage} from '../state/messages.ts';
import type {KeptSearch, State} from '../state/state.ts';

/* Commands that ask for a line of text in the status line, and what is done with the answer. */

/** Closes the prompt and does what it was for. An empty note deletes the note; any other empty answer does nothing. */
export const answerPrompt = (state: State, {kind, text}: Prompt): State => {
	const closed = withoutPrompt(state);
	const answer = text.trim();
	const {story} = closed;
	const listed = currentPage(closed).chosenQuote?.(closed);
	if (kind === 'note' && listed !== undefined)
		return {...closed, act: {kind: 'note-listed', quote: listed, text: answer}};
	if (kind === 'note')
		return story?.chosenQuote === undefined
			? closed
			: {...closed, act: {kind, article: story.article, quote: story.chosenQuote, text: answer}};
	if (answer === '') return closed;
	if (kind === 'keep-search') return {...closed, act: {kind, search: searchToKeep(closed, answer)}};
	if (kind === 'save-notes') return {...closed, act: {kind, path: answer}};
	const page = currentPage(closed).saved?.(closed);
	if (page !== undefined)
		return {
			...closed,
			act: kind === 'save' ? {kind: 'save-page', page, path: answer} : {kind: 'pipe-page', page, command: answer},
		};
	if (story === undefined) return closed;
	const {article} = story;
	return {...closed, act: kind === 'save' ? {kind, article, path: answer} : {kind, article, command: answer}};
};

/** A prompt with a text that is taken with Enter, and gone with the first letter typed. */
const proposing = (kind: Prompt['kind'], text: string): Prompt => ({
	kind,
	text,
	...(text !== '' && {isProposed: true}),
});

/** Closes the prompt unanswered. */
export const withoutPrompt = ({prompt: _, ...state}: State): State => state;

/**
 * Asks what is needed to save or to hand on the page, or on the story's page and beside it the story. `textFor` gives what
 * stands in the field at first.
 */
const askAbout = (state: State, kind: 'save' | 'pipe', textFor: (title: string) => string): State => {
	const {saved, list} = currentPage(state);
	const title = saved?.(state)?.title;
	if (title !== undefined) return {...state, prompt: proposing(kind, textFor(title))};
	if (saved !== undefined || (state.page !== 'story' && list !== undefined && state.focus === 'page'))
		return withMessage(state, saved === undefined ? nothingToSave : 'There are no quotes to save yet.');
	if (state.story === undefined) return noStoryOpen(state);
	return {...state, prompt: proposing(kind, textFor(titleOf(state.story.article)))};
};

const nothingToSave = 'This list cannot be saved: open a story, a person or a topic.';

/** “Ferry stays for the winter” -> “ferry-stays-for-the-winter.md”. */
const fileNameFor = (title: string): string =>
	`${
		title
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.replaceAll(/^-|-$/gu, '')
			.slice(0, 60) || 'article'
	}.md`;

const writeNote = (state: State): State => {
	const listed = currentPage(state).chosenQuote?.(state);
	if (listed !== undefined) return {...state, prompt: {kind: 'note', text: keptOfListed(state, listed)?.note ?? ''}};
	const chosen = state.page === 'story' || state.focus !== 'page' ? state.story?.chosenQuote : undefined;
	return chosen === undefined
		? noQuoteChosen(state)
		: {...state, prompt: {kind: 'note', text: state.kept.notes.get(chosen) ?? ''}};
};

/** The search in the field under a name, with what it finds now: what comes later is new. */
const searchToKeep = (state: State, name: string): KeptSearch => {
	const {query, answer} = searchIn(state);
	return {name, query: query.trim(), found: answer?.query === query ? inAll(countsFound(answer)) : 0};
};

const keepSearch = (state: State): State =>
	state.page === 'search' && searchIn(state).query.trim() !== ''
		? {...state, prompt: proposing('keep-search', queryInWords(searchIn(state).query, 40))}
		: state;

const forgetSearch = (state: State): State => {
	const entry = state.page === 'search' ? chosenEntryOfSearch(state) : undefined;
	return entry?.kind === 'kept-search' ? {...state, act: {kind: 'forget-search', name: entry.search.name}} : state;
};

/** Commands that ask for a line of text. */
export const promptCommands = {
	save: state => askAbout(state, 'save', fileNameFor),
	pipe: state => askAbout(state, 'pipe', () => ''),
	note: writeNote,
	'keep-search': keepSearch,
	'forget-search': forgetSearch,
	'save-notes': state => ({...state, prompt: proposing('save-notes', 'quotes.md')}),
} satisfies Record<string, CommandReducer>;
