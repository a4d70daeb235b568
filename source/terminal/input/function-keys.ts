// Function keys, which Ink passes on as nothing: they are taken out of the input before it gets there.

/** What terminals send for F1 to F12: xterm, VT220, the Linux console. */
const sequences: ReadonlyMap<string, string> = new Map(
	[
		['OP', '[P', '[11~', '[[A'],
		['OQ', '[Q', '[12~', '[[B'],
		['OR', '[13~', '[[C'],
		['OS', '[S', '[14~', '[[D'],
		['[15~', '[[E'],
		['[17~'],
		['[18~'],
		['[19~'],
		['[20~'],
		['[21~'],
		['[23~'],
		['[24~'],
	].flatMap((forms, index) => forms.map(form => [`\u001B${form}`, `F${index + 1}`] as const)),
);

const functionKey = /\u001B(?:O[P-S]|\[(?:[PQS]|1[1-57-9]~|2[0134]~|\[[A-E]))/gu;

/** Separates function keys from the other keys. */
export const splitFunctionKeys = (text: string): {readonly keys: string; readonly pressed: readonly string[]} => {
	const pressed: string[] = [];
	const keys = text.replace(functionKey, sequence => {
		pressed.push(sequences.get(sequence)!);
		return '';
	});
	return {keys, pressed};
};
