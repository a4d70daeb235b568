// Which articles lie in another file as well, asked by their ids.
import {type Copied, createCopies} from './copies.ts';

/** Knows the articles that were added, and whether each has copies. */
export type CopiesById = {
	/** Adds the next article. Returns the place, among those added, of the one of which it is a copy; its own where it is none. */
	readonly add: (article: Copied & {readonly id: string}) => number;
	/** From now on an article is nobody’s copy. */
	readonly leaveOut: (id: string) => void;
	/** Tells whether another file has the article as well; of one that was not added, no. */
	readonly has: (id: string) => boolean;
};

/** Begins without articles. */
export const createCopiesById = (): CopiesById => {
	const copies = createCopies();
	/** By id: the place of the article among those added. */
	const places = new Map<string, number>();
	const leftOut = new Set<number>();
	let count = 0;
	return {
		add: article => {
			places.set(article.id, count);
			copies.add(article);
			return copies.firstOf(count++);
		},
		leaveOut: id => {
			const at = places.get(id);
			if (at !== undefined) leftOut.add(at);
		},
		has: id => {
			const at = places.get(id);
			if (at === undefined) return false;
			const first = copies.firstOf(at);
			return [first, ...copies.of(first)].some(other => other !== at && !leftOut.has(other));
		},
	};
};
