// Lines with “>” before them, as mail programs quote: what follows one another so is a text of its own, without the marks.

/** A mailbox writes “>From” where a line begins with “From”. */
const mark = /^ {0,3}>(?!>*From )[ >]{0,40}/;

export type Stretch = {readonly words: string; readonly quoted: boolean};

/** A text with line feeds, parted where quotations in it begin and end. */
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
