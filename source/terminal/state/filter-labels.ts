import {fold} from '../../matching/fold.ts';
import {matchNames} from '../../matching/match-names.ts';

/* Which entries of a list fit what is typed: a filter, not a search. The order of the list stays. */

/** A filter over a list that grows at its end: each label is looked at once. */
export type LabelFilter = {
	readonly add: (label: string) => void;
	/** Returns the indices of the labels that fit, ascending. The array grows with `add` until another one is returned. */
	readonly fitting: () => readonly number[];
};

/**
 * Labels fit that have every word of the query somewhere in them. If there are none, those fit that match it as names do,
 * with typing errors; if there are none of these either, those that have its letters in order, close together.
 */
export const createLabelFilter = (query: string): LabelFilter => {
	const words = query.split(' ').filter(word => word !== '');
	const letters = fold(words.join(''));
	const labels: string[] = [];
	const tiers = [
		createTier(labels, more => indicesOf(more, label => words.every(word => holds(label, word)))),
		// With a capital in it, the query is meant as it is typed.
		...(query === query.toLowerCase()
			? [
					createTier(labels, more => matchNames(more, query).map(({index}) => index)),
					createTier(labels, more =>
						letters.length < fewestLetters ? [] : indicesOf(more, label => hasInOrder(fold(label), letters)),
					),
				]
			: []),
	];
	return {
		add: label => {
			labels.push(label);
		},
		fitting: () => {
			for (const tier of tiers) {
				const found = tier();
				if (found.length > 0) return found;
			}
			return [];
		},
	};
};

/** Returns the indices of the labels that fit a query, ascending: see `createLabelFilter`. */
export const filterLabels = (labels: readonly string[], query: string): readonly number[] => {
	const filter = createLabelFilter(query);
	for (const label of labels) filter.add(label);
	return filter.fitting();
};

/** Returns the indices of the labels that fit, and looks only at those that have come since it was last asked. */
const createTier = (
	labels: readonly string[],
	fit: (more: readonly string[]) => readonly number[],
): (() => readonly number[]) => {
	const found: number[] = [];
	let seen = 0;
	return () => {
		const more = fit(labels.slice(seen)).map(index => seen + index);
		for (const index of more.toSorted((a, b) => a - b)) found.push(index);
		seen = labels.length;
		return found;
	};
};

/** Fewer letters are found in order in nearly every label. */
const fewestLetters = 3;

const indicesOf = (labels: readonly string[], fits: (label: string) => boolean): readonly number[] =>
	labels.flatMap((label, index) => (fits(label) ? [index] : []));

/** Case counts if the word has a capital; accents and kinds of quotation mark never do. */
const holds = (label: string, word: string): boolean => {
	const wanted = fold(word);
	const folded = fold(label);
	const exact = word !== word.toLowerCase();
	for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1))
		if (!exact || sameCase(label.slice(at, at + wanted.length), word)) return true;
	return false;
};

const sameCase = (found: string, word: string): boolean =>
	[...word].every((letter, index) => letter === letter.toLowerCase() || isUpper([...found][index] ?? ''));

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** By how much longer than what is typed a stretch of a label may be that has its letters. */
const widestStretch = 2;

/** Tells whether a label has the letters in order, from the beginning of a word on and near each other: “hlrn” is Halloran. */
const hasInOrder = (label: string, letters: string): boolean => {
	for (let start = label.indexOf(letters[0]!); start !== -1; start = label.indexOf(letters[0]!, start + 1)) {
		if (start > 0 && label[start - 1] !== ' ') continue;
		const stretch = label.slice(start, start + widestStretch * letters.length);
		let at = 0;
		for (let next = 1; next < letters.length && at !== -1; next++) at = stretch.indexOf(letters[next]!, at + 1);
		if (at !== -1) return true;
	}
	return false;
};
