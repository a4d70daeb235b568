// Joins the lines of format=flowed (RFC 3676): a line that ends with a blank goes on in the next one of the same quote depth.

/** How many `>` a line begins with. */
const depthOf = (line: string): number => {
	let depth = 0;
	while (line.charCodeAt(depth) === 0x3e) depth++;
	return depth;
};

const signature = /^-- ?\r?$/;

/**
 * Returns the text with each paragraph on one line. A quoted one keeps its marks, once: `>> The eels are back.` `deletesBlanks`
 * is the parameter DelSp: the blank at the end of a line was added by the program. Linear.
 */
export const joinFlowed = (text: string, deletesBlanks: boolean): string => {
	const joined: string[] = [];
	let pieces: string[] = [];
	let depth = 0;
	const close = (): void => {
		if (pieces.length === 0) return;
		joined.push(depth === 0 ? pieces.join('') : `${'>'.repeat(depth)} ${pieces.join('')}`);
		pieces = [];
	};
	for (const line of text.split('\n')) {
		const marks = depthOf(line);
		if (marks !== depth) close();
		depth = marks;
		const bare = line.endsWith('\r') ? line.slice(marks, -1) : line.slice(marks);
		const words = bare.startsWith(' ') ? bare.slice(1) : bare;
		const isSignature = signature.test(words);
		if (isSignature) close();
		const flows = !isSignature && words.endsWith(' ');
		pieces.push(flows && deletesBlanks ? words.slice(0, -1) : words);
		if (!flows) close();
	}
	close();
	return joined.join('\n');
};
