import {isDeepStrictEqual} from 'node:util';
import {keyOf} from '../../keymap/keymap.ts';
import type {LibraryEvent} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import {openAbout} from '../pages/pages.ts';
import {startSearch} from '../pages/search-state.ts';
import type {Action} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {goTo, keepTextInPlace, scrollTo, showPage, withStory} from '../state/navigation.ts';
import {problemSummary} from '../state/problem-summary.ts';
import {progressOf, withReadingEvent} from '../state/reading-progress.ts';
import {rowsOf} from '../state/selectors.ts';
import {peopleIn, topicsIn} from '../state/sidebar-entries.ts';
import type {OpenStory, State} from '../state/state.ts';
import {waypointsOf} from '../state/waypoints.ts';

/* What arrives from outside while the reader reads: stories, their quotes, edits of their files, answers. Nothing moves under the reader's eyes or hands but what has to. */

export const articleOpened = (
	state: State,
	{article, at, unanalysed, asked}: Extract<Action, {kind: 'opened'}>,
): State => {
	// A line that was asked for is about the story that goes.
	const {opening: _, prompt: __, ...rest} = state;
	// The first story comes by itself: it leaves alone who has gone to another page meanwhile.
	const turned = rest.story === undefined && !asked ? rest : showPage(rest, 'story');
	const open: State = {
		...turned,
		story: {article, top: 0, folded: new Set(), ...(unanalysed && {unanalysed})},
		chosenArticle: article.id,
		cursor: {sections: 0, people: 0, topics: 0},
	};
	if (at === undefined) return open;
	if (at.kind === 'about') return openAbout(open, at.subject) ?? open;
	return at.kind === 'search' ? startSearch(showPage(open, 'search'), at.query) : goTo(open, at);
};

/** Quotes, people and topics come in under the reader's eyes: nothing moves but what they add. */
export const articleAnalysed = (state: State, article: Article): State => {
	if (state.story?.article.id !== article.id) return state;
	const {unanalysed: _, awaited, article: before, ...story} = state.story;
	if (before.text !== article.text) return articleChanged(state, article);
	const known = keepTextInPlace(state, {...state, story: {...story, article: laidOutAs(before, article)}});
	return awaited === undefined ? known : goTo(known, awaited);
};

/** The article with the sections of the same story before it, if they are alike: their rows need not be laid out again. */
const laidOutAs = ({sections}: Article, article: Article): Article =>
	isDeepStrictEqual(sections, article.sections) ? {...article, sections} : article;

/** What is chosen stays on the screen, however small that has become. */
export const keepChosenInSight = (state: State): State => {
	const quote = state.story?.chosen === undefined ? undefined : state.story.article.quotes[state.story.chosen];
	return quote === undefined ? state : scrollTo(state, covering(quote.content));
};

/** What the reader is at in a story survives an edit of its file: the words looked for, the chosen quote, who is marked. */
const carriedOver = ({find, subject, chosen, article: before}: OpenStory, article: Article): Partial<OpenStory> => {
	const words = chosen === undefined ? undefined : quotedText(before.text, before.quotes[chosen]!);
	const same = article.quotes.findIndex(quote => quotedText(article.text, quote) === words);
	return {
		...(find !== undefined && {find: {...find, current: 0, from: 0}}),
		...(subject !== undefined && waypointsOf(article, subject).length > 0 && {subject}),
		...(chosen !== undefined && same !== -1 && {chosen: same}),
	};
};

/** A file that was edited: the words at the top of the screen stay there, wherever they stand now. */
export const articleChanged = (state: State, article: Article): State => {
	const {story} = state;
	if (story?.article.id !== article.id || story.article.text === article.text) return state;
	const before = offsetOf(rowsOf(state, story), story.top);
	const words = story.article.text.slice(before, before + 40);
	const found = article.text.indexOf(words, Math.max(0, before - 20_000));
	const offset = found === -1 ? Math.min(before, article.text.length) : found;
	const fresh: State = {
		...state,
		story: {article, top: 0, folded: new Set(), ...carriedOver(story, article)},
		message: {text: 'The file has changed; this is what it says now.', tone: 'plain'},
	};
	return story.top === 0 ? fresh : goTo(fresh, {kind: 'place', place: {id: article.id, offset, top: -1}});
};

/** What could not be analysed has no quotes, and none are waited for. */
const settledWords = (state: State): State =>
	state.story?.unanalysed !== true || state.articles.byId(state.story.article.id) !== undefined
		? state
		: withStory(state, ({unanalysed: _, awaited: __, ...story}) => story);

/** Files that could not be read are not passed over in silence. */
const told = (state: State): State => {
	const {problems, articles} = state;
	if (problems.length === 0 || articles.count === 0 || state.message !== undefined) return state;
	return withMessage(state, `${problemSummary(state)}: ${keyOf('problems', state.keymap)} shows which.`);
};

/** People and topics of a library are listed anew with every batch; the cursor stays at the one that it is at. */
const pointedAsBefore = (before: State, after: State): State => {
	const pane = before.focus;
	if (before.page === 'story' || (pane !== 'people' && pane !== 'topics')) return after;
	const entriesOf = pane === 'people' ? peopleIn : topicsIn;
	const pointed = entriesOf(before).at(before.cursor[pane]);
	const here = pointed === undefined ? -1 : entriesOf(after).positionOf(pointed.key);
	return here === -1 ? after : {...after, cursor: {...after.cursor, [pane]: here}};
};

/** Takes in what the library says in the course of one of its readings; others may be under way at the same time. */
export const libraryEvent = (before: State, event: LibraryEvent, reading: number | undefined): State => {
	const state = inReading(before, event, reading);
	switch (event.type) {
		case 'articles':
			return pointedAsBefore(state, {...state, articles: state.articles.with(event.articles)});
		case 'problem':
			return {...state, problems: [...state.problems, event.problem]};
		case 'done':
			return state.loading ? state : told(settledWords(state));
	}
};

const inReading = (state: State, event: LibraryEvent, reading: number | undefined): State => {
	// A problem of the notebook belongs to no reading.
	if (reading === undefined && event.type === 'problem') return state;
	const readings = withReadingEvent(state.readings, reading ?? 0, event);
	return {...state, readings, ...progressOf(readings)};
};
