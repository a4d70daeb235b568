// Reads notes that state their facts as `key:: value` (Logseq, Obsidian's Dataview), and outlines, in which each paragraph is an
// entry of a list (Logseq): they become Markdown.
import {type StatedFacts, statedIn} from './matter-facts.ts';

const property = /^([A-Za-z][\w-]{0,40}):: ?(.*)$/;
const bullet = /^( *)[-*] (.*)$/;
/** Properties that only the program needs. */
const ownProperty = /^ *(?:[-*] )?(?:id|collapsed|logseq\.[\w.-]{1,60}|background-color|heading):: ?/;
/** A drawer with the times at which an entry was worked on, and its plan. */
const drawer = /^ *:(?:LOGBOOK|PROPERTIES):$/;
const drawerEnd = /^ *:END:$/;
const plan = /^ *(?:SCHEDULED|DEADLINE): <[^<>]{1,60}>$/;

/** Org mode's blocks, `#+BEGIN_QUOTE` to `#+END_QUOTE`, within an entry. */
const blockStart = /^#\+BEGIN_(\w{1,20})$/i;
const blockEnd = /^#\+END_\w{1,20}$/i;

/** Lines of the properties at the top. */
const mostProperties = 60;

const withoutLinks = (value: string): string =>
	value.replace(/\[\[(?:[^\]|]{1,200}\|)?([^\]|]{1,200})\]\]/g, '$1').trim();

/** Several pages are several names. */
const pagesIn = (value: string): string | readonly string[] => {
	const pages = value.match(/\[\[[^\][]{1,200}\]\]/g) ?? [];
	return pages.length > 1 && /^[\s,[]/.test(value) ? pages.map(withoutLinks) : withoutLinks(value);
};

type Properties = {readonly facts: StatedFacts; readonly body: string};

/** Takes the properties at the top of a text, also where they are its first entry. A text without any stays. */
const takeProperties = (text: string): Properties | undefined => {
	const values = new Map<string, string | readonly string[]>();
	let at = text.length - text.trimStart().length;
	for (let lines = 0; lines < mostProperties; lines++) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end < 0 ? text.length : end);
		const found = property.exec(line.replace(lines === 0 ? /^[-*] / : /^ {2}/, ''));
		if (!found) break;
		values.set(found[1]!.toLowerCase(), pagesIn(found[2]!));
		at = end < 0 ? text.length : end + 1;
	}
	return values.size === 0 ? undefined : {facts: statedIn(values), body: text.slice(at)};
};

/** Share of the lines that are entries, or belong to one, in an outline. */
const leastEntries = 0.9;

const isOutline = (lines: readonly string[]): boolean => {
	const filled = lines.filter(line => line.trim() !== '');
	const entries = filled.filter(line => bullet.test(line) || line.startsWith(' ')).length;
	return filled.length > 0 && bullet.test(filled[0]!) && entries >= filled.length * leastEntries;
};

/**
 * Makes paragraphs and headings of the entries; what is below an entry that is no heading stays a list. Clean text has one blank
 * for each tab: an entry is inside another if its indent is larger, by however much.
 */
const withoutOutline = (lines: readonly string[]): string => {
	const out: string[] = [];
	const open: {readonly indent: number; readonly isHeading: boolean}[] = [];
	let inDrawer = false;
	let prefix = '';
	let quotation = '';
	for (const line of lines) {
		if (inDrawer || drawer.test(line)) {
			inDrawer = !drawerEnd.test(line);
			continue;
		}
		if (ownProperty.test(line) || plan.test(line)) continue;
		const found = bullet.exec(line);
		if (!found) {
			const words = line.trimStart();
			if (blockEnd.test(words)) {
				quotation = '';
				out.push('');
			} else if (!property.test(words)) out.push(words === '' ? '' : prefix + quotation + words);
			continue;
		}
		const [, {length: indent} = '', words = ''] = found;
		while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
		const parent = open.findIndex(({isHeading}) => !isHeading);
		const depth = parent < 0 ? 0 : open.length - parent;
		open.push({indent, isHeading: /^#{1,6} /.test(words)});
		prefix = '  '.repeat(depth);
		const block = blockStart.exec(words)?.[1];
		if (block !== undefined) {
			quotation = /^quote$/i.test(block) ? '> ' : '';
			out.push('');
			prefix = '';
			continue;
		}
		out.push(depth === 0 ? `\n${words}` : `${depth === 1 ? '\n' : ''}${prefix.slice(2)}- ${words}`);
	}
	return out.join('\n').replace(/ ?\(\([\da-f]{8}-[\da-f-]{27}\)\)/g, '');
};

/** Returns the facts that a note states as properties, and its text as Markdown; undefined for texts that are no such notes. */
export const readNote = (text: string): Properties | undefined => {
	if (!text.includes(':: ') && !text.includes('::\n')) return undefined;
	const taken = takeProperties(text);
	const body = taken?.body ?? text;
	const lines = body.split('\n');
	const isNote = (taken !== undefined || lines.some(line => ownProperty.test(line))) && isOutline(lines);
	if (isNote) return {facts: taken?.facts ?? {}, body: withoutOutline(lines)};
	return taken;
};
