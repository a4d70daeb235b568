// Repairs XML that has “<” in its text, from damage or a careless program. The parser searches the whole rest of the file for
// the end of a tag after each of them: a megabyte of them takes ten seconds.

/** Returns the XML with each “<” that begins no tag, as another one comes before the next “>”, written as `&lt;`. Linear. */
export const withoutStrayBrackets = (xml: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	const nextOf = new Map<string, number>();
	/** The next offset of `mark`, or the length. `from` only ever grows, so that the text is searched once for each mark. */
	const find = (mark: string, from: number): number => {
		let found = nextOf.get(mark) ?? -1;
		if (found < from) {
			found = xml.indexOf(mark, from);
			if (found < 0) found = xml.length;
			nextOf.set(mark, found);
		}
		return found;
	};
	for (let at = find('<', 0); at < xml.length; ) {
		const close = xml.startsWith('<![CDATA[', at) ? ']]>' : xml.startsWith('<!--', at) ? '-->' : undefined;
		const end = close === undefined ? xml.length : find(close, at + 4);
		if (end < xml.length) {
			at = find('<', end);
			continue;
		}
		const next = find('<', at + 1);
		if (next <= find('>', at + 1)) {
			pieces.push(xml.slice(kept, at), '&lt;');
			kept = at + 1;
		}
		at = next;
	}
	return kept === 0 ? xml : pieces.join('') + xml.slice(kept);
};
