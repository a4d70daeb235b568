// Whom the page of a comparison compares, and on what.
import type {QuoteMatch} from '../../../library/library.ts';
import {keyOfName} from '../../../library/people/names.ts';
import {orderOf} from '../../state/library/orders.ts';
import {showPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import type {State} from '../../state/state.ts';
import type {ListNarrowing, NarrowingPlace} from '../narrowing/narrowing-field.ts';
import type {Compared} from '../page.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly compare: CompareState;
	}
}

export type CompareState = Compared & {
	/** Everything that any of the people said; absent until the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	/** What the list is narrowed by. */
	readonly narrowing?: ListNarrowing;
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
};

/** The most people side by side. */
export const mostCompared = 3;

/** A comparison is read from its beginning, as a talk is. */
export const compareOrders = ['oldest first', 'newest first'] as const;

const nobody: CompareState = {people: []};

/** Returns the state of the page. */
export const compareState = (state: State): CompareState => state.pageStates.compare ?? nobody;

/** Changes the state of the page. */
export const withCompare = (state: State, change: Partial<CompareState>): State =>
	withPageState(state, 'compare', {...compareState(state), ...change});

/** Where the page keeps what its list is narrowed by. */
export const compareNarrowing: NarrowingPlace = {
	get: state => compareState(state).narrowing,
	set: (state, narrowing) => {
		const {narrowing: _, ...comparison} = compareState(state);
		return withPageState(state, 'compare', narrowing === undefined ? comparison : {...comparison, narrowing});
	},
};

/** Returns what the list is narrowed by; empty where all of it is shown. */
export const narrowingQuery = (state: State): string => (compareNarrowing.get(state)?.query ?? '').trim();

/** Returns the order that the page is in. */
export const compareOrder = (state: State): (typeof compareOrders)[number] => orderOf(state, 'compare', compareOrders);

/** Opens the page that compares people, on one topic or on all. */
export const openComparison = (state: State, compared: Compared): State =>
	withPageState(showPage(state, 'compare'), 'compare', compared);

/** Returns every name that the articles use for one of the people. */
const namesOf = (state: State, name: string): readonly string[] => state.articles.people().named(name)?.names ?? [name];

/** Returns the names of all, for the question to the library. */
export const namesAsked = (state: State): readonly string[] =>
	compareState(state).people.flatMap(name => namesOf(state, name));

/** Returns what a person is compared by. */
export const keyOfCompared = (state: State, name: string): string =>
	state.articles.people().named(name)?.key ?? keyOfName(name);
