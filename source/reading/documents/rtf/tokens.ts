// Splits a file of the Rich Text Format into groups, control words and text. It knows no word but `\bin`, whose data may hold any
// byte. Linear: each byte is looked at once.

/** Is told what the file has, in order. */
export type TokenReader = {
	readonly open: () => void;
	readonly close: () => void;
	/** `\fs24` is the word `fs` with the value 24; `\~` is the word `~`. `\*` and line breaks after a backslash come likewise. */
	readonly word: (name: string, value: number | undefined) => void;
	/** Bytes from `start` to before `end` stand for themselves. */
	readonly text: (start: number, end: number) => void;
	/** `\'e9` is the byte 0xe9. */
	readonly byte: (code: number) => void;
	/** Returns true when nothing more is wanted. */
	readonly isDone: () => boolean;
};

const [tab, lineFeed, carriageReturn, blank, minus, backslash, openBrace, closeBrace] = [
	0x09, 0x0a, 0x0d, 0x20, 0x2d, 0x5c, 0x7b, 0x7d,
];

/** Letters of a word, as the format has it; digits of a value. */
const longestWord = 32;
const longestValue = 10;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Returns the number that two hexadecimal digits are; NaN if they are none. */
const hexadecimal = (digits: string): number =>
	/^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;

/** Reads `bytes` to the end, or until the reader is done. */
export const readTokens = (bytes: Buffer, reader: TokenReader): void => {
	let at = 0;

	const readWord = (): void => {
		const start = at;
		while (at - start < longestWord && isLetter(bytes[at] ?? 0)) at++;
		const name = bytes.toString('latin1', start, at);
		const first = at;
		if (bytes[at] === minus && isDigit(bytes[at + 1] ?? 0)) at++;
		const digits = at;
		while (at - digits < longestValue && isDigit(bytes[at] ?? 0)) at++;
		const value = at > first ? Number(bytes.toString('latin1', first, at)) : undefined;
		if (bytes[at] === blank) at++;
		if (name === 'bin') at += Math.max(0, value ?? 0);
		reader.word(name, value);
	};

	const readEscape = (): void => {
		const sign = bytes[at];
		if (sign === undefined) return;
		if (isLetter(sign)) {
			readWord();
			return;
		}
		at++;
		if (sign === 0x27) {
			const code = hexadecimal(bytes.toString('latin1', at, at + 2));
			if (Number.isNaN(code)) return;
			at += 2;
			reader.byte(code);
		} else if (sign === openBrace || sign === closeBrace || sign === backslash) reader.text(at - 1, at);
		else {
			if (sign === carriageReturn && bytes[at] === lineFeed) at++;
			reader.word(String.fromCharCode(sign), undefined);
		}
	};

	while (at < bytes.length && !reader.isDone()) {
		const sign = bytes[at]!;
		if (sign === backslash) {
			at++;
			readEscape();
		} else if (sign === openBrace || sign === closeBrace) {
			at++;
			if (sign === openBrace) reader.open();
			else reader.close();
		} else if (sign === lineFeed || sign === carriageReturn || sign === 0) at++;
		else if (sign === tab) {
			at++;
			reader.word('tab', undefined);
		} else {
			const start = at;
			for (let next = sign; at < bytes.length; next = bytes[++at] ?? 0) {
				if (next < blank || next === backslash || next === openBrace || next === closeBrace) break;
			}
			// A control character that nobody should have written is text, and cleaned away later.
			if (at === start) at++;
			reader.text(start, at);
		}
	}
};
