// The address of a page, alone on a line at the top of what was copied from it.
import {webAddressOf} from '../facts/stated-facts.ts';

/** Lines at the top, blank ones aside, in which it may stand, and in which a second one makes a list of them. */
const topLength = 5;
const listLength = 20;

/** UTF-16 units of a line above it. */
const longestTitle = 140;

const address = /^https?:\/\/\S{4,2000}$/;

/** Returns the address and the text without its line; `url` is undefined where there is none, or several. */
export const takeTopAddress = (text: string): {readonly url?: string | undefined; readonly body: string} => {
	if (!/https?:\/\//.test(text.slice(0, 4000))) return {body: text};
	let found: {readonly start: number; readonly end: number} | undefined;
	let at = 0;
	for (let lines = 0; lines < listLength && at < text.length; ) {
		const end = text.indexOf('\n', at);
		const next = end < 0 ? text.length : end + 1;
		const line = text.slice(at, next).trim();
		if (address.test(line)) {
			if (found !== undefined || lines >= topLength) return {body: text};
			found = {start: at, end: next};
		}
		// Below a sentence it belongs to the text.
		else if (found === undefined && (line.length > longestTitle || /[.!?”"]$/.test(line))) return {body: text};
		if (line !== '') lines++;
		at = next;
	}
	if (found === undefined) return {body: text};
	const url = webAddressOf(text.slice(found.start, found.end).trim());
	return url === undefined ? {body: text} : {url, body: `${text.slice(0, found.start)}\n${text.slice(found.end)}`};
};
