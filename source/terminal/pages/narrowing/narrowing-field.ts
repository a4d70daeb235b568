// The field in which the list of a page is narrowed: `/` opens it, Tab keeps what was typed, Esc gives back the whole list.
import type {State} from '../../state/state.ts';
import type {PageField} from '../page.ts';

/** What a list is narrowed by, and whether that is being typed. */
export type ListNarrowing = {readonly query: string; readonly typing: boolean};

/** Where a page keeps what its list is narrowed by. */
export type NarrowingPlace = {
	readonly get: (state: State) => ListNarrowing | undefined;
	readonly set: (state: State, narrowing: ListNarrowing | undefined) => State;
};

/** Ends the typing; nothing typed narrows nothing. */
export const keepNarrowing = ({get, set}: NarrowingPlace, state: State): State => {
	const narrowing = get(state);
	if (narrowing === undefined || !narrowing.typing) return state;
	return set(state, narrowing.query.trim() === '' ? undefined : {...narrowing, typing: false});
};

/** Returns what a page does with its field. */
export const narrowingField = (
	place: NarrowingPlace,
): {
	readonly field: PageField;
	readonly filter: (state: State) => State;
	readonly escape: (state: State) => State | undefined;
} => ({
	field: {
		isOpen: state => place.get(state)?.typing === true,
		get: state => place.get(state)?.query ?? '',
		set: (state, query) => place.set(state, {query, typing: true}),
		tab: state => keepNarrowing(place, state),
	},
	filter: state => place.set(state, {query: place.get(state)?.query ?? '', typing: true}),
	escape: state => (place.get(state) === undefined ? undefined : place.set(state, undefined)),
});
