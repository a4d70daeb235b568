// Every distinct spelling is looked up once in every word list; the tokens of a story share the answer.
import {abbreviations, openAbbreviations} from './lexicon/abbreviations.ts';
import {calendarWords, functionWords, particles} from './lexicon/function-words.ts';
import {speechVerbs} from './lexicon/speech-verbs.ts';
import {honorifics, relatives, shortTitles, titles} from './lexicon/titles.ts';

export type Word = {
	/** As written, but with straight apostrophes. */
	readonly text: string;
	readonly lower: string;
	/** Bits of `list`: the lists that hold this word. */
	readonly lists: number;
	/** Begins with a capital, perhaps behind “al-” or “el-”. */
	readonly capital: boolean;
	/** Two letters or more, all of them capitals: NASA, U.S. */
	readonly allCapitals: boolean;
	/** One capital and a full stop, or several: J., J.R.; not U.S. */
	readonly initial: boolean;
	readonly digit: boolean;
};

/** The lists, one bit each. */
export const list = {
	male: 1 << 0,
	female: 1 << 1,
	surname: 1 << 2,
	eastAsianSurname: 1 << 3,
	/** Cities, regions, states, islands; countries too. */
	place: 1 << 4,
	country: 1 << 5,
	demonym: 1 << 6,
	organisation: 1 << 7,
	organisationWord: 1 << 8,
	/** The last word of an organisation, a building or a law, and hardly ever a surname. */
	strongOrganisationWord: 1 << 9,
	placeWord: 1 << 10,
	eventWord: 1 << 11,
	title: 1 << 12,
	honorific: 1 << 13,
	/** Nouns for what someone does or is: engineer, senator, survivor. */
	personNoun: 1 << 14,
	relative: 1 << 15,
	functionWord: 1 << 16,
	/** Ordinary English words, seldom capitalised: the few thousand that news use most … */
	common: 1 << 17,
	/** … and the others. */
	ordinary: 1 << 18,
	speechVerb: 1 << 19,
	calendar: 1 << 20,
	particle: 1 << 21,
	/** Parties, religions and other words that are capitalised like names but describe: Republican, Muslim. */
	creed: 1 << 22,
	timeNoun: 1 << 23,
	quantityNoun: 1 << 24,
	/** Heads that name nothing: way, number, statement. */
	vague: 1 << 25,
	/** Heads that name something only together with other words: group, event, site. */
	generic: 1 << 26,
	abbreviation: 1 << 27,
	openAbbreviation: 1 << 28,
} as const;

export const isIn = (word: Word, lists: number): boolean => (word.lists & lists) !== 0;

const fill = (lists: Map<string, number>, words: string, bits: number) => {
	for (const word of words.split(' ')) {
		const plain = word.replace('’', "'");
		lists.set(plain, (lists.get(plain) ?? 0) | bits);
	}
};

const readLists = (): Map<string, number> => {
	const lists = new Map<string, number>();
	fill(lists, functionWords, list.functionWord);
	fill(lists, calendarWords, list.calendar);
	fill(lists, particles, list.particle);
	fill(lists, honorifics, list.title | list.honorific);
	fill(lists, titles, list.title | list.personNoun);
	fill(lists, relatives, list.relative | list.personNoun);
	fill(lists, Object.keys(shortTitles).join(' '), list.title);
	fill(lists, speechVerbs, list.speechVerb);
	fill(lists, openAbbreviations, list.openAbbreviation);
	fill(lists, abbreviations, list.abbreviation);
	return lists;
};

let lists: Map<string, number> | undefined;

/** The lists that hold `lower`, a word or a phrase in small letters with straight apostrophes. */
export const listsOf = (lower: string): number => {
	lists ??= readLists();
	return lists.get(lower) ?? 0;
};

const known = new Map<string, Word>();
/** More than the words of a long archive; a file of nothing but new words must not fill the memory. */
const knownLimit = 60_000;

/** Between two stories: within one, equal spellings are the same object. */
export const forgetManyWords = (): void => {
	if (known.size > knownLimit) known.clear();
};

const capitalStart = /^(?:[ae]l-)?\p{Lu}/u;
const initials = /^(?:\p{Lu}\.){1,3}$/u;
const digit = /[0-9]/;

const look = (spelling: string): Word => {
	const text = spelling.includes('’') ? spelling.replaceAll('’', "'") : spelling;
	const lower = text.toLowerCase();
	const bits = listsOf(lower);
	const allCapitals = text !== lower && text === text.toUpperCase() && text.replace(/[^\p{L}]/gu, '').length > 1;
	return {
		text,
		lower,
		lists: bits,
		capital: capitalStart.test(text),
		allCapitals,
		initial: initials.test(text) && (bits & (list.place | list.organisation)) === 0,
		digit: digit.test(text),
	};
};

export const wordOf = (spelling: string): Word => {
	let word = known.get(spelling);
	if (word === undefined) {
		// A slice would keep its whole story in memory.
		const own = spelling.length < 13 ? spelling : spelling.split('').join('');
		word = look(own);
		known.set(own, word);
	}
	return word;
};
