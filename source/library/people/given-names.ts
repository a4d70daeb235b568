// What tells that two full names with one surname are one person's: a nickname, or a further given name.
import {readEntry} from '../../analysis/language/lexicon-entry.ts';
import {genderOfName} from '../../analysis/names/gender.ts';
import {areShortForms} from '../../analysis/names/same-person.ts';
import {surnameIn} from './names.ts';

/** Why two full names with one surname may be one person's. */
export type GivenNameReason = 'nickname' | 'further given name';

/** Returns why two different keys with the same surname may be one person's; undefined if they are two people's, or nobody can say. */
export const givenNameReason = (one: string, other: string): GivenNameReason | undefined => {
	const [first, second] = [givenNamesIn(one), givenNamesIn(other)];
	// “J. Vale” is as likely to be somebody else.
	if (hasInitial(first) || hasInitial(second) || isOfParticles(first) || isOfParticles(second)) return undefined;
	const [few, many] = first.length <= second.length ? [first, second] : [second, first];
	let at = 0;
	for (const name of many) if (at < few.length && isOneName(name, few[at]!)) at++;
	if (at < few.length) return undefined;
	return few.length < many.length ? 'further given name' : 'nickname';
};

const isOneName = (one: string, other: string): boolean =>
	one === other || (areShortForms(one, other) && !areOfTwoGenders(one, other));

const givenNamesIn = (key: string): readonly string[] => key.slice(0, -surnameIn(key).length - 1).split(' ');

/** Parts of a surname that stand before it: “Abu Laban” names no given name. */
const particles = new Set(
	'abu al bin ibn ben bint el da das de del della der di do dos du la le van von den ter'.split(' '),
);

const isOfParticles = (names: readonly string[]): boolean => names.every(name => particles.has(name));

/** Tells whether any given name is an initial, or two written together: “jt”. */
const hasInitial = (names: readonly string[]): boolean => names.some(name => /^(?:.|[^aeiouy]{2})$/u.test(name));

/** Tells whether the first given name of one key is an initial that the other one's begins with. */
export const fitsInitial = (one: string, other: string): boolean => {
	const [[a = ''], [b = '']] = [givenNamesIn(one), givenNamesIn(other)];
	return (a.length === 1 || b.length === 1) && a[0] === b[0];
};

/** “Chris” may be Christine and Christopher, but they are not each other. */
const areOfTwoGenders = (one: string, other: string): boolean => {
	const [first, second] = [genderOf(one), genderOf(other)];
	return first !== undefined && second !== undefined && first !== second;
};

const genderOf = (name: string) => {
	const entry = readEntry(name[0]!.toUpperCase() + name.slice(1));
	return genderOfName([entry, entry]);
};
