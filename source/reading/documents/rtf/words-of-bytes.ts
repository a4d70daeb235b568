// Puts the words of a Rich Text file together: bytes in the code page of their font, numbers of signs, and what stands for those
// where a program does not know them, which is left out.
import {decoderOf, isDoubleByte} from './code-pages.ts';

/** Takes bytes and signs in order; hands words over when `flush` is called. */
export type WordBuilder = {
	/** The bytes from `start` to before `end` of the file. */
	readonly addText: (start: number, end: number, page: number) => void;
	readonly addByte: (code: number, page: number) => void;
	/** `\uN`, behind which `fallback` signs stand for it. */
	readonly addNumber: (code: number, fallback: number) => void;
	readonly addSign: (sign: string) => void;
	/** Returns true if the word that was just read stands for the sign before it, and is to be passed over. */
	readonly isFallback: () => boolean;
	/** Where a group begins or ends, no fallback goes on. */
	readonly endFallback: () => void;
	/** Returns the words since the last call. */
	readonly flush: () => string;
};

/** Old programs number the signs of symbol fonts so; a bullet is the only one that is known. */
const isSymbol = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

const signOf = (code: number): string => {
	const unit = code < 0 ? code & 0xffff : code;
	if (isSymbol(unit)) return unit === 0xf0b7 || unit === 0xf0a7 ? '•' : '';
	if (unit > 0x10ffff) return '\ufffd';
	// A line break within a paragraph.
	return unit === 0x2028 ? '\n' : String.fromCodePoint(unit);
};

/** Returns an empty builder for a file; `isUtf8` says that bytes which stand for themselves are UTF-8, whatever it states. */
export const newWordBuilder = (bytes: Buffer, isUtf8: boolean): WordBuilder => {
	let words: string[] = [];
	/** Bytes that wait for the next ones, as two may be one sign. */
	let pending: number[] = [];
	let pendingPage = 0;
	let left = 0;

	const settle = (): void => {
		if (pending.length === 0) return;
		words.push(decoderOf(pendingPage)(Uint8Array.from(pending)));
		pending = [];
	};

	return {
		addText: (from, end, page) => {
			const start = Math.min(end, from + left);
			left -= start - from;
			if (start === end) return;
			if (pending.length > 0 && page === pendingPage && isDoubleByte(page)) {
				for (let at = start; at < end; at++) pending.push(bytes[at]!);
				return;
			}
			settle();
			words.push(isUtf8 ? bytes.toString('utf8', start, end) : decoderOf(page)(bytes.subarray(start, end)));
		},
		addByte: (code, page) => {
			if (left > 0) {
				left--;
				return;
			}
			if (page !== pendingPage) settle();
			pendingPage = page;
			pending.push(code);
		},
		addNumber: (code, fallback) => {
			settle();
			words.push(signOf(code));
			left = fallback;
		},
		addSign: sign => {
			settle();
			words.push(sign);
		},
		isFallback: () => {
			if (left === 0) return false;
			left--;
			return true;
		},
		endFallback: () => {
			left = 0;
		},
		flush: () => {
			settle();
			const flushed = words.length === 1 ? words[0]! : words.join('');
			words = [];
			return flushed;
		},
	};
};
