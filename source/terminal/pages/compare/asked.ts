// Whom to compare, while it is being asked.
import {showPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import type {State} from '../../state/state.ts';
import type {Compared} from '../page.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly 'compare-ask': AskedPeople;
	}
}

/** Those who are chosen already, and what is typed of the next name. */
export type AskedPeople = Compared & {readonly query: string; readonly cursor: number};

const nothingAsked: AskedPeople = {people: [], query: '', cursor: 0};

/** Returns the state of the page. */
export const asked = (state: State): AskedPeople => state.pageStates['compare-ask'] ?? nothingAsked;

/** Changes the state of the page. */
export const withAsked = (state: State, change: Partial<AskedPeople>): State =>
	withPageState(state, 'compare-ask', {...asked(state), ...change});

/** Asks whom to compare with those of the page. */
export const askWhom = (state: State, compared: Compared): State =>
	withPageState(showPage(state, 'compare-ask'), 'compare-ask', {...compared, query: '', cursor: 0});
