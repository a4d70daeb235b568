// Joins the lines of a wire's text to paragraphs. The format says how: an empty line or blanks at the start of a line begin one,
// so nothing is measured, and a message of three lines is joined as well as a long one.

/** UTF-16 units; a shorter line was ended by its writer: a row of a table, a subhead, a signature. */
const leastFull = 40;
const leastIndent = 2;

/** Returns the text with each paragraph on one line, and an empty line between them. */
export const paragraphsOfWrapped = (lines: readonly string[]): string => {
	const paragraphs: string[][] = [];
	let before = '';
	for (const line of lines) {
		const words = line.trim();
		const indent = line.length - line.trimStart().length;
		if (words !== '') {
			if (before.length >= leastFull && indent < leastIndent && !line.startsWith('\t')) paragraphs.at(-1)!.push(words);
			else paragraphs.push([words]);
		}
		before = words;
	}
	return paragraphs.map(parts => parts.join(' ')).join('\n\n');
};
