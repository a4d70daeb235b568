// JSON that breaks off, as a download that failed: what is whole of its list.
import {endOfString} from './lenient-json.ts';

/** Lists inside lists; the list of articles is an outer one. */
const deepest = 4;

/**
 * Parses the text up to the last object that is whole in its outermost list of objects, with that list closed. Undefined for text
 * that does not break off, or has no such object. Linear.
 */
export const wholePartOf = (text: string): unknown => {
	const open: string[] = [];
	/** By the depth of a list: the offset behind its last whole object. */
	const ends: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const sign = text[at]!;
		if (sign === '"') at = endOfString(text, at) - 1;
		else if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}');
		else if (sign === ']' || sign === '}') {
			if (open.pop() !== sign) return undefined;
			// A list that is closed is no longer the one that breaks off.
			ends.length = Math.min(ends.length, open.length + 1);
			if (sign === '}' && open.at(-1) === ']' && open.length <= deepest) ends[open.length] = at + 1;
		}
	}
	const depth = open.length === 0 ? -1 : ends.findIndex(end => end !== undefined);
	if (depth < 0) return undefined;
	try {
		return JSON.parse(text.slice(0, ends[depth]) + open.slice(0, depth).toReversed().join(''));
	} catch {
		return undefined;
	}
};
