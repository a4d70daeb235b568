// The orders of lists. Each kind of page keeps the one that was chosen last.
import {keyOf} from '../../../keymap/keymap.ts';
import type {PageName} from '../page-states.ts';
import type {State} from '../state.ts';

/** Returns the order of a page's list: the one chosen for such pages, or the first of `names`. */
export const orderOf = <Name extends string>({kept}: State, page: PageName, names: readonly Name[]): Name => {
	const chosen = kept.orders.get(page);
	return names.find(name => name === chosen) ?? names[0]!;
};

/** Returns the order behind the one that a page's list has. */
const orderAfter = (state: State, page: PageName, names: readonly string[]): string =>
	names[(names.indexOf(orderOf(state, page, names)) + 1) % names.length]!;

/** Chooses an order for all pages of a kind, from now on. */
export const withOrder = (state: State, page: PageName, order: string): State => ({
	...state,
	kept: {...state.kept, orders: new Map([...state.kept.orders, [page, order]])},
	act: {kind: 'set-order', page, order},
});

/** Puts the list of a page into its next order, and says which one comes behind that. */
export const withNextOrder = (state: State, page: PageName, names: readonly string[]): State => {
	const order = orderAfter(state, page, names);
	const ordered = withOrder(state, page, order);
	const text = `${order}   ${keyOf('next-order', state.keymap)}: ${orderAfter(ordered, page, names)}`;
	return {...ordered, message: {text, tone: 'plain'}};
};
