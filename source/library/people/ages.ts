// What ages say against two appearances being one person.
import type {DatedRole} from './identity.ts';

/** Years by which two statements of one age may differ: birthdays, and stories that were printed later. */
const mostYears = 2;

/** Returns the age that a role states: 41 for “aged 41”; undefined where it states none. */
const ageIn = (role: string): number | undefined => {
	const [, age] = /^aged (\d{1,3})$/u.exec(role) ?? [];
	return age === undefined ? undefined : Number(age);
};

/** Tells whether two roles state ages, and the same one. */
export const areOneAge = (one: string, other: string): boolean => {
	const [first, second] = [ageIn(one), ageIn(other)];
	return first !== undefined && second !== undefined && Math.abs(first - second) <= mostYears;
};

/** Tells whether two roles state ages that are further apart than their dates explain. */
export const areTwoAges = (one: DatedRole, other: DatedRole): boolean => {
	const [first, second] = [ageIn(one.role), ageIn(other.role)];
	if (first === undefined || second === undefined) return false;
	const [year, later] = [one.from, other.from].map(date => Number(date?.slice(0, 4)));
	const years = one.from === undefined || other.from === undefined ? 0 : later! - year!;
	return Math.abs(second - first - years) > mostYears;
};
