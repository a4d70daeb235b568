import type {ReadStream, WriteStream} from 'node:tty';
import {ansiOf} from './frame.ts';
import type {State} from './state.ts';

const enter = '\u001B[?1049h';
const leave = '\u001B[?1049l\u001B[?25h';

const deadly = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

export type Taken = {
	/** What Ink is to write to. */
	readonly stdout: WriteStream;
	/** Gives the terminal back as it was; once. */
	readonly release: () => void;
	/** From now on Ink sees to signals. */
	readonly handOver: () => void;
};

/**
 * Paints the first screen by the same painter that Ink's frames come from, before Ink has been loaded; Ink then draws
 * the same cells again, and nothing is seen of it. Keys that are pressed meanwhile wait in the terminal.
 */
export const paintFirst = (state: State, stdout: WriteStream, keyboard: ReadStream): Taken => {
	// No echo of keys pressed before somebody listens.
	if (keyboard.isTTY) keyboard.setRawMode(true);
	// Row by row at its place: a terminal that wraps a full row at once must not scroll.
	const rows = ansiOf(state).split('\n');
	stdout.write(
		`${enter}\u001B[?25l\u001B[H\u001B[2J${rows.map((row, index) => `\u001B[${index + 1};1H${row}`).join('')}\u001B[H`,
	);
	let held = true;
	const release = () => {
		if (!held) return;
		held = false;
		process.off('exit', release);
		if (keyboard.isTTY) keyboard.setRawMode(false);
		stdout.write(leave);
	};
	process.once('exit', release);
	// Until Ink is there to see to it, a signal must not leave the terminal behind as it is now.
	const killed = (signal: NodeJS.Signals) => {
		handOver();
		release();
		process.kill(process.pid, signal);
	};
	const handOver = () => {
		for (const signal of deadly) process.off(signal, killed);
	};
	for (const signal of deadly) process.on(signal, killed);
	return {stdout: entered(stdout), release, handOver};
};

/** The stream as Ink is to see it: its own “enter the alternate screen” is dropped, since some terminals clear the screen at it. */
const entered = (stdout: WriteStream): WriteStream => {
	const write = (chunk: string | Uint8Array, ...rest: unknown[]) =>
		(stdout.write as (chunk: string | Uint8Array, ...rest: unknown[]) => boolean).call(
			stdout,
			typeof chunk === 'string' ? chunk.replaceAll(enter, '') : chunk,
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
