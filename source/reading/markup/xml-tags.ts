// Scans small XML files, such as an e-book's table of contents, tag by tag: no tree, no declared entities, nothing fetched.
// Feeds and web pages have parsers of their own.
import {decodeEntities} from './markup.ts';

/** A start tag, an end tag or an empty element. */
export type Tag = {
	/** Lower case, without its prefix. */
	readonly name: string;
	/** Names lower case, without their prefixes. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly closes: boolean;
	/** The text up to the next tag, entities decoded. */
	readonly text: string;
};

/** UTF-16 units of a tag that are looked at. */
const longestTag = 8192;
const attribute = /\s{0,99}([^\s=/<>"']{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/y;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const attributesOf = (tag: string, from: number): ReadonlyMap<string, string> => {
	const attributes = new Map<string, string>();
	attribute.lastIndex = from;
	for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
		attributes.set(localName(found[1]!), decodeEntities(found[2] ?? found[3] ?? ''));
	}
	return attributes;
};

/** Yields all tags in order. Comments, declarations and processing instructions are skipped. Linear. */
export function* tagsOf(xml: string): Generator<Tag, void, undefined> {
	for (let at = xml.indexOf('<'); at >= 0; ) {
		if (xml.startsWith('<!--', at)) {
			const end = xml.indexOf('-->', at + 4);
			if (end < 0) return;
			at = xml.indexOf('<', end);
			continue;
		}
		const end = xml.indexOf('>', at);
		if (end < 0) return;
		const next = xml.indexOf('<', end);
		const tag = xml.slice(at + 1, Math.min(end, at + longestTag));
		const name = /^\/?([^\s/>]{1,100})/.exec(tag);
		if (name && tag[0] !== '!' && tag[0] !== '?') {
			const text = decodeEntities(xml.slice(end + 1, next < 0 ? xml.length : next));
			yield {
				name: localName(name[1]!),
				attributes: attributesOf(tag, name[0].length),
				closes: tag[0] === '/',
				text,
			};
		}
		at = next;
	}
}
