// Possible base forms of an inflected word, guessed from its ending alone. Callers check the guesses against a word list.

const endings: readonly (readonly [ending: string, ...instead: string[]])[] = [
	['iest', 'y'],
	['ier', 'y'],
	['ies', 'y'],
	['ied', 'y'],
	['ily', 'y'],
	['iness', 'y'],
	['ness', ''],
	['ing', '', 'e'],
	['est', '', 'e'],
	['ers', '', 'e'],
	['ed', '', 'e'],
	['er', '', 'e'],
	['es', '', 'e'],
	['ly', '', 'le'],
	['s', ''],
];

/** The endings by their last letter: most words end in none of these. */
const byLastLetter = Map.groupBy(endings, ([ending]) => ending.at(-1)!);

/**
 * Tells whether a guess at the base form of a word passes a test: “carry” for “carried”, “plann” and “plan” for “planned”.
 */
export const hasBaseForm = (word: string, test: (base: string) => boolean): boolean => {
	for (const [ending, ...instead] of byLastLetter.get(word.at(-1) ?? '') ?? []) {
		if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
		const stem = word.slice(0, -ending.length);
		return instead.some(tail => test(stem + tail)) || (stem.at(-1) === stem.at(-2) && test(stem.slice(0, -1)));
	}
	return false;
};
