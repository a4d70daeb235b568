// Every distinct word of the library, and which of them a word of a query may stand for.
import {editDistance} from '../../matching/edit-distance.ts';

/** A known word and how surely it is meant: 1 is the very word. */
export type Reading = {readonly word: number; readonly likeness: number};

export type Vocabulary = {
	/** The number of a word; a new one is given to a word not met before. */
	readonly numberOf: (word: string) => number;
	/** The number of a word, or undefined. */
	readonly find: (word: string) => number | undefined;
	readonly wordOf: (number: number) => string;
	readonly size: () => number;
	/** Every known word that `word` may stand for, likeliest first. `unfinished`: it is still being typed. */
	readonly readingsOf: (word: string, unfinished: boolean) => readonly Reading[];
};

/** Later readings are too many to be meant: a single letter begins a tenth of the vocabulary. */
const mostReadings = 400;
const mostOfOneLetter = 50;
/** Words whose readings are kept, so that a letter typed costs one look-up. */
const mostKept = 200;

export const createVocabulary = (): Vocabulary => {
	const numbers = new Map<string, number>();
	const words: string[] = [];
	let letters = new Uint32Array(1024);
	const kept = new Map<string, {readings: readonly Reading[]; seen: number}>();

	const numberOf = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		const number = words.length;
		if (number === letters.length) {
			const larger = new Uint32Array(letters.length * 2);
			larger.set(letters);
			letters = larger;
		}
		letters[number] = lettersOf(word);
		words.push(word);
		numbers.set(word, number);
		return number;
	};

	const readingsOf = (word: string, unfinished: boolean): readonly Reading[] => {
		const key = unfinished ? `${word}…` : word;
		const before = kept.get(key);
		if (before?.seen === words.length) return before.readings;
		const readings = [...(before?.readings ?? [])];
		const likeness = likenessTo(word, unfinished);
		const wanted = lettersOf(word);
		const most = errorsIn(word.length);
		for (let number = before?.seen ?? 0; number < words.length; number++) {
			// Every error costs at most one of the letters: this rules out nearly all words at once.
			if (hasMoreBits(wanted & ~letters[number]!, most)) continue;
			const found = likeness(words[number]!, letters[number]!);
			if (found > 0) readings.push({word: number, likeness: found});
		}
		readings.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
		readings.splice(word.length === 1 ? mostOfOneLetter : mostReadings);
		kept.delete(key);
		kept.set(key, {readings, seen: words.length});
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
		return readings;
	};

	return {
		numberOf,
		find: word => numbers.get(word),
		wordOf: number => words[number]!,
		size: () => words.length,
		readingsOf,
	};
};

/** One bit for each letter a word has; digits and other alphabets share the last six. */
const lettersOf = (word: string): number => {
	let mask = 0;
	for (let at = 0; at < word.length; at++) {
		const unit = word.charCodeAt(at);
		mask |= 1 << (unit >= 97 && unit <= 122 ? unit - 97 : 26 + (unit % 6));
	}
	return mask >>> 0;
};

/** Whether more than `most` bits are set; `most` is 0, 1 or 2. */
const hasMoreBits = (mask: number, most: number): boolean => {
	let rest = mask;
	for (let cleared = 0; cleared < most; cleared++) rest &= rest - 1;
	return rest !== 0;
};

/** Typing errors that a word of so many letters may hold. */
const errorsIn = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : 2);

const oneError = 0.75;
/** A third of a word of three letters. */
const oneErrorInThree = 0.6;
const twoErrors = 0.5;
const oneErrorUnfinished = 0.6;
const twoErrorsUnfinished = 0.35;
/** Most people get the first letter right. */
const wrongFirstLetter = 0.1;
/** Half a word from its end, as when its beginning was cut off or belongs to a compound. */
const ending = 0.55;

const likenessTo = (word: string, unfinished: boolean): ((other: string, letters: number) => number) => {
	const wanted = lettersOf(word);
	const most = errorsIn(word.length);
	const [closest, prefix] = [word.charCodeAt(0), unfinished ? 0.95 : 0.8];
	const one = word.length < 4 ? oneErrorInThree : oneError;
	return (other, letters) => {
		if (other.length >= word.length && (wanted & ~letters) === 0) {
			if (other === word) return 1;
			if (other.startsWith(word)) return Math.max(0.5, prefix - 0.01 * (other.length - word.length));
			if (word.length >= 5 && other.length - word.length <= 5 && other.endsWith(word)) return ending;
		}
		if (most === 0 || word.length - other.length > most) return 0;
		const longer = other.length - word.length > most;
		if (longer && !unfinished) return 0;
		// Every error brings at most one letter that the word has not.
		if (!unfinished && hasMoreBits(letters & ~wanted, most)) return 0;
		const distance = editDistance(word, other, most);
		const whole = distance.whole > most ? 0 : distance.whole === 1 ? one : twoErrors;
		const begun =
			!unfinished || distance.beginning > most || distance.beginning === 0
				? 0
				: distance.beginning === 1
					? oneErrorUnfinished
					: twoErrorsUnfinished;
		const likeness = Math.max(whole, begun);
		return likeness > 0 && other.charCodeAt(0) !== closest ? likeness - wrongFirstLetter : likeness;
	};
};
