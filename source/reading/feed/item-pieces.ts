// Cuts a feed that is damaged somewhere into feeds of one item each.

const opening = /<(?:\w{1,20}:)?(item|entry)(?=[\s>])/gi;
const root = /<(?:\w{1,20}:)?(rss|feed|rdf)\b[^>]{0,20000}>/i;

/** Items; a feed holds some hundred, an archive of a blog some thousand. */
const most = 20_000;

/** The beginning of a feed that is longer than this many UTF-16 units, up to the end of an item, made whole again. */
export const cutFeed = (xml: string, longest: number): string => {
	const found = xml.length > longest ? root.exec(xml.slice(0, longestStart)) : undefined;
	if (!found) return xml.slice(0, longest);
	const start = xml.slice(0, longest);
	const end = Math.max(start.lastIndexOf('</item>'), start.lastIndexOf('</entry>'));
	return end < 0 ? start : start.slice(0, start.indexOf('>', end) + 1) + closingOf(found);
};

const closingOf = ([start, name = '']: RegExpExecArray): string =>
	name.toLowerCase() === 'rss' ? '</channel></rss>' : `</${/^<([\w:]{1,40})/.exec(start)?.[1]}>`;

export type ItemPiece = {
	/** As it stands in the file; the last one of a file that broke off may lack its end. */
	readonly item: string;
	/** The item alone in a feed that names the same namespaces. */
	readonly feed: string;
};

export function* itemPieces(xml: string): Generator<ItemPiece, void, undefined> {
	const found = root.exec(xml.slice(0, longestStart));
	if (!found) return;
	const [start, name = ''] = found;
	const before = name.toLowerCase() === 'rss' ? `${start}<channel>` : start;
	const after = closingOf(found);
	const starts = [...xml.matchAll(opening)].slice(0, most);
	for (const [index, {index: at, 1: tag = ''}] of starts.entries()) {
		const rest = xml.slice(at, starts[index + 1]?.index ?? xml.length);
		const end = rest.toLowerCase().lastIndexOf(`${tag.toLowerCase()}>`);
		const item = end > 0 ? rest.slice(0, end + tag.length + 1) : `${rest}</${tag}>`;
		yield {item, feed: `${before}${item}${after}`};
	}
}

/** Characters from the top in which the feed begins. */
const longestStart = 100_000;
