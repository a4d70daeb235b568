import type {ReadStream, WriteStream} from 'node:tty';
import {type Instance, render} from 'ink';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {Announcer} from './announcer.tsx';
import {App} from './app.tsx';
import type {InkSuspension, SuspendTerminal} from './suspend.ts';

export type Mounted = {
	readonly suspendTerminal: SuspendTerminal;
	/** Clears the screen and draws everything on it again. */
	readonly redraw: () => void;
	readonly unmount: () => void;
	/** Settles when Ink has ended by itself. */
	readonly closed: Promise<unknown>;
};

/** Hands the screen to Ink. The only file that is loaded after the first screen has been painted. */
export const mount = (
	store: Store<State, Action>,
	{stdin, stdout}: {readonly stdin: ReadStream; readonly stdout: WriteStream},
): Mounted => {
	let suspend: InkSuspension | undefined;
	const onSuspendable = (suspendTerminal: InkSuspension) => {
		suspend = suspendTerminal;
	};
	let app: Instance | undefined;
	let suspended = false;
	// Nobody knows where the terminal has put its rows now, and the cursor, which Ink counts from.
	const onResize = () => {
		// Another program draws.
		if (suspended) return;
		app?.clear();
		stdout.write('\u001B[H\u001B[2J');
	};
	const drawn = store.get().spoken
		? render(<Announcer store={store} onSuspendable={onSuspendable} />, {
				stdin,
				stdout,
				exitOnCtrlC: false,
				isScreenReaderEnabled: true,
			})
		: render(<App store={store} onSuspendable={onSuspendable} onResize={onResize} />, {
				stdin,
				stdout,
				exitOnCtrlC: false,
				isScreenReaderEnabled: false,
				alternateScreen: true,
				incrementalRendering: true,
				maxFps: 250,
			});
	app = drawn;
	const suspendTerminal: SuspendTerminal = async <Answer,>(use: () => Promise<Answer>) => {
		let answer: Answer | undefined;
		suspended = true;
		try {
			await suspend?.(async () => {
				answer = await use();
			});
		} finally {
			suspended = false;
		}
		return answer;
	};
	const redraw = () => {
		if (store.get().spoken) return;
		onResize();
		// For Ink the only reason to draw a frame that is the same as before.
		stdout.emit('resize');
	};
	return {suspendTerminal, redraw, unmount: () => drawn.unmount(), closed: drawn.waitUntilExit()};
};
