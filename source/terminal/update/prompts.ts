import {type Article, titleOf} from '../../model/article.ts';
import {queryInWords} from '../pages/search/chips.ts';
import {chosenEntryOfSearch} from '../pages/search/search-entries.ts';
import {searchIn} from '../pages/search-state.ts';
import type {CommandReducer} from '../state/actions.ts';
import {noQuoteChosen, noStoryOpen} from '../state/messages.ts';
import type {KeptSearch, Prompt, State} from '../state/state.ts';

/* Commands that ask for a line of text in the status line, and what is done with the answer. */

/** Closes the prompt and does what it was for. An empty note deletes the note; any other empty answer does nothing. */
export const answerPrompt = (state: State, {kind, text}: Prompt): State => {
	const closed = withoutPrompt(state);
	const answer = text.trim();
	const {story} = closed;
	if (kind === 'note')
		return story?.chosenQuote === undefined
			? closed
			: {...closed, act: {kind, article: story.article, quote: story.chosenQuote, text: answer}};
	if (answer === '') return closed;
	if (kind === 'keep-search') return {...closed, act: {kind, search: searchToKeep(closed, answer)}};
	if (kind === 'save-notes') return {...closed, act: {kind, path: answer}};
	if (story === undefined) return closed;
	const {article} = story;
	return {...closed, act: kind === 'save' ? {kind, article, path: answer} : {kind, article, command: answer}};
};

/** Closes the prompt unanswered. */
export const withoutPrompt = ({prompt: _, ...state}: State): State => state;

const saveStory = (state: State): State =>
	state.story === undefined
		? noStoryOpen(state)
		: {...state, prompt: {kind: 'save', text: fileNameFor(state.story.article)}};

/** “Ferry stays for the winter” -> “ferry-stays-for-the-winter.md”. */
const fileNameFor = (article: Article): string =>
	`${
		titleOf(article)
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.replaceAll(/^-|-$/gu, '')
			.slice(0, 60) || 'article'
	}.md`;

const writeNote = (state: State): State => {
	const chosen = state.story?.chosenQuote;
	return chosen === undefined
		? noQuoteChosen(state)
		: {...state, prompt: {kind: 'note', text: state.kept.notes.get(chosen) ?? ''}};
};

/** The search in the field under a name, with what it finds now: what comes later is new. */
const searchToKeep = (state: State, name: string): KeptSearch => {
	const {query, answer} = searchIn(state);
	return {name, query: query.trim(), found: answer?.query === query ? (answer.found ?? 0) : 0};
};

const keepSearch = (state: State): State =>
	state.page === 'search' && searchIn(state).query.trim() !== ''
		? {...state, prompt: {kind: 'keep-search', text: queryInWords(searchIn(state).query, 40)}}
		: state;

const forgetSearch = (state: State): State => {
	const entry = state.page === 'search' ? chosenEntryOfSearch(state) : undefined;
	return entry?.kind === 'kept-search' ? {...state, act: {kind: 'forget-search', name: entry.search.name}} : state;
};

/** Commands that ask for a line of text. */
export const promptCommands = {
	save: saveStory,
	pipe: state => (state.story === undefined ? noStoryOpen(state) : {...state, prompt: {kind: 'pipe', text: ''}}),
	note: writeNote,
	'keep-search': keepSearch,
	'forget-search': forgetSearch,
	'save-notes': state => ({...state, prompt: {kind: 'save-notes', text: 'quotes.md'}}),
} satisfies Record<string, CommandReducer>;
