// Integers as bytes, seven bits a byte, lowest first, the eighth bit set in all bytes but the last (LEB128, as in Protocol
// Buffers). Words are numbered as they appear, so that common ones have small numbers: a word of a quote takes 1.6 bytes.
import {grown} from './growing-numbers.ts';

/** A growing list of integers from 0 to 2³² − 1. */
export type PackedNumbers = {
	readonly push: (number: number) => void;
	/** Returns the bytes used so far. */
	readonly length: () => number;
	/** Returns the bytes, with unused ones behind them. Ask again after a push: the array is replaced as it grows. */
	readonly bytes: () => Uint8Array;
};

/** Bytes of the largest number. */
const longest = 5;

/** Creates an empty list. */
export const createPackedNumbers = (): PackedNumbers => {
	let bytes = new Uint8Array(64);
	let used = 0;
	const push = (number: number): void => {
		if (used + longest > bytes.length) bytes = grown(bytes, used + longest);
		let rest = number;
		for (; rest > 127; rest >>>= 7) bytes[used++] = (rest & 127) | 128;
		bytes[used++] = rest;
	};
	return {push, length: () => used, bytes: () => bytes};
};

/** Writes the numbers that are packed from `start` up to, not including, `end` into `target`, as far as it has room, and returns how many. */
export const unpackNumbers = (bytes: Uint8Array, start: number, end: number, target: Uint32Array): number => {
	let count = 0;
	for (let at = start; at < end && count < target.length; count++) {
		let byte = bytes[at++]!;
		let number = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = bytes[at++]!;
			number |= (byte & 127) << shift;
		}
		target[count] = number;
	}
	return count;
};

/** The same for ascending numbers of which each is packed as its difference from the one before, the first from 0. */
export const unpackAscendingNumbers = (bytes: Uint8Array, start: number, end: number, target: Uint32Array): number => {
	let count = 0;
	let last = 0;
	for (let at = start; at < end && count < target.length; count++) {
		let byte = bytes[at++]!;
		let difference = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = bytes[at++]!;
			difference |= (byte & 127) << shift;
		}
		last += difference;
		target[count] = last;
	}
	return count;
};
