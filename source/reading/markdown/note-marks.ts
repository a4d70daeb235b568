// The notation of note-taking programs, Obsidian for one, that Markdown does not know.

const commentMark = '%%';

/**
 * Returns the text without comments: `%%words%%` within a paragraph, or from a line that begins with `%%` to one that ends so.
 * “5%%” and code in fences stay. Linear.
 */
export const withoutComments = (text: string): string => {
	if (!text.includes(commentMark)) return text;
	const kept: string[] = [];
	const lines = text.split('\n');
	let fence: string | undefined;
	/** The last line that ends a comment: without one below, a comment that is not closed is text. */
	const lastEnd = lines.findLastIndex(line => line.trimEnd().endsWith(commentMark));
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3);
		if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
		const opens = fence === undefined && line.startsWith(commentMark) && line.indexOf(commentMark, 2) < 0;
		if (opens && index < lastEnd) {
			let end = index + 1;
			while (!lines[end]!.trimEnd().endsWith(commentMark)) end++;
			index = end;
			kept.push('');
		} else kept.push(fence === undefined && line.includes(commentMark) ? withoutCommentInLine(line) : line);
	}
	return kept.join('\n');
};

// Patterns over Unicode classes are made when a text needs them: at start they cost time.

/** With the blank before it. */
const withoutCommentInLine = (line: string): string =>
	line.replace(/ ?(?<![\p{L}\p{N}%])%%(?!%)[^%\n]{0,2000}%%(?!%)/gu, '');

/** Returns a paragraph's source without the name that others link to it by: “… in May. ^levels”. “x ^2” is no name. */
export const withoutBlockName = (source: string): string =>
	source.includes('^') ? source.replace(/(?:^|[ \t\n])\^(?=[\d-]{0,60}[A-Za-z])[A-Za-z\d-]{2,60}[ \t]*$/, '') : source;

/** A box in a page (Obsidian, GitHub): a quotation that begins with `[!note]`. */
export type Callout = {readonly kind: string; readonly title: string; readonly rest: string};

/** Parses the source of a quotation's first paragraph: `[!quote]- Ann Vale`, and what follows on its next lines. */
export const calloutOf = (source: string): Callout | undefined => {
	const found = /^\[!([A-Za-z][\w -]{0,40})(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*([^\n]*)\n?/.exec(source);
	return found ? {kind: found[1]!.toLowerCase(), title: found[2]!, rest: source.slice(found[0].length)} : undefined;
};

/**
 * Emphasis that CommonMark leaves as it is since a quotation mark stands between it and a word: `**“No,”**said Vale`. Stars
 * without such a mark stay: “2**3**4”.
 */
const withoutStrayEmphasis = (text: string): string =>
	text.replace(
		/(?:(?<![\p{L}\p{N}*])|(?=\*{1,3}["'“‘„«「『(]))(\*{1,3})(?=[^\s*])([^*\n]{1,1000})(?<=["'”’»」』).,!?…])\1(?!\*)/gu,
		'$2',
	);

/** Removes `[[Page|text]]`, `![[picture.png]]`, `==marked==`, `[^1]` behind a word, and stray emphasis from words. */
export const withoutNotation = (text: string): string => {
	const plain = /\[[[^]|==/.test(text)
		? text
				.replace(/!\[\[[^\][|\n]{1,200}(?:\|[^\][\n]{1,200})?\]\]/g, '')
				.replace(/\[\[([^\][|\n]{1,200})(?:\|([^\][\n]{1,200}))?\]\]/g, (_, page, words) => words ?? page)
				.replace(/(?<=[^\s[])\[\^[\w-]{1,20}\](?!:)/g, '')
				.replace(/==(?=\S)([^=\n]{1,500})(?<=\S)==/g, '$1')
		: text;
	return plain.includes('*') ? withoutStrayEmphasis(plain) : plain;
};
