// Who says each quote: the names of all speakers, numbered as they appear.
import {wordsOf} from '../../matching/search-words.ts';
import {createNumberList, grown} from './packed/growing-numbers.ts';

export type Speakers = {
	/** Adds the speaker of the next quote, undefined if nobody is named, and returns the words of the name. */
	readonly add: (quote: number, name: string | undefined) => readonly string[];
	readonly remove: (quote: number) => void;
	/** Returns the number of a quote's speaker. */
	readonly of: (quote: number) => number;
	/** Returns how many words a quote's speaker has in its words: none for those who are not named. */
	readonly nameLength: (quote: number) => number;
	/** Returns how many numbers of speakers there are. */
	readonly count: () => number;
	/** Returns the words of a speaker's name, or undefined if all quotes of the speaker have been removed. */
	readonly words: (speaker: number) => readonly string[] | undefined;
	readonly name: (speaker: number) => string;
	/** Returns how many words a speaker's name has. */
	readonly length: (speaker: number) => number;
	/** Returns how many quotes a speaker has. */
	readonly quotes: (speaker: number) => number;
};

/** By speaker the folded name and its length in words, by quote its speaker, by speaker the number of quotes. */
export type SavedSpeakers = {
	readonly names: string[];
	readonly lengths: Uint32Array;
	readonly quotes: Uint32Array;
	readonly bySpeaker: Uint32Array;
};

/** The number of those who are not named. */
export const nobody = 0;
/** Their name: `by:unknown` finds them. */
const nameOfNobody = 'unknown speaker';

/** Creates a list that begins with the saved speakers. */
export const createSpeakers = (saved?: SavedSpeakers): Speakers => {
	const names = saved?.names ?? [nameOfNobody];
	const lengths = createNumberList(saved?.lengths ?? Uint32Array.of(0));
	const ofQuotes = createNumberList(saved?.quotes);
	let counts = saved?.bySpeaker.slice() ?? new Uint32Array(1);
	/** Made when a quote is added or a name is asked for: a search by words needs neither. */
	let numbers: Map<string, number> | undefined;
	const split: (readonly string[])[] = [];

	const numberOf = (name: string): number => {
		numbers ??= new Map(names.map((known, number) => [known, number] as const).slice(nobody + 1));
		const known = numbers.get(name);
		if (known !== undefined) return known;
		numbers.set(name, names.length);
		names.push(name);
		return names.length - 1;
	};

	const add = (quote: number, name: string | undefined): readonly string[] => {
		const words = name === undefined ? [] : wordsOf(name).map(word => word.text);
		const speaker = name === undefined ? nobody : numberOf(words.join(' '));
		if (speaker === lengths.length()) lengths.push(words.length);
		counts = grown(counts, speaker + 1);
		counts[speaker]!++;
		while (ofQuotes.length() < quote) ofQuotes.push(nobody);
		ofQuotes.push(speaker);
		return words;
	};

	const wordsIn = (speaker: number): readonly string[] => {
		split[speaker] ??= names[speaker]!.split(' ');
		return split[speaker];
	};

	return {
		add,
		remove: quote => {
			counts[ofQuotes.at(quote)]!--;
		},
		of: ofQuotes.at,
		nameLength: quote => lengths.at(ofQuotes.at(quote)),
		count: () => names.length,
		words: speaker => (counts[speaker] === 0 ? undefined : wordsIn(speaker)),
		name: speaker => names[speaker]!,
		length: lengths.at,
		quotes: speaker => counts[speaker] ?? 0,
	};
};
