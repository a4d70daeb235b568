// Lines of a Markdown file that are meant for a program: the tags of site generators (Jekyll, Hugo), the queries of Obsidian's
// plugins, and the hashtags that note programs (Bear, Obsidian) keep below a note.

/** `{% include map.html %}`, `{{< figure src="weir.png" >}}`, `{{% notice %}}`: what stands between two of them is text. */
const templateTag = /^ {0,3}(?:\{%[^\n]{0,500}%\}|\{\{[<%][^\n]{0,500}[>%]\}\})[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

const withoutTemplateTags = (text: string): string => {
	if (!text.includes('{%') && !text.includes('{{<')) return text;
	let open: string | undefined;
	const kept = text.split('\n').filter(line => {
		const mark = fence.exec(line)?.[1]?.slice(0, 3);
		if (mark !== undefined && (open === undefined || open === mark)) open = open === undefined ? mark : undefined;
		return open !== undefined || !templateTag.test(line);
	});
	return kept.join('\n');
};

/** Blocks of code that Obsidian's plugins replace by what they find. */
const query = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:dataview(?:js)?|query|tasks|base)[ \t]*$/;

const withoutQueries = (text: string): string => {
	if (!/^ {0,3}(?:```|~~~)[ \t]*(?:dataview|query|tasks|base)/m.test(text)) return text;
	const kept: string[] = [];
	let close: string | undefined;
	for (const line of text.split('\n')) {
		const opened = close === undefined ? query.exec(line)?.[1] : undefined;
		if (opened !== undefined) close = opened;
		else if (close === undefined) kept.push(line);
		else if (line.trim() === close) close = undefined;
	}
	// One that is not closed is a text.
	return close === undefined ? kept.join('\n') : text;
};

const hashtags = /^(?:#(?=[^\s#\d])[^\s#]{1,60}#?(?:[ \t]+|$)){1,30}$/;
/** UTF-16 units. */
const longestTags = 500;

/** “#news/bay# #weirs” as the last line. “#1” is no tag. */
const withoutLastTags = (text: string): string => {
	const whole = text.trimEnd();
	const start = whole.lastIndexOf('\n') + 1;
	const last = whole.slice(start, start + longestTags + 1);
	return start > 0 && last.startsWith('#') && last.length <= longestTags && hashtags.test(last)
		? whole.slice(0, start)
		: text;
};

/** Returns a text without such lines. Linear. */
export const withoutProgramLines = (text: string): string => withoutLastTags(withoutTemplateTags(withoutQueries(text)));
