import {isUnsure} from '../../model/doubt.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {currentPage} from '../pages/pages.ts';
import {openWhoIs, type PersonToAsk} from '../pages/who-is-this/deciding.ts';
import {giveAnswer, markChosen, typeName} from '../pages/who-said-it/answering.ts';
import {askAbout} from '../pages/who-said-it/asked-quote.ts';
import type {CommandReducer} from '../state/actions.ts';
import type {ListedQuote} from '../state/acts.ts';
import {noQuoteChosen, withMessage} from '../state/messages.ts';
import {keepTextInPlace, scrollTo, showPage, withStory} from '../state/navigation.ts';
import type {OpenStory} from '../state/open-story.ts';
import {peopleIn} from '../state/sidebar/sidebar-entries.ts';
import type {State} from '../state/state.ts';
import {quotesInOrder} from '../state/waypoints.ts';

/* Commands by which the reader says who said a quote. */

const chosenInStory = ({story, page}: State): ListedQuote | undefined => {
	if (page !== 'story' || story?.chosenQuote === undefined) return undefined;
	const {article, chosenQuote} = story;
	return {articleId: article.id, text: quotedText(article.text, article.quotes[chosenQuote]!), quote: chosenQuote};
};

/** The name in the sidebar that has the keys. */
const nameInSidebar = (state: State): PersonToAsk | undefined => {
	const entry = state.focus === 'people' ? peopleIn(state).at(state.sidebarCursor.people) : undefined;
	if (entry === undefined || entry.subject.name === '') return undefined;
	const {name} = entry.subject;
	return state.page === 'story' && state.story !== undefined ? {name, article: state.story.article.id} : {name};
};

/** Asks who said the chosen quote; where none is chosen, who the person is that the page is about. The story stays in sight beside the answers, and so does the quote. */
const askWhoSaidIt = (state: State): State => {
	if (state.page === 'who-said-it' || state.page === 'who-is-this') return state;
	const inSidebar = nameInSidebar(state);
	if (inSidebar !== undefined) return openWhoIs(state, inSidebar);
	const quote = chosenInStory(state) ?? currentPage(state).chosenQuote?.(state);
	if (quote === undefined) {
		const person = currentPage(state).person?.(state);
		return person === undefined ? noQuoteChosen(state) : openWhoIs(state, person);
	}
	const asked: State = {...askAbout(showPage(state, 'who-said-it'), quote), sidebarOpened: true};
	const {story} = state;
	if (state.page !== 'story' || story?.chosenQuote === undefined) return asked;
	return scrollTo(keepTextInPlace(state, asked), covering(story.article.quotes[story.chosenQuote]!.content));
};

/** Returns the next unsure quote of a story, after the last one the first again; undefined if none is unsure. */
const nextUnsureIn = ({article, chosenQuote}: OpenStory): number | undefined => {
	const order = quotesInOrder(article);
	const at = chosenQuote === undefined ? -1 : order.indexOf(chosenQuote);
	return [...order.slice(at + 1), ...order.slice(0, at + 1)].find(index => isUnsure(article.quotes[index]!));
};

const goToUnsureInStory = (state: State, story: OpenStory): State => {
	const next = nextUnsureIn(story);
	if (next === undefined)
		return withMessage(
			state,
			story.finding === 'everything' ? 'Still looking for quotes…' : 'No quote of this story is unsure.',
		);
	const chosen = withStory(state, ({waypoint: _, ...open}) => ({...open, chosenQuote: next}));
	return scrollTo(chosen, covering(story.article.quotes[next]!.content));
};

/** Goes to the next unsure quote of the story, or of the list. */
const goToUnsure = (state: State): State => {
	if (state.page === 'story' && state.story !== undefined) return goToUnsureInStory(state, state.story);
	const {list, unsure} = currentPage(state);
	if (list === undefined || unsure === undefined) return withMessage(state, 'This list has no quotes.');
	const all = unsure(state);
	const at = list.cursor(state);
	const next = all.find(index => index > at) ?? all[0];
	return next === undefined ? withMessage(state, 'No quote of this list is unsure.') : list.choose(state, next);
};

/** What the answers of the question do is nothing on another page. */
const onQuestion =
	(answer: (state: State) => State): CommandReducer =>
	state =>
		state.page === 'who-said-it' ? answer(state) : state;

/** Commands for who said a quote. */
export const correctingCommands = {
	'who-said-it': askWhoSaidIt,
	'next-unsure': goToUnsure,
	'mark-speaker': onQuestion(markChosen),
	'name-speaker': onQuestion(typeName),
	'no-quote': onQuestion(state => giveAnswer(state, {kind: 'no quote'})),
} satisfies Record<string, CommandReducer>;

/** The keys that say yes and no to a question, whatever the commands are bound to. */
const [yes, no] = ['y', 'n'];

/**
 * Answers the question whether the next quotes are the same speaker's. Returns undefined for a key that answers nothing: it does
 * what it always does.
 */
export const answerSameSpeaker = (state: State, key: string, isCancelled: boolean): State | undefined => {
	const {pending, hanging, ...rest} = state;
	if (pending !== 'same-speaker') return undefined;
	if (key === yes && hanging !== undefined) return {...rest, act: {kind: 'correct', ...hanging, hanging: 0}};
	return key === no || isCancelled ? rest : undefined;
};

/** Drops the question that was not answered. */
export const withoutSameSpeaker = (state: State): State => {
	if (state.pending !== 'same-speaker') return state;
	const {pending: _, hanging: __, ...rest} = state;
	return rest;
};
