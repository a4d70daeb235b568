import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {until} from './until.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Tests keep nothing in the home of whoever runs them, and nothing for each other. */
const nowhere = mkdtempSync(join(tmpdir(), 'newsread-kept-'));
process.once('exit', () => rmSync(nowhere, {recursive: true, force: true}));

export const program = `${root}dist/cli.js`;

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
	/** What the terminal answers when it is asked for its background: “ffff/ffff/ffff”. */
	readonly background?: string;
	/** A shell command line in place of the program. */
	readonly shell?: string;
};

/** A real pseudo terminal with the built program in it, seen through a terminal emulator. */
export const openTerminal = (
	call: readonly string[],
	{columns = 80, rows = 24, environment = {}, background, shell}: TerminalOptions = {},
) => {
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	// CI variables make Ink print its last frame only; NO_COLOR and FORCE_COLOR belong to whoever runs the tests.
	const {
		CI: _,
		NO_COLOR: __,
		FORCE_COLOR: ___,
		COLUMNS: ____,
		LINES: _____,
		NEWSREAD_LIBRARY: ______,
		// No test touches the clipboard of whoever runs it.
		DISPLAY: _______,
		WAYLAND_DISPLAY: ________,
		TMUX: _________,
		...inherited
	} = process.env as Record<string, string>;
	const env = {
		...inherited,
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		XDG_STATE_HOME: mkdtempSync(join(nowhere, 'state-')),
		XDG_CONFIG_HOME: nowhere,
		...environment,
	};
	const [command, list] = shell === undefined ? [process.execPath, [program, ...call]] : ['/bin/sh', ['-c', shell]];
	const child: IPty = spawn(command, list, {name: 'xterm-256color', cols: columns, rows, cwd: root, env});
	let output = '';
	child.onData(text => {
		output += text;
		if (background !== undefined && text.includes('\u001B]11;?')) child.write(`\u001B]11;rgb:${background}\u001B\\`);
		screen.write(text);
	});
	screen.onData(reply => child.write(reply));
	const exit = new Promise<number>(resolve => child.onExit(({exitCode}) => resolve(exitCode)));
	const shown = () =>
		Array.from(
			{length: screen.rows},
			(_, row) => screen.buffer.active.getLine(screen.buffer.active.baseY + row)?.translateToString(true) ?? '',
		).join('\n');
	return {
		pid: child.pid,
		/** All that was ever written. */
		output: () => output,
		shown,
		exit,
		kill: (signal?: string) => child.kill(signal),
		type: (keys: string) => child.write(keys),
		/** Where the cursor stands, counted from the corner of the screen. */
		cursor: () => ({column: screen.buffer.active.cursorX, row: screen.buffer.active.cursorY}),
		onAlternateScreen: () => screen.buffer.active.type === 'alternate',
		sees: (words: string | RegExp) =>
			until(() => {
				const all = shown();
				if (typeof words === 'string' ? !all.includes(words) : !words.test(all))
					throw new Error(`The screen does not show ${words}:\n${all}`);
			}),
		seesNot: (words: string) =>
			until(() => {
				const all = shown();
				if (all.includes(words)) throw new Error(`The screen still shows ${words}:\n${all}`);
			}),
		resize: (width: number, height: number) => {
			screen.resize(width, height);
			child.resize(width, height);
		},
		/** The cell's colour as a number, and whether it is bold, underlined, inverse. */
		cell: (column: number, row: number) => {
			const cell = screen.buffer.active.getLine(screen.buffer.active.baseY + row)!.getCell(column)!;
			return {
				text: cell.getChars(),
				color: cell.getFgColor(),
				colored: !cell.isFgDefault(),
				bold: cell.isBold() !== 0,
				underline: cell.isUnderline() !== 0,
				inverse: cell.isInverse() !== 0,
			};
		},
	};
};
