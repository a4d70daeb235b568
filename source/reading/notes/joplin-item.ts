// The notation in which Joplin exports what it keeps, each thing in a file of its own: a title, an empty line, the text, an empty
// line, and lines of fields, the id first and the type last.

/** A note, a notebook, a tag, a link of both, or a file's description. */
export type JoplinItem = {
	readonly title: string;
	readonly body: string;
	readonly fields: ReadonlyMap<string, string>;
};

/** Values of `type_`, and of `markup_language`. */
export const joplinTypes = {note: '1'} as const;
/** Values of `markup_language`. */
export const joplinMarkup = {html: '2'} as const;

/** Letters at the end of an item by which it is known; all of them are ASCII. */
export const itemEndLength = 40;

const lastLine = /(?:^|\n)type_: \d{1,2}\s{0,20}$/;

/** Returns true if the text ends as an item does: a look that is cheap enough for every Markdown file. */
export const endsAsItem = (text: string): boolean => lastLine.test(text.slice(-itemEndLength));

/** Parses an item; undefined if the text is none. */
export const parseJoplinItem = (text: string): JoplinItem | undefined => {
	if (!endsAsItem(text)) return undefined;
	const whole = text.trimEnd();
	// Without a title the fields begin at once.
	const gap = whole.lastIndexOf('\n\n');
	const fields = new Map<string, string>();
	for (const line of whole.slice(gap < 0 ? 0 : gap + 2).split('\n')) {
		const [, name, value = ''] = /^([a-z_]{1,40}):(?: (.*))?$/s.exec(line) ?? [];
		if (name === undefined) return undefined;
		fields.set(name, value.trim());
	}
	if (!/^[0-9a-f]{32}$/.test(fields.get('id') ?? '')) return undefined;
	const words = gap < 0 ? '' : whole.slice(0, gap);
	const end = words.indexOf('\n');
	return end < 0
		? {title: words.trim(), body: '', fields}
		: {title: words.slice(0, end).trim(), body: words.slice(end + 1), fields};
};
