// A picture written into a page (`data:image/png;base64,…`) is most of a saved page's bytes and none of its words.

/** Characters; a shorter run without a blank may be words. */
const shortest = 256;

/** An address's own characters: no blank, quote, bracket or angle, and none beyond ASCII, as words have. */
const isOfAddress = (code: number): boolean =>
	code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x27 && code !== 0x29 && code !== 0x3c && code !== 0x3e;

export const withoutInlineData = (html: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	for (let at = html.indexOf('data:'); at >= 0; ) {
		let end = at + 5;
		while (end < html.length && isOfAddress(html.charCodeAt(end))) end++;
		if (end - at >= shortest) {
			pieces.push(html.slice(kept, at));
			kept = end;
		}
		at = html.indexOf('data:', end);
	}
	return kept === 0 ? html : pieces.join('') + html.slice(kept);
};
