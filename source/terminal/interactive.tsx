import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {render} from 'ink';
import type {Library} from '../library/library.ts';
import {themeFor} from '../typesetting/theme-choice.ts';
import {App} from './app.tsx';
import {type Start, startEffects} from './effects.ts';
import {initialState, type State} from './state.ts';
import {createStore} from './store.ts';
import {type SuspendTerminal, suspendProcess} from './suspend.ts';
import {type Action, update} from './update.ts';
import {personPage} from './update-acting.ts';

export type ReaderOptions = {
	readonly library: Library;
	readonly paths: readonly string[];
	readonly start: Start;
	readonly color: 'auto' | 'always' | 'never';
	readonly theme: 'auto' | 'dark' | 'light';
	/** Columns of text, where the reader wants other than the usual 66. */
	readonly width?: number;
	/** The articles come in on standard input: keys are read from the terminal itself. */
	readonly stdin: boolean;
};

const usualMeasure = 66;
const interrupted = 130;

/** Opens the reader on the terminal and answers with the exit code once it is closed. */
export const openReader = async ({
	library,
	paths,
	start,
	color,
	theme,
	width,
	stdin,
}: ReaderOptions): Promise<number> => {
	const {stdout} = process;
	const screen = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const place =
		paths.length === 1 ? (paths[0] === '-' ? 'standard input' : shortened(paths[0]!)) : `${paths.length} paths`;
	const blank = initialState({screen, theme: themeFor(color, theme, process.env), place});
	const store = createStore<State, Action>(
		startState({...blank, wider: width === undefined ? 0 : width - usualMeasure}, start),
		update,
	);
	const keyboard = stdin ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin;
	let suspendTerminal: SuspendTerminal | undefined;
	const app = render(<App store={store} onSuspendable={suspend => (suspendTerminal = suspend)} />, {
		stdin: keyboard,
		exitOnCtrlC: false,
		alternateScreen: true,
		incrementalRendering: true,
		maxFps: 60,
	});
	const stop = startEffects(store, {
		library,
		paths,
		start,
		write: text => stdout.write(text),
		suspend: async () => suspendTerminal && suspendProcess(suspendTerminal),
		// Taking the terminal back draws everything anew.
		redraw: () => void suspendTerminal?.(() => {}),
	});
	const ended = new Promise<number>(resolve => {
		store.subscribe(({ending}) => {
			if (ending !== undefined) resolve(ending === 'interrupt' ? interrupted : 0);
		});
	});
	try {
		return await Promise.race([ended, app.waitUntilExit().then(() => 0)]);
	} finally {
		stop();
		app.unmount();
		await library.close();
		if (keyboard instanceof ReadStream && keyboard !== process.stdin) keyboard.destroy();
	}
};

/** The home folder is “~”, and the folder one is in goes unsaid. */
const shortened = (path: string): string => {
	const {HOME} = process.env;
	const here = `${process.cwd()}/`;
	if (path.startsWith(here)) return path.slice(here.length);
	return HOME !== undefined && HOME !== '' && path.startsWith(`${HOME}/`) ? `~${path.slice(HOME.length)}` : path;
};

const startState = (state: State, {quote, person}: Start): State => {
	if (person !== undefined) return personPage(state, person);
	if (quote !== undefined) return {...state, page: 'search', behind: ['story'], search: {query: quote, chosen: 0}};
	return state;
};
