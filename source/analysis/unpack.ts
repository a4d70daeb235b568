// Reads the packed word lists of the lexicon.

const entry = /([0-9A-Z])([^0-9A-Z]+)/g;

/** Each word is the number of letters that it shares with the word before (0-9, then A-Z) and the rest: “0plan4ner4ted”. */
export const unpack = (packed: string): readonly string[] => {
	const words: string[] = [];
	let before = '';
	for (const [, shared, rest] of packed.matchAll(entry)) {
		before = before.slice(0, Number.parseInt(shared!, 36)) + rest;
		words.push(before);
	}
	return words;
};
