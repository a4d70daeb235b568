import type {WriteStream} from 'node:tty';
import {mouseOff, mouseOn} from '../input/mouse-reports.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** Tells the terminal whose the mouse is, now and whenever that changes. */
export const followMouse = (store: Store<State, Action>, stdout: WriteStream): (() => void) => {
	if (store.get().mouse) stdout.write(mouseOn);
	return store.subscribe(({mouse}, previous) => {
		if (mouse !== previous.mouse) stdout.write(mouse ? mouseOn : mouseOff);
	});
};
