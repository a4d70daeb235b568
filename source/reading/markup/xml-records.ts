// Reads lists of records in XML, element by element: no tree, no declared entities, nothing fetched.
import {decodeEntities} from './markup.ts';

/**
 * The texts of a record's elements, by the name of the element, lower case and without its prefix; one in another has both names,
 * `published_by/entry`. Of several the first one counts.
 */
export type XmlRecord = ReadonlyMap<string, string>;

/** Elements inside one another that are kept apart. */
const deepest = 32;
/** UTF-16 units of a tag that are looked at. */
const longestTag = 300;

const nameIn = (tag: string): string => {
	const name = /^\/?([^\s/>]{1,100})/.exec(tag)?.[1] ?? '';
	return name.slice(name.indexOf(':') + 1).toLowerCase();
};

/** What stands in the XML: a tag, or text. CDATA is text as it is. */
type Token = {readonly tag: string} | {readonly text: string};

function* tokensOf(xml: string): Generator<Token, void, undefined> {
	for (let at = 0; at < xml.length; ) {
		const open = xml.indexOf('<', at);
		if (open < 0) return yield {text: decodeEntities(xml.slice(at))};
		if (open > at) yield {text: decodeEntities(xml.slice(at, open))};
		const isData = xml.startsWith('<![CDATA[', open);
		const isComment = xml.startsWith('<!--', open);
		const end = isData ? xml.indexOf(']]>', open) : isComment ? xml.indexOf('-->', open + 4) : xml.indexOf('>', open);
		if (isData) yield {text: xml.slice(open + 9, end < 0 ? xml.length : end)};
		else if (end > open && !isComment && !/^[!?]/.test(xml[open + 1] ?? '!'))
			yield {tag: xml.slice(open + 1, Math.min(end, open + longestTag)) + (xml[end - 1] === '/' ? '/' : '')};
		if (end < 0) return;
		at = end + (isData || isComment ? 3 : 1);
	}
}

/** Yields the elements of one name, which may hold others of the same name. Linear. One that is not closed ends with the XML. */
export function* recordsOf(xml: string, record: string): Generator<XmlRecord, void, undefined> {
	let fields: Map<string, string> | undefined;
	const open: {readonly name: string; readonly path: string; readonly pieces: string[]}[] = [];
	const close = (name: string): void => {
		if (!open.some(element => element.name === name)) return;
		for (let element = open.pop(); element; element = open.pop()) {
			const text = element.pieces.join('').trim();
			if (text !== '' && !fields?.has(element.path)) fields?.set(element.path, text);
			if (element.name === name) return;
		}
	};
	for (const token of tokensOf(xml)) {
		if ('text' in token) {
			open.at(-1)?.pieces.push(token.text);
			continue;
		}
		const {tag} = token;
		const name = nameIn(tag);
		if (fields === undefined) {
			if (name === record && tag[0] !== '/' && !tag.endsWith('/')) fields = new Map();
		} else if (tag[0] === '/' && name === record && open.length === 0) {
			yield fields;
			fields = undefined;
		} else if (tag[0] === '/') {
			close(name);
		} else if (!tag.endsWith('/') && open.length < deepest) {
			const around = open.at(-1)?.path;
			open.push({name, path: around === undefined ? name : `${around}/${name}`, pieces: []});
		}
	}
	if (open[0]) close(open[0].name);
	if (fields !== undefined && fields.size > 0) yield fields;
}
