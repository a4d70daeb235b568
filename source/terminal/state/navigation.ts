// Going from place to place: in the open story, to another article, to another page, and back.
import {covering, type Span} from '../../model/span.ts';
import {offsetOf, type Row, rowOf, rowOfSection} from '../../typesetting/rows.ts';
import type {OpenStory} from './open-story.ts';
import type {PageName} from './page-states.ts';
import type {ArchivePlace, Destination, PlaceInStory, ReadingPosition} from './places.ts';
import {heightOf, rowsOf} from './selectors.ts';
import type {State} from './state.ts';
import {topToReveal, topWithSameText} from './viewport.ts';
import {waypointsOf} from './waypoints.ts';

/** Changes the open story. Without one the state stays as it is. */
export const withStory = (state: State, change: (story: OpenStory) => OpenStory): State =>
	state.story === undefined ? state : {...state, story: change(state.story)};

/** Keeps the same text at the top of the screen through a change that lays the story out again (width, folding). */
export const keepTextInPlace = (before: State, after: State): State => {
	if (before.story === undefined || after.story === undefined || before.story.article !== after.story.article)
		return after;
	const [oldRows, newRows] = [rowsOf(before, before.story), rowsOf(after, after.story)];
	return oldRows === newRows
		? after
		: withStory(after, story => ({...story, top: topWithSameText(oldRows, newRows, before.story!.top)}));
};

/** Scrolls the story as little as is needed to show a span. */
export const scrollTo = (state: State, span: Span): State =>
	withStory(state, story => ({...story, top: topToReveal(rowsOf(state, story), heightOf(state), story.top, span)}));

/** Whether it is still being found where in the open story a place is. */
const isStillToBeFound = ({finding}: OpenStory, destination: PlaceInStory): boolean => {
	if (destination.kind === 'subject' && destination.subject.kind === 'topic') return finding !== undefined;
	return finding === 'everything' && (destination.kind === 'quote' || destination.kind === 'subject');
};

/**
 * Goes to a place in the open story. A quote or a subject that is still to be found is gone to as soon as it is.
 * A section comes to the top of the screen even where the story then ends above the end of the screen.
 */
export const goTo = (state: State, destination: PlaceInStory): State => {
	const {story} = state;
	if (story === undefined) return state;
	if (isStillToBeFound(story, destination)) return withStory(state, open => ({...open, awaited: destination}));
	switch (destination.kind) {
		case 'section':
			return withStory(state, open => ({...open, top: rowOfSection(rowsOf(state, open), destination.section)}));
		case 'place':
			return withStory(state, open => ({...open, top: rowOfPosition(rowsOf(state, open), destination.place)}));
		case 'quote': {
			const quote = story.article.quotes[destination.quote];
			if (quote === undefined) return state;
			return scrollTo(
				withStory(state, open => ({...open, chosenQuote: destination.quote})),
				covering(quote.content),
			);
		}
		case 'passage':
			return scrollTo(
				withStory(state, open => ({...open, hits: destination.matched})),
				destination.span,
			);
		case 'subject': {
			const waypoint = waypointsOf(story.article, destination.subject)[0];
			const followed = withStory(state, open => ({...open, subject: destination.subject, waypoint: 0}));
			return waypoint === undefined ? followed : scrollTo(followed, waypoint.span);
		}
	}
};

/** Returns the position in the open story; undefined without one. */
export const readingPosition = (state: State): ReadingPosition | undefined => {
	if (state.story === undefined) return undefined;
	const {top, article} = state.story;
	return {id: article.id, offset: offsetOf(rowsOf(state, state.story), top), top};
};

const rowOfPosition = (rows: readonly Row[], {offset, top}: ReadingPosition) =>
	top >= 0 && top < rows.length && offsetOf(rows, top) === offset ? top : rowOf(rows, offset);

/** More positions than anyone goes back through. */
const longestTrail = 100;

/** Adds the position in the open story, or the library where none is open, to the trail; to be called before a jump. */
export const rememberPosition = (state: State): State => {
	const position = readingPosition(state) ?? (state.page === 'library' ? {page: state.page} : undefined);
	return position === undefined ? state : {...state, trail: [...state.trail, position].slice(-longestTrail)};
};

/** Shows another page, and puts this one behind it. */
export const showPage = (state: State, page: PageName): State =>
	state.page === page
		? state
		: {
				...state,
				page,
				behind: [...state.behind.filter(name => name !== page), state.page],
				focus: 'page',
				sidebarOpened: false,
			};

/** Goes back to the page behind this one. Returns undefined where there is none. */
export const previousPage = (state: State): State | undefined => {
	const page = state.behind.at(-1);
	return page === undefined
		? undefined
		: keepTextInPlace(state, {...state, page, behind: state.behind.slice(0, -1), focus: 'page', sidebarOpened: false});
};

/** Whether a place has to be looked up in the notebook. */
export const isArchivePlace = (at: Destination | ArchivePlace | undefined): at is ArchivePlace =>
	at?.kind === 'mark' || at?.kind === 'kept-quote';

/** Waits no longer for an article, and forgets the keys that were for it. */
export const withoutOpening = ({opening: _, typedAhead: __, ...state}: State): State => state;

/** Asks for an article of the library (`State.opening`). If it is open already, goes to the place in it at once. */
export const openArticle = (state: State, id: string, at?: PlaceInStory | ArchivePlace): State => {
	const rest = withoutOpening(rememberPosition(state));
	if (state.story?.article.id === id && !isArchivePlace(at)) {
		const shown = showPage(rest, 'story');
		return at === undefined ? shown : goTo(shown, at);
	}
	return {...rest, opening: at === undefined ? {id} : {id, at}};
};

/** Stops following a person or a topic through the story. */
export const withoutSubject = (state: State): State =>
	withStory(state, ({subject: _, waypoint: __, ...story}) => story);
