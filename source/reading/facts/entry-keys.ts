// Names for the articles of one file: what tells them apart in lists, and finds them again when the file is read anew.
import {cleanLine} from '../text/clean-text.ts';

/** UTF-16 units; an id is shown beside the article and stored with it. */
const longest = 200;

/** The first of the candidates (an id, an address, a title) that says anything, else the article's number; none twice. */
export const entryKeys = (): ((...candidates: readonly (string | undefined)[]) => string) => {
	const given = new Set<string>();
	/** How often each name came: a thousand of one name are not counted up a thousand times. */
	const times = new Map<string, number>();
	let count = 0;
	return (...candidates) => {
		count++;
		const stated = candidates.map(candidate => cleanLine((candidate ?? '').slice(0, longest)));
		const name = stated.find(words => words !== '') ?? String(count);
		let key = name;
		while (given.has(key)) {
			times.set(name, (times.get(name) ?? 1) + 1);
			key = `${name} (${times.get(name)})`;
		}
		given.add(key);
		return key;
	};
};
