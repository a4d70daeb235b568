import {keyOf} from '../../keymap/keymap.ts';
import type {LibraryEvent, SearchAnswer} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import {quotedText} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Action} from '../state/actions.ts';
import {matchesShown, peopleIn, topicsIn, troubleIn} from '../state/lists.ts';
import {going, inPlace, showing, turningTo, withStory} from '../state/navigation.ts';
import {progressOf, withReadingEvent} from '../state/reading-progress.ts';
import {rowsOf, stopsOf} from '../state/selectors.ts';
import type {State, Story} from '../state/state.ts';

/* What arrives from outside while the reader reads: stories, their quotes, edits of their files, answers. Nothing moves under the reader's eyes or hands but what has to. */

export const openedAt = (state: State, {article, at, unanalysed, asked}: Extract<Action, {kind: 'opened'}>): State => {
	// A line that was asked for is about the story that goes.
	const {opening: _, prompt: __, ...rest} = state;
	// The first story comes by itself: it leaves alone who has gone to another page meanwhile.
	const turned = rest.story === undefined && !asked ? rest : turningTo(rest, 'story');
	const open: State = {
		...turned,
		story: {article, top: 0, folded: new Set(), ...(unanalysed && {unanalysed})},
		chosenArticle: article.id,
		cursor: {...state.cursor, sections: 0, people: 0, topics: 0, links: 0},
	};
	return at === undefined ? open : going(open, at);
};

/** Quotes, people and topics come in under the reader's eyes: nothing moves but what they add. */
export const analysed = (state: State, article: Article): State => {
	// A story that has been read again since is newer than what was found in it.
	if (state.story?.article.id !== article.id || !state.story.unanalysed) return state;
	const {unanalysed: _, awaited, article: before, ...story} = state.story;
	if (before.text !== article.text) return changed(state, article);
	const known = inPlace(state, {...state, story: {...story, article}});
	return awaited === undefined ? known : going(known, awaited);
};

/** What is chosen stays on the screen, however small that has become. */
export const withChosen = (state: State): State => {
	const quote = state.story?.chosen === undefined ? undefined : state.story.article.quotes[state.story.chosen];
	return quote === undefined ? state : showing(state, covering(quote.content));
};

/** What the reader is at in a story survives an edit of its file: the words looked for, the chosen quote, who is marked. */
const carriedOver = ({find, lens, chosen, article: before}: Story, article: Article): Partial<Story> => {
	const words = chosen === undefined ? undefined : quotedText(before.text, before.quotes[chosen]!);
	const same = article.quotes.findIndex(quote => quotedText(article.text, quote) === words);
	return {
		...(find !== undefined && {find: {...find, current: 0, from: 0}}),
		...(lens !== undefined && stopsOf(article, lens).length > 0 && {lens}),
		...(chosen !== undefined && same !== -1 && {chosen: same}),
	};
};

/** A file that was edited: the words at the top of the screen stay there, wherever they stand now. */
export const changed = (state: State, article: Article): State => {
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
	return story.top === 0 ? fresh : going(fresh, {kind: 'place', place: {id: article.id, offset, top: -1}});
};

/** What could not be analysed has no quotes, and none are waited for. */
const settledWords = (state: State): State =>
	state.story?.unanalysed !== true || state.articles.byId(state.story.article.id) !== undefined
		? state
		: withStory(state, ({unanalysed: _, awaited: __, ...story}) => story);

/** An answer to a query that has been typed over is dropped. */
export const searched = (state: State, answer: SearchAnswer): State =>
	answer.query === state.search.query
		? {
				...state,
				search: {...state.search, answer, chosen: stayedAt(state.search.chosen, state, answer)},
				cursor: {...state.cursor, person: stayedAt(state.cursor.person, state, answer)},
			}
		: state;

/** Whoever has gone down the results stays at the quote they are at, while more files are read and better ones come above it. */
const stayedAt = (at: number, before: State, answer: SearchAnswer): number => {
	const last = Math.max(0, answer.matches.length - 1);
	const first = before.search.answer?.query !== answer.query;
	const chosen = first ? before.search.from : at === 0 ? undefined : matchesShown(before)[at];
	if (chosen === undefined) return Math.min(at, last);
	const here = matchesShown({...before, search: {...before.search, answer}}).findIndex(
		({articleId, quote}) => articleId === chosen.articleId && quote === chosen.quote,
	);
	return here === -1 ? Math.min(at, last) : here;
};

/** Files that could not be read are not passed over in silence. */
const told = (state: State): State => {
	const {problems, articles} = state;
	if (problems.length === 0 || articles.count === 0 || state.message !== undefined) return state;
	return {
		...state,
		message: {
			text: `${troubleIn(state)}: ${keyOf('problems', state.keymap)} shows which.`,
			tone: 'plain',
		},
	};
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
export const heard = (before: State, event: LibraryEvent, reading: number | undefined): State => {
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
