// Cuts feeds at the borders of their items: a damaged feed into feeds of one item each, an overlong one at an item's end.

const opening = /<(?:\w{1,20}:)?(item|entry)(?=[\s>])/gi;
const root = /<(?:\w{1,20}:)?(rss|feed|rdf)\b[^>]{0,20000}>/i;

/** A feed has hundreds of items, a blog's archive thousands. */
const mostItems = 20_000;

/** Returns at most the first `longest` UTF-16 units of a feed, cut after an item and closed again. */
export const cutFeed = (xml: string, longest: number): string => {
	const found = xml.length > longest ? root.exec(xml.slice(0, longestStart)) : undefined;
	if (!found) return xml.slice(0, longest);
	const start = xml.slice(0, longest);
	const end = Math.max(start.lastIndexOf('</item>'), start.lastIndexOf('</entry>'));
	return end < 0 ? start : start.slice(0, start.indexOf('>', end) + 1) + closingOf(found);
};

const closingOf = ([start, name = '']: RegExpExecArray): string =>
	name.toLowerCase() === 'rss' ? '</channel></rss>' : `</${/^<([\w:]{1,40})/.exec(start)?.[1]}>`;

/** One item of a feed. */
export type ItemPiece = {
	/** The item as the file has it, closed if the file breaks off in it. */
	readonly item: string;
	/** A feed of this item only, with the namespaces of the whole one. */
	readonly feed: string;
};

/** Yields the items of a feed without parsing it; none if there is no feed element near the top. */
export function* itemPieces(xml: string): Generator<ItemPiece, void, undefined> {
	const found = root.exec(xml.slice(0, longestStart));
	if (!found) return;
	const [start, name = ''] = found;
	const before = name.toLowerCase() === 'rss' ? `${start}<channel>` : start;
	const after = closingOf(found);
	const starts = [...xml.matchAll(opening)].slice(0, mostItems);
	for (const [index, {index: at, 1: tag = ''}] of starts.entries()) {
		const rest = xml.slice(at, starts[index + 1]?.index ?? xml.length);
		const end = rest.toLowerCase().lastIndexOf(`${tag.toLowerCase()}>`);
		const item = end > 0 ? rest.slice(0, end + tag.length + 1) : `${rest}</${tag}>`;
		yield {item, feed: `${before}${item}${after}`};
	}
}

/** UTF-16 units from the top in which the feed element is looked for. */
const longestStart = 100_000;
