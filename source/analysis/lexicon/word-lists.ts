// All word lists in one table, which is built at first use: for each word the lists that contain it, one bit each.
import {abbreviations, openAbbreviations} from './abbreviations.ts';
import {eastAsianSurnames} from './east-asian-surnames.ts';
import {commonWords, ordinaryWords} from './english-words.ts';
import {calendarWords, functionWords, onlyEnglishWords, particles} from './function-words.ts';
import {femaleNames, maleNames} from './given-names.ts';
import {moreFemaleNames, moreMaleNames} from './more-given-names.ts';
import {morePersonNouns} from './more-person-nouns.ts';
import {demonyms, nationalities} from './nationalities.ts';
import {personNouns, quantityNouns, timeNouns} from './nouns.ts';
import {
	captionWords,
	creeds,
	eventWords,
	organisationWords,
	placeWords,
	strongOrganisationWords,
} from './organisation-words.ts';
import {organisations} from './organisations.ts';
import {cities, countries, regions} from './places.ts';
import {speechVerbs} from './speech-verbs.ts';
import {surnames} from './surnames.ts';
import {honorifics, relatives, shortTitles, titles} from './titles.ts';
import {genericHeads, vagueHeads} from './topic-words.ts';
import {unpack} from './unpack.ts';

/** The word lists, one bit each. */
export const list = {
	male: 1 << 0,
	female: 1 << 1,
	surname: 1 << 2,
	eastAsianSurname: 1 << 3,
	/** Cities, regions, states and islands, including countries. */
	place: 1 << 4,
	country: 1 << 5,
	demonym: 1 << 6,
	organisation: 1 << 7,
	organisationWord: 1 << 8,
	/** The last word of an organisation, a building or a law that is hardly ever a surname. */
	strongOrganisationWord: 1 << 9,
	placeWord: 1 << 10,
	eventWord: 1 << 11,
	title: 1 << 12,
	honorific: 1 << 13,
	/** Nouns for what someone does or is: engineer, senator, survivor. */
	personNoun: 1 << 14,
	relative: 1 << 15,
	functionWord: 1 << 16,
	/** The few thousand English words that news use most. */
	common: 1 << 17,
	/** Other English words. */
	ordinary: 1 << 18,
	speechVerb: 1 << 19,
	calendar: 1 << 20,
	particle: 1 << 21,
	/** Parties, religions and other capitalised words that describe people: Republican, Muslim. */
	creed: 1 << 22,
	timeNoun: 1 << 23,
	quantityNoun: 1 << 24,
	/** Head nouns that name nothing: way, number, statement. */
	vague: 1 << 25,
	/** Head nouns that name something only together with other words: group, event, site. */
	generic: 1 << 26,
	abbreviation: 1 << 27,
	openAbbreviation: 1 << 28,
	caption: 1 << 29,
	/** Function words that only English has. */
	onlyEnglish: 1 << 30,
} as const;

const fill = (lists: Map<string, number>, words: Iterable<string>, bits: number) => {
	for (const word of words) lists.set(word, (lists.get(word) ?? 0) | bits);
};

const readLists = (): Map<string, number> => {
	// The longest list first: none of its words is there yet.
	const lists = new Map(unpack(ordinaryWords).map(word => [word, list.ordinary as number]));
	const words = (spaced: string, bits: number) => fill(lists, spaced.split(' '), bits);
	/** Names of several words, separated by bars. */
	const names = (barred: string, bits: number) => fill(lists, barred.split('|'), bits);
	words(functionWords.replaceAll('’', "'"), list.functionWord);
	words(onlyEnglishWords, list.onlyEnglish);
	words(calendarWords, list.calendar);
	words(particles, list.particle);
	words(honorifics, list.title | list.honorific);
	words(titles, list.title | list.personNoun);
	words(relatives, list.relative | list.personNoun);
	fill(lists, shortTitles.keys(), list.title);
	words(speechVerbs, list.speechVerb);
	words(openAbbreviations, list.openAbbreviation);
	words(abbreviations, list.abbreviation);
	words(maleNames, list.male);
	words(femaleNames, list.female);
	words(moreMaleNames, list.male);
	words(moreFemaleNames, list.female);
	words(surnames, list.surname);
	words(eastAsianSurnames, list.eastAsianSurname);
	names(countries, list.place | list.country);
	names(morePlaces, list.place | list.country);
	names(regions, list.place);
	names(cities, list.place);
	fill(lists, nationalityTable().keys(), list.demonym);
	words(demonyms, list.demonym);
	names(organisations, list.organisation);
	words(strongOrganisationWords, list.organisationWord | list.strongOrganisationWord);
	words(organisationWords, list.organisationWord);
	words(placeWords, list.placeWord);
	words(eventWords, list.eventWord);
	words(creeds, list.creed);
	words(captionWords, list.caption);
	words(personNouns, list.personNoun);
	words(morePersonNouns, list.personNoun);
	words(timeNouns, list.timeNoun);
	words(quantityNouns, list.quantityNoun);
	words(vagueHeads, list.vague);
	words(genericHeads, list.generic);
	fill(lists, unpack(commonWords), list.common);
	return lists;
};

/** Words that are written with a full stop, here without it. A small table: every new word is looked up in it. */
const readStopped = (): ReadonlySet<string> =>
	new Set(
		[calendarWords, honorifics, titles, openAbbreviations, abbreviations]
			.flatMap(spaced => spaced.split(' '))
			.concat(...shortTitles.keys())
			.flatMap(word => (word.endsWith('.') ? [word.slice(0, -1)] : [])),
	);

let stopped: ReadonlySet<string> | undefined;

/** Tells whether a word in lower case is a title, a month, a day or another abbreviation if a full stop follows: “mr”. */
export const isAbbreviated = (lower: string): boolean => {
	stopped ??= readStopped();
	return stopped.has(lower);
};

/** Short and dotted names of countries. */
const morePlaces = 'u.s.|us|usa|u.s.a.|u.k.|uk|eu|e.u.|uae|u.n.|un|d.c.|america';

/** Returns the country of each demonym; demonyms are in lower case. */
export const nationalityTable = (): ReadonlyMap<string, string> => {
	nationalityOf ??= new Map(nationalities.split('|').map(entry => entry.split(':') as [string, string]));
	return nationalityOf;
};
let nationalityOf: ReadonlyMap<string, string> | undefined;

let lists: Map<string, number> | undefined;

/** Returns the lists that contain `lower`, a word or phrase in lower case with straight apostrophes, as bits of `list`. */
export const listsOf = (lower: string): number => {
	lists ??= readLists();
	return lists.get(lower) ?? 0;
};
