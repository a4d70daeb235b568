// Canonical names: the singular of a noun, the country of a demonym, the full name of an abbreviation. All in lower case.
import {nationalityTable} from '../lexicon/word-lists.ts';

const irregulars: ReadonlyMap<string, string> = new Map(
	Object.entries({men: 'man', women: 'woman', children: 'child', people: 'person'}),
);

/** Returns the singular of a noun: treaties -> treaty, taxes -> tax. Other words are returned unchanged. */
export const singular = (noun: string): string => {
	const irregular = irregulars.get(noun);
	if (irregular !== undefined) return irregular;
	if (noun.length < 4 || !noun.endsWith('s') || /(?:ss|us|is)$/.test(noun)) return noun;
	if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
	if (/(?:s|x|ch|sh|z)es$/.test(noun)) return noun.slice(0, -2);
	return noun.slice(0, -1);
};

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
	const country = table.get(demonym) ?? table.get(singular(demonym));
	if (country === undefined) return undefined;
	const lower = country.toLowerCase();
	return otherNames.get(lower) ?? lower;
};
