// Splits a Unix mailbox (mbox, RFC 4155) into its messages. A message begins at a “From …” line at the top or under an empty
// line. In a body such a line is quoted by a “>” (mboxrd: by one more than it had), which is removed.

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const greater = 0x3e;
const fromMark = Buffer.from('From ');

/** “From SENDER DATE” contains a time; an unquoted sentence that begins with “From” does not. */
const startLine = /^From \S.{0,500}\d{1,2}:\d{2}/;

const startsWithMark = (bytes: Buffer, at: number): boolean =>
	bytes.subarray(at, at + fromMark.length).equals(fromMark);

const isStart = (bytes: Buffer, at: number): boolean => {
	if (!startsWithMark(bytes, at)) return false;
	const end = bytes.indexOf(lineFeed, at);
	return startLine.test(bytes.toString('latin1', at, Math.min(end < 0 ? bytes.length : end, at + 600)));
};

/** Returns true if the line above is empty. `at` is the start of a line. */
const isUnderEmptyLine = (bytes: Buffer, at: number): boolean =>
	bytes[at - 2] === lineFeed || (bytes[at - 2] === carriageReturn && bytes[at - 3] === lineFeed);

const nextStart = (bytes: Buffer, from: number): number => {
	for (let at = bytes.indexOf('\nFrom ', from); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
		if (isUnderEmptyLine(bytes, at + 1) && isStart(bytes, at + 1)) return at + 1;
	}
	return bytes.length;
};

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

/** Yields the messages without their “From ” lines, one at a time. Line breaks are LF or CRLF; CR alone is not supported. */
export function* messagesOf(all: Uint8Array): Generator<Uint8Array, void, undefined> {
	const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
	let start = 0;
	while (start < bytes.length && bytes[start]! <= 0x20) start++;
	while (start < bytes.length) {
		const line = bytes.indexOf(lineFeed, start);
		if (line < 0) return;
		const end = nextStart(bytes, line);
		yield unquoted(bytes.subarray(line + 1, end));
		start = end;
	}
}
