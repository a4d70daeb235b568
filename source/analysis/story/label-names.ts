// Whom the label of a turn means: by name, surname or initials, with or without Mr and titles.
import type {Cast} from '../people/cast.ts';

const courtesy =
	/^(?:the )?(?:rt hon |right hon |mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gov|president|senator|governor|secretary|professor|prof|judge|justice|baroness)\.? /i;

const initials = /^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$/u;

const initialsOf = (name: string): string =>
	name
		.split(' ')
		.map(word => [...word][0] ?? '')
		.join('');

/** Returns the name of a label without Mr and titles, with straight apostrophes. */
export const plainName = (label: string): string =>
	label.replaceAll('’', "'").replace(courtesy, '').replace(courtesy, '');

/** Recognises initials: “RC”, “R.C.” */
export const isInitials = (name: string): boolean => initials.test(name);

/** The people of a cast by what a label may call them, in lower case: name, surname, and initials if one alone has them. */
export const peopleByLabel = ({members}: Cast): ReadonlyMap<string, number> => {
	const people = new Map<string, number>();
	const shared = new Set<string>();
	for (const [index, {name, surname, points}] of members.entries()) {
		if (points <= 0) continue;
		people.set(name.toLowerCase(), index);
		if (!people.has(surname.toLowerCase())) people.set(surname.toLowerCase(), index);
		const letters = initialsOf(name);
		if (letters.length < 2) continue;
		if (people.has(letters)) shared.add(letters);
		people.set(letters, index);
	}
	for (const letters of shared) people.delete(letters);
	return people;
};

/** Returns the person whom a label names, as an index into `Cast.members`, or -1. */
export const personOfLabel = (people: ReadonlyMap<string, number>, label: string): number => {
	const plain = plainName(label);
	const found = people.get(plain.toLowerCase());
	return found ?? (isInitials(plain) ? people.get(plain.replaceAll('.', '')) : undefined) ?? -1;
};
