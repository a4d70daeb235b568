// How much text of a file is read. More would take hundreds of megabytes of memory, and is not an article.

/** UTF-16 units; the longest novels have three million. */
export const mostLetters = 8_000_000;
/** Each line may become a paragraph with memory of its own. */
const mostLines = 400_000;

/** Returns `text` up to the limits of length and lines. */
export const withinLength = (text: string, lineLimit = mostLines): string => {
	const cut = text.length > mostLetters ? text.slice(0, mostLetters) : text;
	let lines = 0;
	for (let at = cut.indexOf('\n'); at >= 0; at = cut.indexOf('\n', at + 1)) {
		if (++lines >= lineLimit) return cut.slice(0, at);
	}
	return cut;
};

/** Paragraphs that are made of markup without parsing it, where every tag may begin one. */
export const mostParagraphs = 100_000;

/** The problem to report where text was cut off. */
export const textCutShort = ['text too long; the end was cut off', 'Split it into smaller files.'] as const;
