// The words of the texts: for each word the articles that have it, their headlines included. An article is known by a number.
import {wordsOf} from '../../matching/search-words.ts';
import {grown} from '../search/packed/growing-numbers.ts';
import {keptNumbers, namedTexts, postingsOf, textsIn} from '../search/packed/index-snapshot.ts';
import {bytesIn, namedNumbers, numbersIn, type Snapshot} from '../search/packed/snapshot.ts';
import {createPostings, type SavedPostings} from '../search/postings.ts';
import {createVocabulary, type SavedVocabulary, type WordCandidate} from '../search/vocabulary.ts';

export type TextIndex = {
	/** Adds an article. Numbers ascend, else it throws; one that is left out belongs to no article. */
	readonly add: (number: number, text: string) => void;
	readonly remove: (number: number) => void;
	/** Returns the number of the last article, plus one. */
	readonly size: () => number;
	/** Returns how many articles there are. */
	readonly count: () => number;
	readonly has: (number: number) => boolean;
	/** Returns how many articles have a folded word. */
	readonly articlesWith: (word: string) => number;
	/** Returns the words of the texts that may be meant by one, most similar first. */
	readonly candidatesFor: (
		word: string,
		unfinished: boolean,
	) => readonly {readonly word: string; readonly similarity: number}[];
	/** Returns the numbers of the articles that have any of the words, ascending. */
	readonly articlesWithAny: (words: Iterable<string>) => Uint32Array;
	/** Returns the index as a value to save. */
	readonly snapshot: () => Snapshot;
};

type SavedTextIndex = {
	readonly vocabulary: SavedVocabulary;
	readonly postings: SavedPostings;
	readonly present: Uint8Array;
};

/** Creates an index that begins with what was saved, or an empty one. */
export const createTextIndex = (saved?: SavedTextIndex): TextIndex => {
	const vocabulary = createVocabulary(saved?.vocabulary);
	const postings = createPostings(saved?.postings);
	let present = saved?.present.slice() ?? new Uint8Array(64);
	let size = saved?.present.length ?? 0;
	let count = saved?.present.reduce((sum, there) => sum + there, 0) ?? 0;

	const isUsed = ({word}: WordCandidate): boolean => postings.count(word) > 0;
	const has = (number: number): boolean => present[number] === 1;

	return {
		add: (number, text) => {
			if (number < size) throw new RangeError(`Article ${number} comes after article ${size - 1}.`);
			for (const word of new Set(wordsOf(text).map(found => found.text)))
				postings.add(vocabulary.numberOf(word), number);
			present = grown(present, number + 1);
			present[number] = 1;
			size = number + 1;
			count++;
		},
		remove: number => {
			if (!has(number)) return;
			present[number] = 0;
			count--;
		},
		size: () => size,
		count: () => count,
		has,
		articlesWith: word => postings.count(vocabulary.find(word) ?? -1),
		candidatesFor: (word, unfinished) =>
			vocabulary
				.candidatesFor(word, unfinished)
				.filter(isUsed)
				.map(candidate => ({word: vocabulary.wordOf(candidate.word), similarity: candidate.similarity})),
		articlesWithAny: words => {
			const numbers = [...words].map(vocabulary.find).filter(number => number !== undefined);
			const list = new Uint32Array(size);
			if (numbers.length === 1) {
				const length = postings.copy(numbers[0]!, list);
				return list.subarray(0, length).filter(has);
			}
			const found = new Uint8Array(size);
			for (const number of numbers) {
				const length = postings.copy(number, list);
				for (let at = 0; at < length; at++) found[list[at]!] = 1;
			}
			let length = 0;
			for (let number = 0; number < size; number++) if (found[number] === 1 && has(number)) list[length++] = number;
			return list.subarray(0, length);
		},
		snapshot: () => {
			const words = keptNumbers(vocabulary.size(), word => postings.count(word) > 0).old;
			const there = present.slice(0, size);
			return [
				...namedTexts('words', words.map(vocabulary.wordOf)),
				namedNumbers('words letters', Uint32Array.from(words, vocabulary.lettersIn)),
				...postingsOf({postings, size: () => size}, words, there),
				{name: 'articles present', data: there},
			];
		},
	};
};

/** Opens an index that was saved. Throws if the snapshot is damaged. */
export const openTextIndex = (snapshot: Snapshot): TextIndex => {
	const vocabulary = {words: textsIn(snapshot, 'words'), letters: numbersIn(snapshot, 'words letters')};
	const postings = {
		counts: numbersIn(snapshot, 'postings counts'),
		starts: numbersIn(snapshot, 'postings starts'),
		bytes: bytesIn(snapshot, 'postings'),
	};
	const fits =
		vocabulary.letters.length === vocabulary.words.length &&
		postings.counts.length === vocabulary.words.length &&
		postings.starts.length === vocabulary.words.length + 1 &&
		postings.bytes.length === postings.starts.at(-1);
	if (!fits) throw new Error('The buffers of the snapshot do not fit.');
	return createTextIndex({vocabulary, postings, present: bytesIn(snapshot, 'articles present')});
};
