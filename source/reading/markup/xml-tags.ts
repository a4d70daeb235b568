// Scans XML, such as an e-book's table of contents or a news agency's message, tag by tag: no declared entities, nothing
// fetched. Feeds and web pages have parsers of their own.
import {decodeEntities} from './markup.ts';

/** A start tag, an end tag or an empty element. */
export type Tag = {
	/** Lower case, without its prefix. */
	readonly name: string;
	/** Names lower case, without their prefixes. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly closes: boolean;
	/** True for an empty element: no end tag follows. */
	readonly isEmpty: boolean;
	/** The text up to the next tag, entities decoded, with that of CDATA sections. */
	readonly text: string;
};

/** UTF-16 units of a tag that are looked at. */
const longestTag = 8192;
const attribute = /\s{0,99}([^\s=/<>"']{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/y;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const noAttributes: ReadonlyMap<string, string> = new Map();

const attributesOf = (tag: string, from: number): ReadonlyMap<string, string> => {
	// Most tags have none, and a file may have half a million.
	if (!tag.includes('=', from)) return noAttributes;
	const attributes = new Map<string, string>();
	attribute.lastIndex = from;
	for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
		attributes.set(localName(found[1]!), decodeEntities(found[2] ?? found[3] ?? ''));
	}
	return attributes;
};

/**
 * Returns the text from `from` up to the next tag, and the offset of that tag, -1 if there is none. What breaks off inside a
 * CDATA section is text.
 */
const textFrom = (xml: string, from: number): {readonly text: string; readonly next: number} => {
	const pieces: string[] = [];
	for (let at = from; ; ) {
		const next = xml.indexOf('<', at);
		pieces.push(decodeEntities(xml.slice(at, next < 0 ? xml.length : next)));
		const isData = next >= 0 && xml.startsWith('<![CDATA[', next);
		const close = isData ? ']]>' : next >= 0 && xml.startsWith('<!--', next) ? '-->' : undefined;
		if (close === undefined) return {text: pieces.length === 1 ? pieces[0]! : pieces.join(''), next};
		const end = xml.indexOf(close, next + 4);
		if (isData) pieces.push(xml.slice(next + 9, end < 0 ? xml.length : end));
		if (end < 0) return {text: pieces.join(''), next: -1};
		at = end + 3;
	}
};

/** Yields all tags in order. Comments, declarations and processing instructions are skipped. Linear. */
export function* tagsOf(xml: string): Generator<Tag, void, undefined> {
	for (let {next: at} = textFrom(xml, 0); at >= 0; ) {
		const end = xml.indexOf('>', at);
		if (end < 0) return;
		const tag = xml.slice(at + 1, Math.min(end, at + longestTag));
		const {text, next} = textFrom(xml, end + 1);
		const name = /^\/?([^\s/>]{1,100})/.exec(tag);
		if (name && tag[0] !== '!' && tag[0] !== '?') {
			yield {
				name: localName(name[1]!),
				attributes: attributesOf(tag, name[0].length),
				closes: tag[0] === '/',
				isEmpty: xml[end - 1] === '/',
				text,
			};
		}
		at = next;
	}
}
