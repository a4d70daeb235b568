import type {ReadStream, WriteStream} from 'node:tty';
import {mouseOff} from '../input/mouse-reports.ts';
import {ansiOf} from '../panes/screen.ts';
import type {State} from '../state/state.ts';

const enter = '\u001B[?1049h';
const leaving = '\u001B[?1049l';
const entering = /\u001B\[\?1049[hl]/g;
const showCursor = '\u001B[?25h';

/** Signals that end the program. Until Ink handles them, the terminal must be restored here. */
const deadly = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/** The terminal while the reader has it. */
export type TakenTerminal = {
	/** Writes a whole screen, with the same cells as Ink's frames. */
	readonly paint: (state: State) => void;
	/** The stream for Ink to write to. */
	readonly stdout: WriteStream;
	/** Leaves signals to Ink from now on. */
	readonly handOver: () => void;
	/** Restores the terminal. Does nothing the second time. */
	readonly release: () => void;
};

/**
 * Takes the terminal before Ink is loaded, so that the first screen can be painted at once. Ink then draws the same cells,
 * which nobody sees. Keys that are pressed meanwhile wait in the terminal without being echoed.
 */
export const takeTerminal = (stdout: WriteStream, keyboard: ReadStream): TakenTerminal => {
	if (keyboard.isTTY) keyboard.setRawMode(true);
	let entered = false;
	let held = true;
	const alternate = {on: false};
	const release = () => {
		if (!held) return;
		held = false;
		handOver();
		process.off('exit', release);
		if (keyboard.isTTY) keyboard.setRawMode(false);
		// Leaving twice would put the cursor where it was before the program that had the terminal last.
		if (entered) stdout.write(`${mouseOff}${alternate.on ? leaving : ''}${showCursor}`);
		alternate.on = false;
	};
	const killed = (signal: NodeJS.Signals) => {
		release();
		process.kill(process.pid, signal);
	};
	const handOver = () => {
		for (const signal of deadly) process.off(signal, killed);
	};
	process.once('exit', release);
	for (const signal of deadly) process.on(signal, killed);
	return {
		paint: state => {
			// Each row is written at its own position: some terminals would scroll after a full row.
			const rows = ansiOf(state).split('\n');
			const place = entered ? '' : `${enter}\u001B[?25l\u001B[2J`;
			entered = true;
			alternate.on = true;
			stdout.write(`${place}${rows.map((row, index) => `\u001B[${index + 1};1H${row}`).join('')}\u001B[H`);
		},
		stdout: withoutEntering(stdout, alternate),
		handOver,
		release,
	};
};

/**
 * Wraps the stream for Ink. Its first “enter the alternate screen” is dropped, because some terminals clear the screen
 * again. Whenever Ink leaves the alternate screen, the mouse is released as well;
 * where it has left already, nothing is done.
 */
const withoutEntering = (stdout: WriteStream, alternate: {on: boolean}): WriteStream => {
	let first = true;
	const filtered = (text: string) =>
		text.replace(entering, sequence => {
			if (sequence === leaving) {
				const left = alternate.on ? `${mouseOff}${leaving}` : '';
				alternate.on = false;
				return left;
			}
			alternate.on = true;
			// Another program has left the cursor anywhere, and Ink draws from where it is.
			const entered = first ? '' : `${enter}\u001B[H\u001B[2J`;
			first = false;
			return entered;
		});
	const write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
		(stdout.write as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean).call(
			stdout,
			typeof chunk === 'string' ? filtered(chunk) : chunk,
			...rest,
		);
	return new Proxy(stdout, {
		get: (target, property) => {
			if (property === 'write') return write;
			const value = Reflect.get(target, property, target) as unknown;
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
};
