// Whether two words are forms of one: “promise”, “promises”, “promised”. Endings only: no dictionary is needed to highlight them.

const endings = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ers'];

/** Letters. Shorter stems are other words by chance: “be”, “bed”. */
const shortestStem = 3;

/** Returns what is left of a folded word without its ending: each stem that it may have, itself among them. */
const stemsOf = (word: string): readonly string[] =>
	[word, ...endings.filter(ending => word.endsWith(ending)).map(ending => word.slice(0, -ending.length))]
		.flatMap(stem => [stem, ...(stem.endsWith('e') ? [stem.slice(0, -1)] : [])])
		.filter(stem => stem.length >= shortestStem);

/** Tells whether two folded words are one word or two forms of one, by their endings. */
export const areForms = (one: string, other: string): boolean => {
	if (one === other) return true;
	if (!other.startsWith(one.slice(0, shortestStem))) return false;
	const stems = new Set(stemsOf(one));
	return stemsOf(other).some(stem => stems.has(stem));
};
