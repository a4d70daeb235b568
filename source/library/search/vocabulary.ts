// All distinct words of the library, and which of them may be meant by a word of a query.
import {editDistance} from '../../matching/edit-distance.ts';
import {grown} from './packed/growing-numbers.ts';

/** A known word, by number, and how similar it is to what was typed: above 0, up to 1 for the word itself. */
export type WordCandidate = {readonly word: number; readonly similarity: number};

export type Vocabulary = {
	/** Returns the number of a word, and adds the word if it is not known. */
	readonly numberOf: (word: string) => number;
	/** Returns the number of a word, or undefined if it is not known. */
	readonly find: (word: string) => number | undefined;
	readonly wordOf: (number: number) => string;
	/** Returns one bit for each letter that the word has (`lettersOf`). */
	readonly lettersIn: (number: number) => number;
	readonly size: () => number;
	/** Returns the known words that may be meant by `word`, most similar first. `unfinished`: more letters may follow. */
	readonly candidatesFor: (word: string, unfinished: boolean) => readonly WordCandidate[];
};

/** Beyond this many candidates none is meant: a single letter begins a tenth of the vocabulary. */
const mostCandidates = 400;
const mostOfOneLetter = 50;
/** Words of queries whose candidates are kept: with each letter typed, the words before are the same. */
const mostKept = 200;

/** Words by number, and the letters in each. */
export type SavedVocabulary = {readonly words: string[]; readonly letters: Uint32Array};

/** Creates a vocabulary of saved words, or an empty one; words are added by `numberOf`. */
export const createVocabulary = (saved?: SavedVocabulary): Vocabulary => {
	const words = saved?.words ?? [];
	/** By number. Saved ones have no room behind them: with the first new word they are copied, so they never change. */
	let letters = saved?.letters ?? new Uint32Array(1024);
	const numbers = new Map<string, number>();
	for (let number = 0; number < words.length; number++) numbers.set(words[number]!, number);
	const kept = new Map<string, {candidates: readonly WordCandidate[]; seen: number}>();

	const numberOf = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		const number = words.length;
		letters = grown(letters, number + 1);
		letters[number] = lettersOf(word);
		words.push(word);
		numbers.set(word, number);
		return number;
	};

	const candidatesFor = (word: string, unfinished: boolean): readonly WordCandidate[] => {
		const key = unfinished ? `${word}…` : word;
		const before = kept.get(key);
		if (before?.seen === words.length) return before.candidates;
		const candidates = [...(before?.candidates ?? [])];
		const similarity = similarityTo(word, unfinished);
		const wanted = lettersOf(word);
		const most = errorsIn(word.length);
		for (let number = before?.seen ?? 0; number < words.length; number++) {
			// Each error takes away one letter at most: this rules out nearly all words at once.
			if (hasMoreBits(wanted & ~letters[number]!, most)) continue;
			const found = similarity(words[number]!, letters[number]!);
			if (found > 0) candidates.push({word: number, similarity: found});
		}
		candidates.sort((a, b) => b.similarity - a.similarity || a.word - b.word);
		candidates.splice(word.length === 1 ? mostOfOneLetter : mostCandidates);
		kept.delete(key);
		kept.set(key, {candidates, seen: words.length});
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
		return candidates;
	};

	return {
		numberOf,
		find: word => numbers.get(word),
		wordOf: number => words[number]!,
		lettersIn: number => letters[number]!,
		size: () => words.length,
		candidatesFor,
	};
};

/** Returns one bit for each letter that a word has; digits and other alphabets share the last six bits. */
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

/** Returns how many typing errors a word of this many letters may have. */
const errorsIn = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : 2);

// Similarities below 1, which is the word as typed. Only their order matters much: one error before half a word, that before
// two errors, and an unfinished word with errors last.
const oneError = 0.75;
/** In a word of three letters an error is a third of it. */
const oneErrorInThree = 0.6;
const twoErrors = 0.5;
const oneErrorUnfinished = 0.6;
const twoErrorsUnfinished = 0.35;
/** Taken off if the first letter differs, since most people get that right. */
const wrongFirstLetter = 0.1;
/** The known word ends with what was typed, e.g. a compound or a word with a prefix. */
const ending = 0.55;

const similarityTo = (word: string, unfinished: boolean): ((other: string, letters: number) => number) => {
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
		// Each error adds one letter at most.
		if (!unfinished && hasMoreBits(letters & ~wanted, most)) return 0;
		const distance = editDistance(word, other, most);
		const whole = distance.whole > most ? 0 : distance.whole === 1 ? one : twoErrors;
		const begun =
			!unfinished || distance.beginning > most || distance.beginning === 0
				? 0
				: distance.beginning === 1
					? oneErrorUnfinished
					: twoErrorsUnfinished;
		const similarity = Math.max(whole, begun);
		return similarity > 0 && other.charCodeAt(0) !== closest ? similarity - wrongFirstLetter : similarity;
	};
};
