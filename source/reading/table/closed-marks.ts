// Cells whose quotation mark is closed in the middle (“"A" story"”), written as tables should have them. The parser reads them as
// well, but copies its longest cell for each: of thousands beside one long cell it would take minutes.

/** UTF-16 units; in a shorter table there is too little to copy. */
const longestLeftAlone = 100_000;

const ends = (sign: string | undefined, delimiter: string): boolean =>
	sign === undefined || sign === delimiter || sign === '\n' || sign === '\r';

/** Returns where the cell ends that has no mark at its beginning, or none any more. */
const endOfWords = (text: string, from: number, delimiter: string): number => {
	let end = from;
	while (!ends(text[end], delimiter)) end++;
	return end;
};

/** Returns the text with such cells in marks of their own, which change nothing else. Linear. */
export const withClosedMarks = (text: string, delimiter: string): string => {
	if (text.length < longestLeftAlone) return text;
	const pieces: string[] = [];
	let done = 0;
	for (let at = 0; at < text.length; at++) {
		// Between tabs, blanks belong to the cell.
		if (delimiter !== '\t') while (text[at] === ' ' || text[at] === '\t') at++;
		if (text[at] !== '"') {
			at = endOfWords(text, at, delimiter);
			continue;
		}
		let close = text.indexOf('"', at + 1);
		while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
		if (close < 0) break;
		if (ends(text[close + 1], delimiter)) {
			at = close + 1;
			continue;
		}
		const end = endOfWords(text, close + 1, delimiter);
		const words = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close, end);
		pieces.push(text.slice(done, at), '"""', words.replaceAll('"', '""'), '"');
		[done, at] = [end, end];
	}
	return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
};
