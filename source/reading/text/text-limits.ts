// Where a text ends at the latest: what follows would take hundreds of megabytes, and is no article.

/** UTF-16 units; the longest novels have three million. */
const mostLetters = 8_000_000;
/** Each may be a paragraph, which takes memory of its own. */
const mostLines = 400_000;

/** The text without what is too much of it. */
export const withinLength = (text: string, lineLimit = mostLines): string => {
	const cut = text.length > mostLetters ? text.slice(0, mostLetters) : text;
	let lines = 0;
	for (let at = cut.indexOf('\n'); at >= 0; at = cut.indexOf('\n', at + 1)) {
		if (++lines >= lineLimit) return cut.slice(0, at);
	}
	return cut;
};

/** Of markup whose layout is lost, where every tag may begin one. */
export const mostParagraphs = 100_000;

export const textCutShort = ['text too long; the end was cut off', 'Split it into smaller files.'] as const;
