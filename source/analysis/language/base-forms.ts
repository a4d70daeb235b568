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

/** Returns guesses at the base form of a word: “carry” for “carried”, “plann” and “plan” for “planned”. */
export const baseForms = (word: string): readonly string[] => {
	for (const [ending, ...instead] of endings) {
		if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
		const stem = word.slice(0, -ending.length);
		const bases = instead.map(tail => stem + tail);
		if (stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1));
		return bases;
	}
	return [];
};
