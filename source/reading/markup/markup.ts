// Takes the words out of markup by one scan, without a tree: for HTML in Markdown, headlines in feeds, and pages whose parsing
// was stopped. Web pages are read in html/.

const silent = /<(script|style|template|svg|iframe|object)\b/iy;
const blockTag =
	/<\/?(?:p|div|section|article|figure|figcaption|blockquote|ul|ol|li|table|tr|h[1-6]|hr|details|summary)\b/iy;

/**
 * Returns the words of each block, without tags, scripts and styles; not clean yet. Of a tag, comment or script that is not
 * closed only the opening is removed. Linear.
 */
export const wordsOfMarkup = (html: string): readonly string[] => {
	const blocks: string[] = [];
	const absent = new Set<string>();
	/** The offset after the next `mark`, or `otherwise` if there is none. */
	const after = (mark: string, from: number, otherwise: number): number => {
		// Without this, each of a thousand unclosed openings would be searched for to the end.
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

/** Decodes numeric entities and the named ones of ordinary prose; others stay. The result is not clean. */
export const decodeEntities = (text: string): string =>
	text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
		if (name !== undefined) return named.get(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
		return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
	});
