import {PassThrough} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import type {ReadStream} from 'node:tty';

/** What the mouse did, in columns and rows counted from 0. */
export type MouseEvent = {
	readonly kind: 'click' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** Reports of button presses and of the wheel, in the form that has no limit of columns (SGR, xterm's 1006). */
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

const report = /\u001B\[<(\d+);(\d+);(\d+)([Mm])/gu;
/** A report that the last read has cut off. */
const unfinished = /\u001B(?:\[(?:<[\d;]*)?)?$/u;

const eventOf = (buttons: number, column: number, row: number, end: string): MouseEvent | undefined => {
	const at = {column: column - 1, row: row - 1};
	if (buttons & 64) return {kind: buttons & 1 ? 'wheel-down' : 'wheel-up', ...at};
	// The left button, let go of where it was pressed; drags and the other buttons mean nothing here.
	return (buttons & 3) === 0 && !(buttons & 32) && end === 'm' ? {kind: 'click', ...at} : undefined;
};

/** Takes the reports of the mouse out of what was typed. */
export const splitMouse = (text: string): {readonly keys: string; readonly events: readonly MouseEvent[]} => {
	const events: MouseEvent[] = [];
	const keys = text.replace(report, (_, buttons: string, column: string, row: string, end: string) => {
		const event = eventOf(Number(buttons), Number(column), Number(row), end);
		if (event !== undefined) events.push(event);
		return '';
	});
	return {keys, events};
};

/** Milliseconds after which a lone ESC is the key, not the beginning of a report. */
const patience = 20;

/** The terminal's input as Ink is to read it: without the reports of the mouse, which Ink would drop. */
export const withoutMouse = (source: ReadStream, onMouse: (event: MouseEvent) => void): ReadStream => {
	const keys = new PassThrough();
	const decoder = new StringDecoder('utf8');
	let pending = '';
	let timer: NodeJS.Timeout | undefined;
	let listening = false;
	const flush = () => {
		if (pending !== '') keys.write(pending);
		pending = '';
	};
	const hear = (chunk: Buffer) => {
		clearTimeout(timer);
		const heard = splitMouse(pending + decoder.write(chunk));
		const cut = unfinished.exec(heard.keys);
		pending = cut === null ? '' : cut[0];
		const whole = cut === null ? heard.keys : heard.keys.slice(0, cut.index);
		if (whole !== '') keys.write(whole);
		if (pending !== '') timer = setTimeout(flush, patience);
		for (const event of heard.events) onMouse(event);
	};
	return Object.assign(keys, {
		isTTY: true,
		setRawMode: (on: boolean) => {
			source.setRawMode(on);
			return keys;
		},
		// Ink takes the terminal by ref() and gives it up by unref(): only then is it listened to.
		ref: () => {
			if (!listening) source.ref().on('data', hear).resume();
			listening = true;
			return keys;
		},
		unref: () => {
			if (listening) source.off('data', hear).pause().unref();
			listening = false;
			return keys;
		},
	}) as unknown as ReadStream;
};
