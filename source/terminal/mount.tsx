import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
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
	const app = render(
		<App
			store={store}
			onSuspendable={suspendTerminal => {
				suspend = suspendTerminal;
			}}
		/>,
		{stdin, stdout, exitOnCtrlC: false, alternateScreen: true, incrementalRendering: true, maxFps: 250},
	);
	const suspendTerminal: SuspendTerminal = async use => suspend?.(use);
	return {suspendTerminal, unmount: () => app.unmount(), closed: app.waitUntilExit()};
};
