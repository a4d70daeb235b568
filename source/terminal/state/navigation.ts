import type {Span} from '../../model/span.ts';
import {covering} from '../../model/span.ts';
import {offsetOf, type Row, rowOf, rowOfSection} from '../../typesetting/rows.ts';
import {heightOf, rowsOf} from './selectors.ts';
import type {Destination, KeptPlace, OpenStory, PageName, PlaceInStory, ReadingPosition, State} from './state.ts';
import {topToReveal, topWithSameText} from './viewport.ts';
import {waypointsOf} from './waypoints.ts';

/** Changes the open story; without one there is nothing to change. */
export const withStory = (state: State, change: (story: OpenStory) => OpenStory): State =>
	state.story === undefined ? state : {...state, story: change(state.story)};

/** A change that sets the story anew (width, folding) leaves the same words at the top of the screen. */
export const keepTextInPlace = (before: State, after: State): State => {
	if (before.story === undefined || after.story === undefined || before.story.article !== after.story.article)
		return after;
	const [old, fresh] = [rowsOf(before, before.story), rowsOf(after, after.story)];
	return old === fresh
		? after
		: withStory(after, story => ({...story, top: topWithSameText(old, fresh, before.story!.top)}));
};

/** Scrolls just so far that a span of the story can be read. */
export const scrollTo = (state: State, span: Span): State =>
	withStory(state, story => ({...story, top: topToReveal(rowsOf(state, story), heightOf(state), story.top, span)}));

/** A section at the top of the screen, even where the end of the story is above the end of the screen. */
const atSection = (rows: readonly Row[], section: number) => rowOfSection(rows, section);

/** Goes to a place in the open story; to a quote or a mark as soon as the story is analysed. */
export const goTo = (state: State, destination: PlaceInStory): State => {
	const {story} = state;
	if (story === undefined) return state;
	if (story.unanalysed && (destination.kind === 'quote' || destination.kind === 'subject'))
		return withStory(state, open => ({...open, awaited: destination}));
	switch (destination.kind) {
		case 'section':
			return withStory(state, open => ({...open, top: atSection(rowsOf(state, open), destination.section)}));
		case 'place':
			return withStory(state, open => ({...open, top: rowOfPlace(rowsOf(state, open), destination.place)}));
		case 'quote': {
			const quote = story.article.quotes[destination.quote];
			if (quote === undefined) return state;
			return scrollTo(
				withStory(state, open => ({...open, chosen: destination.quote})),
				covering(quote.content),
			);
		}
		case 'subject': {
			const waypoint = waypointsOf(story.article, destination.subject)[0];
			const marked = withStory(state, open => ({...open, subject: destination.subject, waypoint: 0}));
			return waypoint === undefined ? marked : scrollTo(marked, waypoint.span);
		}
	}
};

/** Where the reader is now, to come back to. */
export const readingPosition = (state: State): ReadingPosition | undefined => {
	if (state.story === undefined) return undefined;
	const {top, article} = state.story;
	return {id: article.id, offset: offsetOf(rowsOf(state, state.story), top), top};
};

const rowOfPlace = (rows: readonly Row[], {offset, top}: ReadingPosition) =>
	top >= 0 && top < rows.length && offsetOf(rows, top) === offset ? top : rowOf(rows, offset);

/** Longer than anyone goes back. */
const longestTrail = 100;

/** Remembers the place before a jump. */
export const rememberPosition = (state: State): State => {
	const place = readingPosition(state);
	return place === undefined ? state : {...state, trail: [...state.trail, place].slice(-longestTrail)};
};

/** Turns to another page, and back to this one with `q`. */
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

/** The page behind this one; undefined where there is none. */
export const previousPage = (state: State): State | undefined => {
	const page = state.behind.at(-1);
	return page === undefined
		? undefined
		: {...state, page, behind: state.behind.slice(0, -1), focus: 'page', sidebarOpened: false};
};

export const isKeptPlace = (at: Destination | KeptPlace | undefined): at is KeptPlace =>
	at?.kind === 'mark' || at?.kind === 'kept-quote';

/** Opens an article of the library; the one that is open already at once. */
export const openArticle = (state: State, id: string, at?: PlaceInStory | KeptPlace): State => {
	const {opening: _, ...left} = rememberPosition(state);
	if (state.story?.article.id === id && !isKeptPlace(at)) {
		const turned = showPage(left, 'story');
		return at === undefined ? turned : goTo(turned, at);
	}
	return {...left, opening: at === undefined ? {id} : {id, at}};
};

/** Stops marking a person or a topic. */
export const withoutSubject = (state: State): State =>
	withStory(state, ({subject: _, waypoint: __, ...story}) => story);
