// Editors' changes to a Markdown text, in the notation of CriticMarkup: the text is what it would be with all of them made, and their
// remarks are not part of it.

const ends: Readonly<Record<string, string>> = {'--': '--}', '++': '++}', '~~': '~~}', '==': '==}', '>>': '<<}'};

/** UTF-16 units of one change. */
const longestChange = 2000;

/** What becomes of the words between the brackets. */
const made = (kind: string, words: string): string => {
	if (kind === '--' || kind === '>>') return '';
	return kind === '~~' ? words.slice(words.indexOf('~>') + 2) : words;
};

/** Returns the text with all changes made. A text without such brackets stays as it is. Linear. */
export const withChangesMade = (text: string): string => {
	if (!/\{(?:--|\+\+|~~|==|>>)/.test(text)) return text;
	/** Where each kind of change ends next; each is looked for once. */
	const next = new Map<string, number>();
	const endOf = (end: string, from: number): number => {
		const known = next.get(end);
		if (known !== undefined && (known < 0 || known >= from)) return known;
		next.set(end, text.indexOf(end, from));
		return next.get(end)!;
	};
	let kept = '';
	let taken = 0;
	for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
		const kind = text.slice(at + 1, at + 3);
		const end = Object.hasOwn(ends, kind) ? endOf(ends[kind]!, at + 3) : -1;
		const words = end < 0 || end - at > longestChange ? undefined : text.slice(at + 3, end);
		if (words === undefined || words.includes(`{${kind}`) || (kind === '~~' && !words.includes('~>'))) continue;
		kept += text.slice(taken, at) + made(kind, words);
		taken = end + 3;
		at = taken - 1;
	}
	return kept + text.slice(taken);
};
