import type {State} from './state.ts';

/** Says something on the status line until the next key. */
export const saying = (state: State, text: string): State => ({...state, message: {text, tone: 'plain'}});
