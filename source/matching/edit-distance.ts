// Typing errors between two words by optimal string alignment: a letter that is wrong, missing, added or swapped with the
// next one counts as one error. See L. Boytsov, “Indexing methods for approximate dictionary searching: Comparative
// analysis”, ACM Journal of Experimental Algorithmics 16 (2011). The table is that of Wagner and Fischer (1974).

/** UTF-16 units. Of longer words only the beginnings are compared. */
const longest = 40;
const width = longest + 1;
/** Three rows of the table, used in turn and by every call: nothing is allocated for each of thousands of words. */
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
	new Uint8Array(width),
	new Uint8Array(width),
	new Uint8Array(width),
];

export type Distance = {
	/** Errors between the two words. */
	readonly whole: number;
	/** Errors between the first word and the nearest beginning of the other one. */
	readonly beginning: number;
};

const tooFar = (most: number): Distance => ({whole: most + 1, beginning: most + 1});

/** Counts typing errors up to `most`, which should be small: a larger number of errors is given as any number above `most`. */
export const editDistance = (word: string, other: string, most: number): Distance => {
	const length = Math.min(word.length, longest);
	const otherLength = Math.min(other.length, length + most, longest);
	if (length - otherLength > most) return tooFar(most);
	let [before, previous, current] = rows;
	for (let column = 0; column <= otherLength; column++) previous[column] = column;
	let beginning = length;
	for (let row = 1; row <= length; row++) {
		const unit = word.charCodeAt(row - 1);
		current[0] = row;
		let best = row;
		for (let column = 1; column <= otherLength; column++) {
			const same = unit === other.charCodeAt(column - 1);
			let cost = previous[column - 1]! + (same ? 0 : 1);
			if (previous[column]! + 1 < cost) cost = previous[column]! + 1;
			if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1;
			const swapped =
				row > 1 &&
				column > 1 &&
				unit === other.charCodeAt(column - 2) &&
				word.charCodeAt(row - 2) === other.charCodeAt(column - 1);
			if (swapped && before[column - 2]! + 1 < cost) cost = before[column - 2]! + 1;
			current[column] = cost;
			if (cost < best) best = cost;
		}
		if (best > most) return tooFar(most);
		[before, previous, current] = [previous, current, before];
	}
	for (let column = 0; column <= otherLength; column++) beginning = Math.min(beginning, previous[column]!);
	return {whole: other.length > otherLength ? most + 1 : previous[otherLength]!, beginning};
};
