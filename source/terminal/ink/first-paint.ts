import type {ReadStream, WriteStream} from 'node:tty';
import {mouseOff} from '../input/mouse-reports.ts';
import {ansiOf} from '../panes/screen.ts';
import type {State} from '../state/state.ts';

const enter = '\u001B[?1049h';
const leaving = '\u001B[?1049l';
const entering = /\u001B\[\?1049[hl]/g;
const showCursor = '\u001B[?25h';

/** Until Ink is there to see to it, a signal must not leave the terminal as it is now. */
const deadly = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

export type Taken = {
	/** Writes a screen, by the same painter that Ink's frames come from. */
	readonly paint: (state: State) => void;
	/** What Ink is to write to. */
	readonly stdout: WriteStream;
	/** From now on Ink sees to signals. */
	readonly handOver: () => void;
	/** Gives the terminal back as it was; once. */
	readonly release: () => void;
};

/**
 * Takes the terminal before Ink has been loaded: the first screen is painted at once, and Ink then draws the same cells
 * again, so that nothing is seen of it. Keys that are pressed meanwhile wait in the terminal, without an echo.
 */
export const takeTerminal = (stdout: WriteStream, keyboard: ReadStream): Taken => {
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
			// Row by row at its place: a terminal that wraps a full row at once must not scroll.
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
 * The stream as Ink is to see it. Its first “enter the alternate screen” is dropped: we are there, and some terminals
 * clear the screen at it. Whenever it leaves, the mouse is given back as well; where it has left already, nothing is done.
 */
const withoutEntering = (stdout: WriteStream, alternate: {on: boolean}): WriteStream => {
	let first = true;
	const passed = (text: string) =>
		text.replace(entering, sequence => {
			if (sequence === leaving) {
				const left = alternate.on ? `${mouseOff}${leaving}` : '';
				alternate.on = false;
				return left;
			}
			alternate.on = true;
			// On the way back from another program the cursor is anywhere: Ink draws from where it is.
			const entered = first ? '' : `${enter}\u001B[H\u001B[2J`;
			first = false;
			return entered;
		});
	const write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
		(stdout.write as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean).call(
			stdout,
			typeof chunk === 'string' ? passed(chunk) : chunk,
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
