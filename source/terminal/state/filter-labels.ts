import {findSections} from '../../matching/find-sections.ts';
import {fold} from '../../matching/fold.ts';

/**
 * Filters a list by what is typed, and returns the indices of the labels that match, in the order of the list. A label
 * matches if it holds every word of the query. Where none does, labels that nearly match are returned, or else those that
 * hold the letters of the query in order.
 */
export const filterLabels = (labels: readonly string[], query: string): readonly number[] => {
	const words = query.split(' ').filter(word => word !== '');
	if (words.length === 0) return labels.map((_, index) => index);
	const holding = indicesOf(labels, label => words.every(word => holds(label, word)));
	if (holding.length > 0) return holding;
	// A capital was typed on purpose, so nothing is guessed.
	if (query !== query.toLowerCase()) return [];
	const near = findSections(
		labels.map(subhead => ({subhead})),
		query,
	).map(({index}) => index);
	// To findSections a number is a position in the list; here it is not.
	if (near.length > 0 && !/^\d+$/u.test(query)) return near.toSorted((a, b) => a - b);
	const letters = fold(words.join(''));
	return letters.length < fewestLetters ? [] : indicesOf(labels, label => hasInOrder(fold(label), letters));
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

const hasInOrder = (label: string, letters: string): boolean => {
	let at = -1;
	for (const letter of letters) {
		at = label.indexOf(letter, at + 1);
		if (at === -1) return false;
	}
	return true;
};
