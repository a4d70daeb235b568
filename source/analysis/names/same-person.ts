// Whether two names can be one person's: initials, short forms, missing middle names, accents, slips of the pen.
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

const areShortForms = (a: string, b: string): boolean => {
	shortForms ??= readShortForms();
	const first = shortForms.get(a);
	const second = shortForms.get(b);
	return first !== undefined && second !== undefined && first.some(group => second.includes(group));
};

/** “Kristin” and “Kristen”, but not “Maria” and “Marie”. */
const shortestGivenSlip = 6;

const isInitial = (name: string): boolean => /^(?:\p{L}\.?)+$/u.test(name) && name.replaceAll('.', '').length <= 2;

const fits = (a: string, b: string): boolean => {
	if (a === b) return true;
	if (isInitial(a) || isInitial(b)) return a[0] === b[0];
	if (a.length >= shortestGivenSlip && b.length >= shortestGivenSlip && isOneOff(a, b)) return true;
	return areShortForms(a, b);
};

/** Given names, folded: equal, one an initial or a short form of the other, or all of the fewer among the more. */
export const givenNamesFit = (a: readonly string[], b: readonly string[]): boolean => {
	if (a.length === 0 || b.length === 0) return true;
	const [few, many] = a.length <= b.length ? [a, b] : [b, a];
	let at = 0;
	for (const name of few) {
		while (at < many.length && !fits(name, many[at]!)) at++;
		if (at++ === many.length) return false;
	}
	return true;
};

/** One letter added, left out, changed or swapped. */
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

const shortestSlip = 5;
const shortestDoubleSlip = 8;

/** Two spellings of one surname, folded: newspapers misspell their own sources. */
export const isSlip = (a: string, b: string): boolean => {
	if (a === b) return true;
	const length = Math.min(a.length, b.length);
	if (length < shortestSlip || a[0] !== b[0]) return false;
	if (isOneOff(a, b)) return !(a === `${b}s` || b === `${a}s`);
	if (length < shortestDoubleSlip || Math.abs(a.length - b.length) > 2) return false;
	// Two letters off: one of them left out anywhere brings them within one.
	for (let i = 1; i < a.length; i++)
		if (isOneOff(a.slice(0, i) + a.slice(i + 1), b) && a.length >= b.length) return true;
	return false;
};
