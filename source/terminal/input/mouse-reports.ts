import {PassThrough} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import type {ReadStream} from 'node:tty';
import {splitFunctionKeys} from './function-keys.ts';

/** What the mouse did, and where. Columns and rows count from 0. */
export type MouseEvent = {
	readonly kind: 'click' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/**
 * Turn reports of buttons and the wheel on and off, in the form without a limit of columns (SGR, xterm's mode 1006).
 */
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
/** Turns the reports off. */
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

const report = /\u001B\[<(\d+);(\d+);(\d+)([Mm])/gu;
/** The beginning of a report whose rest has not arrived. */
const unfinished = /\u001B(?:\[(?:<[\d;]*)?)?$/u;

const eventOf = (buttons: number, column: number, row: number, end: string): MouseEvent | undefined => {
	const at = {column: column - 1, row: row - 1};
	if (buttons & 64) return {kind: buttons & 1 ? 'wheel-down' : 'wheel-up', ...at};
	// A click is the left button released; drags and other buttons do nothing.
	return (buttons & 3) === 0 && !(buttons & 32) && end === 'm' ? {kind: 'click', ...at} : undefined;
};

/** Separates mouse reports from keys. */
export const splitMouse = (text: string): {readonly keys: string; readonly events: readonly MouseEvent[]} => {
	const events: MouseEvent[] = [];
	const keys = text.replace(report, (_, buttons: string, column: string, row: string, end: string) => {
		const event = eventOf(Number(buttons), Number(column), Number(row), end);
		if (event !== undefined) events.push(event);
		return '';
	});
	return {keys, events};
};

/** Milliseconds after which a lone ESC is taken for the key, not for the beginning of a report. */
const patience = 20;

/**
 * Returns the terminal's input for Ink, without what Ink does not know: mouse reports, which go to `onMouse`, and function
 * keys, which go to `onKey`.
 */
export const withoutMouse = (
	source: ReadStream,
	onMouse: (event: MouseEvent) => void,
	onKey: (key: string) => void,
): ReadStream => {
	const keys = new PassThrough();
	const decoder = new StringDecoder('utf8');
	let pending = '';
	let timer: NodeJS.Timeout | undefined;
	let listening = false;
	const flush = () => {
		if (pending !== '') keys.write(pending);
		pending = '';
	};
	const read = (chunk: Buffer) => {
		clearTimeout(timer);
		const split = splitMouse(pending + decoder.write(chunk));
		const {keys: typed, pressed} = splitFunctionKeys(split.keys);
		const cut = unfinished.exec(typed);
		pending = cut === null ? '' : cut[0];
		const whole = cut === null ? typed : typed.slice(0, cut.index);
		if (whole !== '') keys.write(whole);
		if (pending !== '') timer = setTimeout(flush, patience);
		for (const event of split.events) onMouse(event);
		for (const key of pressed) onKey(key);
	};
	return Object.assign(keys, {
		isTTY: true,
		setRawMode: (on: boolean) => {
			source.setRawMode(on);
			return keys;
		},
		// Ink calls ref() when it takes the terminal and unref() when it gives it up: only in between is it read.
		ref: () => {
			if (!listening) source.ref().on('data', read).resume();
			listening = true;
			return keys;
		},
		unref: () => {
			if (listening) source.off('data', read).pause().unref();
			listening = false;
			return keys;
		},
	}) as unknown as ReadStream;
};
