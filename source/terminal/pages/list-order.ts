// The order of the list on the screen: the next one, or one that is named.
import {fold} from '../../matching/fold.ts';
import {withNextOrder, withOrder} from '../state/library/orders.ts';
import {withMessage} from '../state/messages.ts';
import type {State} from '../state/state.ts';
import {currentPage} from './pages.ts';

/** The chosen entry stays chosen, wherever it comes to stand. */
const keepingChosen = (ordered: State, before: State): State =>
	currentPage(before).orders?.keepChosen?.(ordered, before) ?? ordered;

/** Puts the list into its next order. */
export const inNextOrder = (state: State): State => {
	const {orders} = currentPage(state);
	if (orders === undefined) return withMessage(state, 'This list has only one order.');
	return keepingChosen(withNextOrder(state, state.page, orders.names), state);
};

/** The orders in which every word that was typed begins a word: “oldest”, “path”. */
const meant = (names: readonly string[], typed: string): readonly string[] => {
	const asked = fold(typed)
		.split(' ')
		.filter(word => word !== '');
	return names.filter(name => asked.every(word => name.split(' ').some(own => own.startsWith(word))));
};

/** Puts the list into the order that is named so; says which there are where it is none of them. */
export const inOrderCalled = (state: State, typed: string): State => {
	const {orders} = currentPage(state);
	if (orders === undefined) return withMessage(state, 'There is no list here that can be sorted.');
	const found = meant(orders.names, typed);
	const name = found.find(one => one === fold(typed)) ?? found[0];
	if (name === undefined) return withMessage(state, `Orders of this list: ${orders.names.join(', ')}.`);
	const ordered = withMessage(withOrder(state, state.page, name), name);
	return keepingChosen(ordered, state);
};
