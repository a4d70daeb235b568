// Separates lines that email programs quoted by “>” from the rest (RFC 3676, 4.5).

/** Not “>From”: that is how a mailbox quotes a line that begins with “From”. */
const mark = /^ {0,3}>(?!>*From )[ >]{0,40}/;

/** Consecutive lines that are all quoted, or all not; without the marks. */
export type Stretch = {readonly words: string; readonly quoted: boolean};

/** Splits a text with line feeds where quotations begin and end. */
export const quotationsIn = (text: string): readonly Stretch[] => {
	if (!/^ {0,3}>/m.test(text)) return [{words: text, quoted: false}];
	const stretches: {readonly lines: string[]; readonly quoted: boolean}[] = [];
	for (const line of text.split('\n')) {
		const found = mark.exec(line)?.[0];
		const quoted = found !== undefined;
		const last = stretches.at(-1);
		const words = quoted ? line.slice(found.length) : line;
		if (last?.quoted === quoted) last.lines.push(words);
		else stretches.push({lines: [words], quoted});
	}
	return stretches.map(({lines, quoted}) => ({words: lines.join('\n'), quoted}));
};
