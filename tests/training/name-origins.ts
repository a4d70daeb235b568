// Invents persons with names of many origins, from lists of common given names and surnames.
import {readFileSync} from 'node:fs';
import type {Gender} from '../../source/analysis/names/gender.ts';

/** Names, one after another with blanks between; in two lists where they differ by sex. */
type Names = string | Readonly<Record<Gender, string>>;
type Part = 'given' | 'middle' | 'surname' | 'second';

/** How people of one origin are named in news. */
export type Origin = Readonly<Partial<Record<Part, Names>>> & {
	/** The parts of a full name in their order, with blanks between. */
	readonly full: string;
	/** The part that stands for the person after the first mention. */
	readonly later: Part;
};

/** The origins by name. The first is the control: other names of the kind that the articles have. */
export const nameOrigins = JSON.parse(
	readFileSync(new URL('./name-origins.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Origin>>;

/** An invented name: whole, as it stands after the first mention, and the part that friends use. */
export type InventedName = {readonly full: string; readonly later: string; readonly given: string};

/** Steps through the lists; without a common factor with their lengths, so that each name meets many others. */
const steps: Readonly<Record<Part, number>> = {given: 1, middle: 5, surname: 7, second: 11};

const nameAt = (names: Names, gender: Gender, index: number): string => {
	const list = (typeof names === 'string' ? names : names[gender]).split(' ');
	return list[index % list.length]!;
};

/** Invents a person of that origin and sex, whose names are not among the words of a text. The same number gives the same name. */
export const inventName = (origin: Origin, gender: Gender, number: number, text: string): InventedName => {
	const partAt = (part: Part, index: number): string => {
		const names = origin[part];
		return names === undefined ? '' : nameAt(names, gender, index * steps[part]);
	};
	const parts = origin.full.split(' ') as Part[];
	for (let index = number; ; index++) {
		const words = parts.map(part => partAt(part, index));
		if (index < number + 50 && words.some(word => text.includes(word))) continue;
		return {full: words.join(' '), later: partAt(origin.later, index), given: partAt('given', index)};
	}
};
