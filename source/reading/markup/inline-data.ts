// Removes `data:` addresses: images inside a page are most of a saved page's bytes and none of its words.

/** UTF-16 units; a shorter run without a blank may be words. */
const shortestData = 256;

/** ASCII without blanks, quotes, brackets and angle brackets: the characters of an address. */
const isOfAddress = (code: number): boolean =>
	code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x27 && code !== 0x29 && code !== 0x3c && code !== 0x3e;

/** Returns the markup without its `data:` addresses. Linear. */
export const withoutInlineData = (html: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	for (let at = html.indexOf('data:'); at >= 0; ) {
		let end = at + 5;
		while (end < html.length && isOfAddress(html.charCodeAt(end))) end++;
		if (end - at >= shortestData) {
			pieces.push(html.slice(kept, at));
			kept = end;
		}
		at = html.indexOf('data:', end);
	}
	return kept === 0 ? html : pieces.join('') + html.slice(kept);
};
