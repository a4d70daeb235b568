import type {LibraryEvent, SearchAnswer} from '../library/library.ts';
import type {Article} from '../model/article.ts';
import {covering} from '../model/span.ts';
import {wordsOf} from '../notebook/quote-keys.ts';
import {offsetOf} from '../typesetting/rows.ts';
import type {Shade} from '../typesetting/themes.ts';
import type {Screen} from './grid.ts';
import type {MouseEvent} from './keyboard.ts';
import {type Command, commandFor, keyOf, type Where} from './keymap.ts';
import {matchesShown, peopleIn, topicsIn, troubleIn} from './lists.ts';
import {offeredCommands} from './palette.ts';
import {going, inPlace, opening, showing, turningBack, turningTo, withStory} from './places.ts';
import {rowsOf, stopsOf} from './selectors.ts';
import type {Destination, Kept, KeptPlace, Message, State, Story} from './state.ts';
import {acting} from './update-acting.ts';
import {filtering, filterSettled} from './update-filtering.ts';
import {finding, takesText, typing} from './update-finding.ts';
import {keeping, marking} from './update-keeping.ts';
import {followedByNumber} from './update-links.ts';
import {moused} from './update-mouse.ts';
import {moving} from './update-moving.ts';
import {panes} from './update-panes.ts';

/** What a command makes of the state; `count` is 1 or the number typed before it. */
export type Step = (state: State, count: number) => State;

export type Action =
	| {readonly kind: 'key'; readonly key: string}
	/** Pasted: never keys, whatever it holds. */
	| {readonly kind: 'pasted'; readonly text: string}
	| {readonly kind: 'mouse'; readonly event: MouseEvent}
	| {readonly kind: 'resized'; readonly screen: Screen}
	| {readonly kind: 'shaded'; readonly shade: Shade}
	| {readonly kind: 'library'; readonly event: LibraryEvent}
	| {
			readonly kind: 'opened';
			readonly article: Article;
			readonly at?: Destination;
			readonly unanalysed?: true;
			/** The answer to `opening`: nobody wants it any more who has gone on to something else. */
			readonly asked?: true;
	  }
	/** The open story, with all that is in it. */
	| {readonly kind: 'analysed'; readonly article: Article}
	/** The open story, as its file has it now. */
	| {readonly kind: 'changed'; readonly article: Article}
	| {readonly kind: 'kept'; readonly kept: Partial<Kept>}
	| {readonly kind: 'go'; readonly id: string; readonly at?: Destination | KeptPlace}
	| {readonly kind: 'searched'; readonly answer: SearchAnswer}
	/** What was to be opened cannot be. */
	| {readonly kind: 'not-opened'; readonly id: string; readonly message: Message}
	| {readonly kind: 'told'; readonly message: Message};

/** Every command of the key table; one that is missing here does not compile. */
const commands: Readonly<Record<Command, Step>> = {
	...moving,
	...finding,
	...filtering,
	...panes,
	...acting,
	...keeping,
};

/** The places whose keys count now, the nearest first. */
export const placesFor = (state: State): readonly Where[] => {
	if (takesText(state)) return ['typing'];
	if (state.focus !== 'page') return state.page === 'story' ? ['rail', 'story'] : ['rail', 'list'];
	return state.page === 'story' ? ['story'] : ['list'];
};

/** What is chosen in the palette is done on the page behind it. */
const offered = (state: State): State => {
	const offer = offeredCommands(state)[state.palette.chosen];
	const behind = turningBack(state) ?? state;
	if (offer === undefined) return behind;
	return typeof offer.does === 'string'
		? commands[offer.does](behind, 1)
		: {...behind, act: {kind: 'read-path', path: offer.does.read}};
};

/** Steps of a command at once; more would only be a slip of a finger. */
const mostSteps = 10_000;

const pressed = (before: State, key: string): State => {
	const {message: _, ...state} = before;
	const always = commandFor(key, [], state.keymap);
	if (state.pending !== undefined && (always === undefined || always === 'escape'))
		return marking(state, key, always === 'escape');
	// Esc takes back the number that was begun, and nothing else.
	if (state.count !== '' && always === 'escape') return {...state, count: ''};
	const text = takesText(state);
	if (!text && /^\d$/u.test(key) && (key !== '0' || state.count !== ''))
		return {...state, count: (state.count + key).slice(-5)};
	const count = Math.min(mostSteps, Number(state.count) || 1);
	const ready = state.count === '' ? state : {...state, count: ''};
	const command = commandFor(key, placesFor(state), state.keymap);
	if (command === 'open' && ready.page === 'palette') return offered(ready);
	if (command === 'open' && ready.page === 'links' && state.count !== '')
		return followedByNumber(ready, Number(state.count));
	if (command !== undefined) return commands[command](ready, count);
	if (text && ([...key].length === 1 || key === 'space')) return typing(ready, key === 'space' ? ' ' : key);
	return ready;
};

const openedAt = (state: State, {article, at, unanalysed, asked}: Extract<Action, {kind: 'opened'}>): State => {
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
const analysed = (state: State, article: Article): State => {
	if (state.story?.article.id !== article.id) return state;
	const {unanalysed: _, awaited, article: before, ...story} = state.story;
	if (before.text !== article.text) return changed(state, article);
	const known = inPlace(state, {...state, story: {...story, article}});
	return awaited === undefined ? known : going(known, awaited);
};

/** What is chosen stays on the screen, however small that has become. */
const withChosen = (state: State): State => {
	const quote = state.story?.chosen === undefined ? undefined : state.story.article.quotes[state.story.chosen];
	return quote === undefined ? state : showing(state, covering(quote.content));
};

/** What the reader is at in a story survives an edit of its file: the words looked for, the chosen quote, who is marked. */
const carriedOver = ({find, lens, chosen, article: before}: Story, article: Article): Partial<Story> => {
	const words = chosen === undefined ? undefined : wordsOf(before.text, before.quotes[chosen]!.content);
	const same = article.quotes.findIndex(({content}) => wordsOf(article.text, content) === words);
	return {
		...(find !== undefined && {find: {...find, current: 0, from: 0}}),
		...(lens !== undefined && stopsOf(article, lens).length > 0 && {lens}),
		...(chosen !== undefined && same !== -1 && {chosen: same}),
	};
};

/** A file that was edited: the words at the top of the screen stay there, wherever they stand now. */
const changed = (state: State, article: Article): State => {
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
	state.story?.unanalysed !== true || state.articles.some(({id}) => id === state.story?.article.id)
		? state
		: withStory(state, ({unanalysed: _, awaited: __, ...story}) => story);

/** Whoever has gone down the results stays at the quote they are at, while more files are read and better ones come above it. */
const stayedAt = (at: number, before: State, answer: SearchAnswer): number => {
	const last = Math.max(0, answer.matches.length - 1);
	const chosen = at === 0 || before.search.answer?.query !== answer.query ? undefined : matchesShown(before)[at];
	if (chosen === undefined) return Math.min(at, last);
	const here = matchesShown({...before, search: {...before.search, answer}}).findIndex(
		({articleId, quote}) => articleId === chosen.articleId && quote === chosen.quote,
	);
	return here === -1 ? Math.min(at, last) : here;
};

/** Files that could not be read are not passed over in silence. */
const told = (state: State): State => {
	const {problems, articles} = state;
	if (problems.length === 0 || articles.length === 0 || state.message !== undefined) return state;
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
	const pointed = entriesOf(before)[before.cursor[pane]]?.lens.name;
	const here = entriesOf(after).findIndex(({lens}) => lens.name === pointed);
	return here === -1 ? after : {...after, cursor: {...after.cursor, [pane]: here}};
};

const heard = (state: State, event: LibraryEvent): State => {
	switch (event.type) {
		case 'articles':
			return pointedAsBefore(state, {
				...state,
				articles: [...state.articles, ...event.articles],
				found: event.found,
				read: event.read,
			});
		case 'problem':
			return {...state, problems: [...state.problems, event.problem]};
		case 'done':
			return told(settledWords({...state, found: event.found, read: event.read, loading: false}));
	}
};

/** The next state. Pure: whatever is to be done outside stands in the state, for effects.ts to do. */
export const update = (state: State, action: Action): State => filterSettled(next(state, action));

const next = (state: State, action: Action): State => {
	switch (action.kind) {
		case 'key':
			return pressed(state, action.key);
		case 'pasted':
			return takesText(state) ? typing(state, action.text) : state;
		case 'mouse': {
			const {message: _, ...quiet} = state;
			return moused(quiet, action.event);
		}
		case 'resized':
			return withChosen(inPlace(state, {...state, screen: action.screen}));
		case 'shaded':
			return {...state, theme: {...state.theme, shade: action.shade}};
		case 'library':
			return heard(state, action.event);
		case 'opened':
			return (state.opening !== undefined || action.asked) && state.opening?.id !== action.article.id
				? state
				: openedAt(state, action);
		case 'analysed':
			return analysed(state, action.article);
		case 'changed':
			return changed(state, action.article);
		case 'searched':
			// An answer to a query that has been typed over is dropped.
			return action.answer.query === state.search.query
				? {
						...state,
						search: {
							...state.search,
							answer: action.answer,
							chosen: stayedAt(state.search.chosen, state, action.answer),
						},
						cursor: {...state.cursor, person: stayedAt(state.cursor.person, state, action.answer)},
					}
				: state;
		case 'kept':
			return {...state, kept: {...state.kept, ...action.kept}};
		case 'go':
			return opening(state, action.id, action.at);
		case 'not-opened': {
			const {opening, ...rest} = state;
			return opening?.id === action.id ? {...rest, message: action.message} : state;
		}
		case 'told':
			return {...state, message: action.message};
	}
};
