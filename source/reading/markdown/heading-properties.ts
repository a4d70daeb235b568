// The facts that Notion writes below the heading of a page, `Key: value`, a line each, and those that MultiMarkdown has above all
// else, the title among them.
import {type StatedFacts, statedIn} from './matter-facts.ts';

const heading = /^\s*# [^\n]+\n+/;
const property = /^(\p{L}[\p{L} _-]{0,40}): (\S.{0,2000})$/u;

/** Names of which two must be there: lines of a story may have the same form. */
const known = new Set(
	'url,link,source,author,authors,byline,publisher,published,publish date,publication date,date,tags,created,created by,created time,last edited time,status,type,category'.split(
		',',
	),
);
const fewestKnown = 2;
/** UTF-16 units. */
const longestName = 41;
const mostProperties = 40;

/** Returns the facts, and the text without their lines; undefined for a text without any. */
export const takeHeadingProperties = (
	text: string,
): {readonly facts: StatedFacts; readonly body: string} | undefined => {
	const start = heading.exec(text)?.[0].length ?? 0;
	if (start === 0 && !/^title ?: /i.test(text)) return undefined;
	const values = new Map<string, string>();
	let at = start;
	for (let lines = 0; lines <= mostProperties; lines++) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
		if (line === '') break;
		// Most lines have no colon there, and the pattern costs a millisecond at its first use.
		const colon = line.indexOf(': ');
		const [, name, value] = (colon < 1 || colon > longestName ? undefined : property.exec(line)) ?? [];
		if (name === undefined || lines === mostProperties) return undefined;
		values.set(name.toLowerCase(), value!);
		at = end < 0 ? text.length : end + 1;
	}
	const named = [...values.keys()].filter(name => known.has(name) || (start === 0 && name === 'title')).length;
	return named < fewestKnown ? undefined : {facts: statedIn(values), body: text.slice(0, start) + text.slice(at)};
};
