import {summarise} from '../../library/catalogue/summary.ts';
import type {LibraryEvent} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import {openSubjectPage} from '../pages/pages.ts';
import {startSearch} from '../pages/search-state.ts';
import type {Action} from '../state/actions.ts';
import {orderedAnew} from '../state/library/library-orders.ts';
import {chosenArticle, isResumeChosen} from '../state/library/library-rows.ts';
import {withoutListedBefore, withRead} from '../state/library/listed-before.ts';
import {problemSummary} from '../state/library/problem-summary.ts';
import {progressOf, withReadingEvent} from '../state/library/reading-progress.ts';
import {pressHint, withMessage} from '../state/messages.ts';
import {goTo, keepTextInPlace, scrollTo, showPage, withoutOpening, withStory} from '../state/navigation.ts';
import type {OpenStory} from '../state/open-story.ts';
import {rowsOf} from '../state/selectors.ts';
import {peopleIn, topicsIn} from '../state/sidebar/sidebar-entries.ts';
import type {State} from '../state/state.ts';
import {waypointsOf} from '../state/waypoints.ts';

/*
What arrives from outside while someone reads: articles, their quotes, changes of their files, events of the library.
Nothing that is on the screen moves unless it must, and the cursor stays on what it was on.
*/

/** Opens an article that has arrived, at its destination. */
export const articleOpened = (
	state: State,
	{article, at, unanalysed, pages, asked}: Extract<Action, {kind: 'opened'}>,
): State => {
	// An open prompt is about the story before.
	const {prompt: _, ...rest} = withoutOpening(state);
	// Nobody asked for the first story: it does not take over a page that was opened meanwhile.
	const shown = rest.story === undefined && !asked ? rest : showPage(rest, 'story');
	// What is read now stays in its row.
	const {resume, ...others} = shown.orderedBy === undefined ? orderedAnew(shown) : shown;
	const open: State = {
		...others,
		...(resume === article.id && {resume}),
		story: {article, top: 0, folded: new Set(), ...(unanalysed && {finding: 'everything'}), ...(pages && {pages})},
		chosenArticleId: article.id,
		resumeChosen: false,
		sidebarCursor: {sections: 0, people: 0, topics: 0},
	};
	if (at === undefined) return open;
	if (at.kind === 'about') return openSubjectPage(open, at.subject) ?? open;
	return at.kind === 'search' ? startSearch(showPage(open, 'search'), at.query) : goTo(open, at);
};

/** Adds what was found to the open story, and goes where it could not go without that. */
export const articleAnalysed = (
	state: State,
	{article, finding}: Pick<Extract<Action, {kind: 'analysed'}>, 'article' | 'finding'>,
): State => {
	// A story that has been read again since is newer than what was found in it.
	if (state.story?.article.id !== article.id || state.story.finding === undefined) return state;
	const {finding: _, awaited, article: before, ...story} = state.story;
	if (before.text !== article.text) return articleChanged(state, article);
	const analysed = keepTextInPlace(state, {...state, story: {...story, article, ...(finding && {finding})}});
	return awaited === undefined ? analysed : goTo(analysed, awaited);
};

/** Scrolls to the chosen quote; to be called when the screen has become smaller. */
export const keepChosenInSight = (state: State): State => {
	const quote =
		state.story?.chosenQuote === undefined ? undefined : state.story.article.quotes[state.story.chosenQuote];
	return quote === undefined ? state : scrollTo(state, covering(quote.content));
};

/** The search, the chosen quote and the subject of a story, as far as they are still in its changed text. */
const carriedOver = (
	{find, subject, chosenQuote: chosen, article: before}: OpenStory,
	article: Article,
): Partial<OpenStory> => {
	const words = chosen === undefined ? undefined : quotedText(before.text, before.quotes[chosen]!);
	const same = article.quotes.findIndex(quote => quotedText(article.text, quote) === words);
	return {
		...(find !== undefined && {find: {...find, current: 0, from: 0}}),
		...(subject !== undefined && waypointsOf(article, subject).length > 0 && {subject}),
		...(chosen !== undefined && same !== -1 && {chosenQuote: same}),
	};
};

/**
 * UTF-16 units by which the text at the top of the screen is found again, and how far before its old offset it may be.
 */
const wordsAtTop = 40;
const furthestBack = 20_000;

/** Puts another text in place of that of the open story. What is at the top of the screen stays there, wherever it has moved to. */
const withText = (state: State, story: OpenStory, article: Article): State => {
	const before = offsetOf(rowsOf(state, story), story.top);
	const words = story.article.text.slice(before, before + wordsAtTop);
	const found = article.text.indexOf(words, Math.max(0, before - furthestBack));
	const offset = found === -1 ? Math.min(before, article.text.length) : found;
	const changed: State = {...state, story: {article, top: 0, folded: new Set(), ...carriedOver(story, article)}};
	if (story.top === 0) return changed;
	// Under the same text are the same rows: the one at the top may be an empty one above the words that it is found by.
	const isSame = isWhole(story) && article.text.startsWith(story.article.text.slice(0, before + wordsAtTop));
	if (isSame && article.text.length >= story.article.text.length)
		return withStory(changed, read => ({...read, top: story.top}));
	return goTo(changed, {kind: 'place', place: {id: article.id, offset, top: -1}});
};

/** Whether all of its sections are shown. */
const isWhole = ({folded, alone}: OpenStory): boolean => folded.size === 0 && alone === undefined;

/** Shows the open story as its file is now. */
export const articleChanged = (state: State, article: Article): State =>
	state.story?.article.id !== article.id || state.story.article.text === article.text
		? state
		: withText(withMessage(state, 'The file has changed and was read again.'), state.story, article);

/**
 * Puts the whole story in place of its first pages. It goes where it was left the last time, unless the reader has moved in it
 * meanwhile.
 */
export const articleRead = (
	state: State,
	{article, at}: Pick<Extract<Action, {kind: 'whole'}>, 'article' | 'at'>,
): State => {
	const {story} = state;
	if (story?.pages === undefined || story.article.id !== article.id) return state;
	const {awaited} = story;
	const whole = withStory(withText(state, story, article), read => ({
		...read,
		finding: 'everything',
		...(awaited !== undefined && {awaited}),
	}));
	return at === undefined || story.top > 0 ? whole : goTo(whole, at);
};

/** Takes first pages away that are not followed by the others: they must not pass for a story. */
export const withoutFirstPages = (state: State): State => {
	const {story, ...others} = state;
	return story?.pages === undefined ? state : others;
};

/** Shows articles as the reader has corrected them: in the story, in the lists and in the counts. */
export const articlesCorrected = (state: State, articles: readonly Article[]): State => {
	const own = articles.find(({id}) => id === state.story?.article.id);
	const shown = own === undefined ? state : withStory(state, story => storyCorrected(story, own));
	return {
		...shown,
		articles: articles.reduce((list, article) => list.corrected(summarise(article)), state.articles),
		corrections: state.corrections + 1,
	};
};

/** The text stays as it is, so nothing moves; a quote that is none any more is no longer chosen. */
const storyCorrected = (
	{article: before, chosenQuote: chosen, waypoint: _, ...story}: OpenStory,
	article: Article,
): OpenStory => {
	const content = chosen === undefined ? undefined : before.quotes[chosen]?.content;
	const same = content === undefined ? -1 : article.quotes.findIndex(quote => quote.content === content);
	return {...story, article, ...(same !== -1 && {chosenQuote: same})};
};

/** Stops waiting for the quotes of a story that could not be analysed. */
const stopAwaitingAnalysis = (state: State): State =>
	state.story?.finding === undefined || state.articles.byId(state.story.article.id) !== undefined
		? state
		: withStory(state, ({finding: _, awaited: __, ...story}) => story);

/** Says how many files could not be read, if the status line is free. */
const reportProblems = (state: State): State => {
	const {problems, articles} = state;
	if (problems.length === 0 || articles.count === 0 || state.message !== undefined) return state;
	return withMessage(state, `${problemSummary(state)}.${pressHint(state, 'problems', 'to see which')}`);
};

/** Keeps the cursor of the sidebar on its person or topic while the library grows and their order changes. */
export const keepSidebarCursor = (before: State, after: State): State => {
	const pane = before.focus;
	if (before.page === 'story' || (pane !== 'people' && pane !== 'topics')) return after;
	const entriesOf = pane === 'people' ? peopleIn : topicsIn;
	const chosen = entriesOf(before).at(before.sidebarCursor[pane]);
	const index = chosen === undefined ? -1 : entriesOf(after).positionOf(chosen.key);
	return index === -1 ? after : {...after, sidebarCursor: {...after.sidebarCursor, [pane]: index}};
};

/** Takes in an event of one reading of the library; others may be under way at the same time. */
export const libraryEvent = (before: State, event: LibraryEvent, reading: number | undefined): State => {
	const state = inReading(before, event, reading);
	switch (event.type) {
		case 'articles':
			return withPointed(state, keepSidebarCursor(state, withRead(state, event.articles)));
		case 'problem':
			return {...state, problems: [...state.problems, event.problem]};
		case 'done':
			return state.loading ? state : reportProblems(stopAwaitingAnalysis(withoutListedBefore(state)));
	}
};

/** Nobody who presses Enter has seen the row yet that has just come to the cursor. */
const withPointed = (before: State, after: State): State => {
	if (after.page !== 'library' || after.pointedAt !== undefined || isResumeChosen(before)) return after;
	const [was, is] = [chosenArticle(before)?.id, chosenArticle(after)?.id];
	return was === undefined || was === is ? after : {...after, pointedAt: was};
};

const inReading = (state: State, event: LibraryEvent, reading: number | undefined): State => {
	// A problem of the notebook belongs to no reading.
	if (reading === undefined && event.type === 'problem') return state;
	const readings = withReadingEvent(state.readings, reading ?? 0, event);
	return {...state, readings, ...progressOf(readings)};
};
