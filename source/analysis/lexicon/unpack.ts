// Unpacks the word lists of the lexicon, which are front-coded: each word gives what it shares with the word before.

const isShared = (code: number): boolean => code <= 0x5a && (code >= 0x41 || (code >= 0x30 && code <= 0x39));

const sharedLetters = (code: number): number => (code <= 0x39 ? code - 0x30 : code - 0x41 + 10);

/**
 * Returns the words of a packed list. Each is the number of letters that it shares with the word before (0-9, then A-Z),
 * and the rest of its letters: “0plan4ner4ted” is plan, planner, planted.
 */
export const unpack = (packed: string): readonly string[] => {
	const words: string[] = [];
	let before = '';
	for (let i = 0; i < packed.length; ) {
		const shared = sharedLetters(packed.charCodeAt(i));
		const from = ++i;
		while (i < packed.length && !isShared(packed.charCodeAt(i))) i++;
		before = before.slice(0, shared) + packed.slice(from, i);
		words.push(before);
	}
	return words;
};
