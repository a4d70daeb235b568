// XML in which “<” stands for itself, as damage or a careless program leaves it. A parser looks for the end of a tag behind
// each of them, through the whole rest of the file: a megabyte of them takes ten seconds.

/** Written as they should have been; a “<” before the next “>” begins no tag. */
export const withoutStrayBrackets = (xml: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	const nextOf = new Map<string, number>();
	/** Where `mark` stands next; asked for places further and further on, so that all is looked through once. */
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
