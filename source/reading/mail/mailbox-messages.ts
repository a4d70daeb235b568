// Splits a Unix mailbox (mbox, RFC 4155) into its messages. A message begins at a “From …” line at the top or under an empty
// line. In a body such a line is quoted by a “>” (mboxrd: by one more than it had), which is removed.

import type {ByteChunks} from '../format.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const greater = 0x3e;
const fromMark = Buffer.from('From ');

/** “From SENDER DATE” contains a time; an unquoted sentence that begins with “From” does not. */
const startLine = /^From \S.{0,500}\d{1,2}:\d{2}/;
/** Bytes of such a line that are looked at. */
const longestStart = 600;

/** Bytes of a message; what is behind them is an attachment. */
const longestMessage = 32 * 1024 * 1024;

const startsWithMark = (bytes: Buffer, at: number): boolean =>
	bytes.subarray(at, at + fromMark.length).equals(fromMark);

const isStart = (bytes: Buffer, at: number): boolean => {
	if (!startsWithMark(bytes, at)) return false;
	const end = bytes.indexOf(lineFeed, at);
	return startLine.test(bytes.toString('latin1', at, Math.min(end < 0 ? bytes.length : end, at + longestStart)));
};

/** Returns true if the line above is empty. `at` is the start of a line. */
const isUnderEmptyLine = (bytes: Buffer, at: number): boolean =>
	bytes[at - 2] === lineFeed || (bytes[at - 2] === carriageReturn && bytes[at - 3] === lineFeed);

/** Removes one “>” from each quoted “From ” line. */
const unquoted = (message: Buffer): Buffer => {
	const pieces: Buffer[] = [];
	let kept = 0;
	const nextLine = (from: number): number => {
		const at = message.indexOf('\n>', from);
		return at < 0 ? message.length : at + 1;
	};
	for (let at = message[0] === greater ? 0 : nextLine(0); at < message.length; at = nextLine(at)) {
		let words = at;
		while (message[words] === greater) words++;
		if (!startsWithMark(message, words)) continue;
		pieces.push(message.subarray(kept, at));
		kept = at + 1;
	}
	return pieces.length === 0 ? message : Buffer.concat([...pieces, message.subarray(kept)]);
};

/** The bytes from the start of a message on, as far as they have come. */
const createWindow = () => {
	let space: Buffer = Buffer.allocUnsafeSlow(1024 * 1024);
	let [start, end, searched] = [0, 0, 0];
	/** Of a message that is too long the middle is dropped: its end may be the line above the next one. */
	const makeRoom = (length: number): void => {
		space.copyWithin(0, start, end);
		[start, end, searched] = [0, end - start, searched - start];
		const extra = end - longestStart - longestMessage;
		if (extra > 0) {
			space.copyWithin(longestMessage, end - longestStart, end);
			[end, searched] = [end - extra, Math.max(0, searched - extra)];
		}
		if (end + length <= space.length) return;
		const larger = Buffer.allocUnsafeSlow((end + length) * 2);
		space.copy(larger, 0, 0, end);
		space = larger;
	};
	return {
		append: (chunk: Uint8Array): void => {
			makeRoom(chunk.length);
			space.set(chunk, end);
			end += chunk.length;
		},
		skipBlanks: (): void => {
			while (start < end && space[start]! <= 0x20) start++;
		},
		isEmpty: (): boolean => start === end,
		/** Returns the next message with its “From ” line, and drops it; undefined if more bytes may belong to it. */
		next: (isEnd: boolean): Buffer | undefined => {
			const bytes = space.subarray(0, end);
			let stop = isEnd ? end : undefined;
			let at = bytes.indexOf('\nFrom ', Math.max(start, searched));
			for (; at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
				if (!isEnd && end - at <= longestStart && bytes.indexOf(lineFeed, at + 1) < 0) break;
				if (!isUnderEmptyLine(bytes, at + 1) || !isStart(bytes, at + 1)) continue;
				stop = at + 1;
				break;
			}
			searched = stop ?? (at >= 0 ? at : Math.max(start, end - fromMark.length));
			if (stop === undefined) return undefined;
			const message = Buffer.from(bytes.subarray(start, Math.min(stop, start + longestMessage)));
			start = stop;
			return message;
		},
	};
};

/**
 * Yields the messages without their “From ” lines, one at a time: a mailbox may be larger than what is kept in memory. Line breaks
 * are LF or CRLF; CR alone is not supported.
 */
export async function* messagesIn(chunks: ByteChunks): AsyncGenerator<Uint8Array, void, undefined> {
	const window = createWindow();
	/** Nothing, if the mailbox ends in the line that begins a message. */
	const bodyOf = function* (message: Buffer): Generator<Buffer> {
		const line = message.indexOf(lineFeed);
		if (line >= 0) yield unquoted(message.subarray(line + 1));
	};
	let hasBegun = false;
	for await (const chunk of chunks) {
		window.append(chunk);
		if (!hasBegun) window.skipBlanks();
		hasBegun ||= !window.isEmpty();
		for (let message = window.next(false); message; message = window.next(false)) yield* bodyOf(message);
	}
	while (!window.isEmpty()) yield* bodyOf(window.next(true)!);
}
