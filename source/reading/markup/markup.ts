// HTML inside Markdown, reduced to its words by one scan: tags go, what only a browser reads goes with them.
// Not a reader of web pages.

const silent = /<(script|style|template|svg|iframe|object)\b/iy;
const blockTag =
	/<\/?(?:p|div|section|article|figure|figcaption|blockquote|ul|ol|li|table|tr|h[1-6]|hr|details|summary)\b/iy;

/** One string for each block. An unclosed tag, comment or script loses its mark and keeps its words. */
export const wordsOfMarkup = (html: string): readonly string[] => {
	const blocks: string[] = [];
	const absent = new Set<string>();
	/** Behind `mark`; where there is none, `otherwise`, so that what is not closed eats nothing. */
	const after = (mark: string, from: number, otherwise: number): number => {
		// Without this a thousand openings without a close would be a thousand searches to the end.
		if (absent.has(mark)) return otherwise;
		const found = html.indexOf(mark, from);
		if (found < 0) absent.add(mark);
		return found < 0 ? otherwise : found + mark.length;
	};
	let pieces: string[] = [];
	const close = () => {
		const words = pieces.join('');
		if (words.trim() !== '') blocks.push(words);
		pieces = [];
	};
	for (let at = 0; at < html.length; ) {
		const tag = html.indexOf('<', at);
		pieces.push(html.slice(at, tag < 0 ? html.length : tag));
		if (tag < 0) break;
		if (html.startsWith('<!--', tag)) {
			at = after('-->', tag, tag + 4);
			continue;
		}
		if (!/[a-z/!?]/i.test(html[tag + 1] ?? '')) {
			pieces.push('<');
			at = tag + 1;
			continue;
		}
		silent.lastIndex = tag;
		const element = silent.exec(html)?.[1];
		blockTag.lastIndex = tag;
		if (blockTag.test(html)) close();
		else if (html.startsWith('br', tag + 1)) pieces.push(' ');
		const tagEnd = after('>', tag, tag + 1);
		at = element === undefined ? tagEnd : after(`</${element}>`, tagEnd, tagEnd);
	}
	close();
	return blocks.map(decodeEntities);
};

const named: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
	['ldquo', '“'],
	['rdquo', '”'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['mdash', '—'],
	['ndash', '–'],
	['hellip', '…'],
]);

/** The entities of ordinary prose; the caller cleans what they turn into. */
export const decodeEntities = (text: string): string =>
	text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
		if (name !== undefined) return named.get(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
	});
