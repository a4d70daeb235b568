// Canonical names: the country of a demonym, the full name of an abbreviation. All in lower case.
import {singularOf} from '../language/singular.ts';
import {nationalityTable} from '../lexicon/word-lists.ts';

const unitedStates = 'united states';
/** Full names of abbreviations and of short names. */
export const otherNames: ReadonlyMap<string, string> = new Map(
	Object.entries({
		us: unitedStates,
		'u.s.': unitedStates,
		usa: unitedStates,
		'u.s.a.': unitedStates,
		america: unitedStates,
		'united states of america': unitedStates,
		uk: 'united kingdom',
		'u.k.': 'united kingdom',
		'great britain': 'united kingdom',
		britain: 'united kingdom',
		un: 'united nations',
		'u.n.': 'united nations',
		eu: 'european union',
		'e.u.': 'european union',
		'd.c.': 'washington',
		'washington d.c.': 'washington',
		republican: 'republican party',
		republicans: 'republican party',
		gop: 'republican party',
		democrat: 'democratic party',
		democrats: 'democratic party',
		democratic: 'democratic party',
	}),
);

/** Returns the name under which a country, an abbreviation or a demonym is counted. */
export const canonicalName = (lower: string): string => countryOf(lower) ?? otherNames.get(lower) ?? lower;

/** Returns the country of a demonym: “cyprus” for “cypriots”. */
export const countryOf = (demonym: string): string | undefined => {
	const table = nationalityTable();
	const country = table.get(demonym) ?? table.get(singularOf(demonym));
	if (country === undefined) return undefined;
	const lower = country.toLowerCase();
	return otherNames.get(lower) ?? lower;
};
