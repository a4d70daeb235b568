import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withNextOrder} from '../state/library/orders.ts';
import {withMessage} from '../state/messages.ts';
import type {State} from '../state/state.ts';

/** Puts the list into its next order. The chosen entry stays chosen, wherever it comes to stand. */
const nextOrder = (state: State): State => {
	const {orders} = currentPage(state);
	if (orders === undefined) return withMessage(state, 'This list has only one order.');
	const ordered = withNextOrder(state, state.page, orders.names);
	return orders.keepChosen?.(ordered, state) ?? ordered;
};

/** The command that changes the order of a list. */
export const orderingCommands = {'next-order': nextOrder} satisfies Record<string, CommandReducer>;
