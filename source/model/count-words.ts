/** Counts the words of a text: what is between spaces, line breaks and no-break spaces. */
export const countWords = (text: string): number => {
	let count = 0;
	let inside = false;
	for (let at = 0; at < text.length; at++) {
		const blank = isBlank(text.charCodeAt(at));
		if (!blank && !inside) count++;
		inside = !blank;
	}
	return count;
};

const isBlank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x2028;
