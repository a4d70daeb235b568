// Tells whether two names can be one person's: initials, short forms, missing middle names, spelling mistakes.
import {nicknames} from '../lexicon/nicknames.ts';

let shortForms: ReadonlyMap<string, readonly number[]> | undefined;

const readShortForms = (): ReadonlyMap<string, readonly number[]> => {
	const groups = new Map<string, number[]>();
	for (const [group, names] of nicknames.split('|').entries())
		for (const name of names.split(' ')) {
			const known = groups.get(name);
			if (known) known.push(group);
			else groups.set(name, [group]);
		}
	return groups;
};

/** Tells whether two given names, in lower case, are short forms of one name, or one is a short form of the other. */
export const areShortForms = (a: string, b: string): boolean => {
	shortForms ??= readShortForms();
	const first = shortForms.get(a);
	const second = shortForms.get(b);
	return first !== undefined && second !== undefined && first.some(group => second.includes(group));
};

/** In letters: “Kristin” may be a misspelling of “Kristen”, but “Maria” is not one of “Marie”. */
const shortestGivenSlip = 6;

const isInitial = (name: string): boolean => /^(?:\p{L}\.?)+$/u.test(name) && name.replaceAll('.', '').length <= 2;

const givenNameFits = (a: string, b: string): boolean => {
	if (a === b) return true;
	if (isInitial(a) || isInitial(b)) return a[0] === b[0];
	if (a.length >= shortestGivenSlip && b.length >= shortestGivenSlip && isOneOff(a, b)) return true;
	return areShortForms(a, b);
};

/**
 * Tells whether two lists of given names, normalised by `foldName`, can be one person's. Every name of the shorter list
 * must fit one of the longer list in the same order: equal, an initial, a short form or a misspelling of it.
 */
export const givenNamesFit = (a: readonly string[], b: readonly string[]): boolean => {
	if (a.length === 0 || b.length === 0) return true;
	const [few, many] = a.length <= b.length ? [a, b] : [b, a];
	let at = 0;
	for (const name of few) {
		while (at < many.length && !givenNameFits(name, many[at]!)) at++;
		if (at++ === many.length) return false;
	}
	return true;
};

/**
 * Tells whether one letter is added, missing, wrong or swapped with the next. This is `editDistance(a, b, 1) <= 1`, by what
 * the names have in common at both ends: a story full of alike names compares each with all others.
 */
const isOneOff = (a: string, b: string): boolean => {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) return false;
	let head = 0;
	while (head < short.length && short[head] === long[head]) head++;
	let tail = 0;
	while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++;
	const rest = long.length - head - tail;
	if (rest <= 1) return true;
	return short.length === long.length && rest === 2 && short[head] === long[head + 1] && short[head + 1] === long[head];
};

/** In letters. */
const shortestSlip = 5;
const shortestDoubleSlip = 8;

/** Tells whether one surname is a misspelling of the other; both normalised by `foldName`. */
export const isSlip = (a: string, b: string): boolean => {
	if (a === b) return true;
	const length = Math.min(a.length, b.length);
	if (length < shortestSlip || a[0] !== b[0]) return false;
	if (isOneOff(a, b)) return !(a === `${b}s` || b === `${a}s`);
	if (length < shortestDoubleSlip || Math.abs(a.length - b.length) > 2) return false;
	// Two letters off: without one letter of the longer name, they are one off.
	for (let i = 1; i < a.length; i++)
		if (isOneOff(a.slice(0, i) + a.slice(i + 1), b) && a.length >= b.length) return true;
	return false;
};
