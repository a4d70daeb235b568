// Archives of whole blogs in the form of a feed (WordPress's WXR, Blogger): beside the posts they list pictures, menus, settings and
// comments, and what was never published.

/** An archive without what is no post, and how many posts in it were not published. */
export type PublishedItems = {readonly xml: string; readonly drafts: number};

const archiveMark = /xmlns:wp=["']https?:\/\/wordpress\.org\/export\/|blogger\/2008\/kind#/;
/** UTF-16 units at the beginning in which it stands. */
const longestStart = 200_000;

const opening = /<(item|entry)(?=[\s>])/g;

const cdata = '(?:<!\\[CDATA\\[)?\\s{0,9}';
const otherType = new RegExp(`<wp:post_type>${cdata}(?!(?:post|page)\\b)\\w`);
const otherKind = /blogger\/2008\/kind#(?!post\b|page\b)\w/;
const unpublished = new RegExp(`<wp:status>${cdata}(?!(?:publish|inherit)\\b)\\w|<app:draft>\\s{0,9}yes`);

/** `[caption …]picture words[/caption]`, `[gallery ids="1"]`: notation of WordPress that nobody has replaced in an archive. */
const shortcode =
	/\[caption\b[^[\]]{0,500}\][^[]{0,3000}\[\/caption\]|\[\/?(?:gallery|embed|video|audio|playlist|vc_\w{1,40}|et_pb_\w{1,40})\b[^[\]]{0,1000}\]/g;

const writer = /<wp:author>[\s\S]{0,2000}?<\/wp:author>/g;
const login = new RegExp(`<wp:author_login>${cdata}([^\\]<]{1,100})`);
const display = new RegExp(`<wp:author_display_name>${cdata}([^\\]<]{1,100})`);
const creator = /<dc:creator>\s{0,9}(?:<!\[CDATA\[)?([^\]<]{1,100})(?:\]\]>)?\s{0,9}<\/dc:creator>/g;

/** What writers are called by the names that they log in with. */
const namesIn = (xml: string): ReadonlyMap<string, string> =>
	new Map(
		[...xml.slice(0, longestStart).matchAll(writer)].flatMap(([each]) => {
			const [, name] = login.exec(each) ?? [];
			const [, shown = ''] = display.exec(each) ?? [];
			return name === undefined || shown.trim() === '' ? [] : [[name.trim(), shown.trim()] as const];
		}),
	);

const withNames = (xml: string, names: ReadonlyMap<string, string>): string =>
	names.size === 0
		? xml
		: xml.replace(creator, (whole, name: string) => {
				const shown = names.get(name.trim());
				return shown === undefined ? whole : `<dc:creator><![CDATA[${shown}]]></dc:creator>`;
			});

/** Returns the archive without what is no published post; any other feed as it is. Linear. */
export const publishedOf = (xml: string): PublishedItems => {
	if (!archiveMark.test(xml.slice(0, longestStart))) return {xml, drafts: 0};
	const kept: string[] = [];
	let from = 0;
	let drafts = 0;
	opening.lastIndex = 0;
	for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
		const close = xml.indexOf(`</${found[1]}>`, found.index);
		if (close < 0) break;
		const end = close + found[1]!.length + 3;
		const item = xml.slice(found.index, end);
		const isOther = otherType.test(item) || otherKind.test(item);
		const isDraft = !isOther && unpublished.test(item);
		if (isDraft) drafts++;
		if (isOther || isDraft) {
			kept.push(xml.slice(from, found.index));
			from = end;
		}
		opening.lastIndex = end;
	}
	return {xml: withNames(kept.join('') + xml.slice(from), namesIn(xml)).replace(shortcode, ''), drafts};
};
