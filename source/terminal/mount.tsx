import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import {Announcer} from './announcer.tsx';
import {App} from './app.tsx';
import type {State} from './state.ts';
import type {Store} from './store.ts';
import type {SuspendTerminal} from './suspend.ts';
import type {Action} from './update.ts';

export type Mounted = {
	readonly suspendTerminal: SuspendTerminal;
	readonly unmount: () => void;
	/** Settles when Ink has ended by itself. */
	readonly closed: Promise<unknown>;
};

/** Hands the screen to Ink. The only file that is loaded after the first screen has been painted. */
export const mount = (
	store: Store<State, Action>,
	{stdin, stdout}: {readonly stdin: ReadStream; readonly stdout: WriteStream},
): Mounted => {
	let suspend: SuspendTerminal | undefined;
	const onSuspendable = (suspendTerminal: SuspendTerminal) => {
		suspend = suspendTerminal;
	};
	const app = store.get().spoken
		? render(<Announcer store={store} />, {stdin, stdout, exitOnCtrlC: false, isScreenReaderEnabled: true})
		: render(<App store={store} onSuspendable={onSuspendable} />, {
				stdin,
				stdout,
				exitOnCtrlC: false,
				isScreenReaderEnabled: false,
				alternateScreen: true,
				incrementalRendering: true,
				maxFps: 250,
			});
	const suspendTerminal: SuspendTerminal = async use => suspend?.(use);
	return {suspendTerminal, unmount: () => app.unmount(), closed: app.waitUntilExit()};
};
