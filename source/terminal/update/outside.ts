// What happens outside while someone reads: all but keys, text and the mouse. It is what the first screen needs of the updates.
import {firstPages} from '../pages/first-pages.ts';
import {addPages, currentPage} from '../pages/pages.ts';
import {foundBesides} from '../pages/search-state.ts';
import type {Action} from '../state/actions.ts';
import {withRevision} from '../state/library/arrived.ts';
import {withEarlierReading} from '../state/library/last-visit.ts';
import {withListedBefore} from '../state/library/listed-before.ts';
import {keepTextInPlace, openArticle, withoutOpening} from '../state/navigation.ts';
import type {State} from '../state/state.ts';
import {
	articleAnalysed,
	articleChanged,
	articleOpened,
	articleRead,
	articlesCorrected,
	keepChosenInSight,
	keepSidebarCursor,
	libraryEvent,
	withoutFirstPages,
} from './arriving.ts';

addPages(firstPages);

/** What the reader does: it types, pastes or points. */
export type OfTheReader = Extract<Action, {readonly kind: 'key' | 'pasted' | 'mouse'}>;

/** Tells what the reader does from what happens outside. */
export const isOfTheReader = (action: Action): action is OfTheReader =>
	action.kind === 'key' || action.kind === 'pasted' || action.kind === 'mouse';

/** Returns the next state after something has happened outside. */
export const happened = (state: State, action: Exclude<Action, OfTheReader>): State => {
	switch (action.kind) {
		case 'resized':
			return keepChosenInSight(keepTextInPlace(state, {...state, screen: action.screen}));
		case 'shaded':
			return {...state, theme: {...state.theme, shade: action.shade}};
		case 'library':
			return libraryEvent(state, action.event, action.reading);
		case 'rows-seen': {
			const {pointedAt: _, ...seen} = state;
			return seen;
		}
		case 'revised':
			return keepSidebarCursor(state, withRevision(state, action.revision, action.time));
		case 'watched':
			return {...state, isWatched: action.on};
		case 'opened':
			return (state.opening !== undefined || action.asked) && state.opening?.id !== action.article.id
				? state
				: articleOpened(state, action);
		case 'analysed':
			return articleAnalysed(state, action);
		case 'whole':
			return articleRead(state, action);
		case 'not-whole':
			return withoutFirstPages(state);
		case 'changed':
			return articleChanged(state, action.article);
		case 'searched':
			return currentPage(state).answered?.(state, {...action, kind: 'search'}) ?? state;
		case 'new-words':
			return currentPage(state).answered?.(state, action) ?? state;
		case 'found':
			return foundBesides(state, action.found);
		case 'corrected':
			return articlesCorrected(state, action.articles);
		case 'answered':
			return currentPage(state).answered?.(state, {kind: 'article', article: action.article}) ?? state;
		case 'decided':
			return {
				...state,
				decisions: action.decisions,
				articles: state.articles.decided(action.decisions),
				corrections: state.corrections + 1,
			};
		case 'joined': {
			const articles = state.articles.withJoined(action.joined);
			return articles === state.articles
				? state
				: keepSidebarCursor(state, {...state, articles, corrections: state.corrections + 1});
		}
		case 'relisted':
			return {
				...state,
				articles: action.summaries.reduce((list, summary) => list.corrected(summary), state.articles),
				corrections: state.corrections + 1,
			};
		case 'appeared':
			return currentPage(state).answered?.(state, {...action, kind: 'appearances'}) ?? state;
		case 'quoted':
			return currentPage(state).answered?.(state, {...action, kind: 'quotes-by'}) ?? state;
		case 'quoted-about':
			return currentPage(state).answered?.(state, {...action, kind: 'quotes-about'}) ?? state;
		case 'called':
		case 'named':
			return currentPage(state).answered?.(state, action) ?? state;
		case 'listed-before':
			return withListedBefore(state, action);
		case 'begun':
			return withEarlierReading(state);
		case 'visited':
			return {...state, lastVisit: {...action.visit, count: 0}};
		case 'kept':
			return {...state, kept: {...state.kept, ...action.kept}};
		case 'go':
			return openArticle(state, action.id, action.at);
		case 'not-opened':
			return state.opening?.id === action.id ? {...withoutOpening(state), message: action.message} : state;
		case 'told':
			return {...state, message: action.message};
	}
};
