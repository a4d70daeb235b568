import {inNextOrder} from '../pages/list-order.ts';
import type {CommandReducer} from '../state/actions.ts';

/** The command that changes the order of a list. */
export const orderingCommands = {'next-order': inNextOrder} satisfies Record<string, CommandReducer>;
