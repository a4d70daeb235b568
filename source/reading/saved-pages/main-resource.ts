// The page in a web archive of Safari: a property list whose `WebMainResource` has the bytes, the address and the encoding.
// Safari writes the binary form (`bplist00`), other programs XML.
import {parseBuffer} from 'bplist-parser';
import {tagsOf} from '../markup/xml-tags.ts';

/** What a web archive says of its page. */
export type MainResource = {
	readonly data: Uint8Array;
	readonly url?: string;
	readonly type?: string;
	readonly charset?: string;
};

const field = (dictionary: unknown, key: string): unknown =>
	typeof dictionary === 'object' && dictionary !== null && Object.hasOwn(dictionary, key)
		? dictionary[key as keyof typeof dictionary]
		: undefined;

const resourceOf = (stated: (key: string) => unknown): MainResource | undefined => {
	const data = stated('WebResourceData');
	if (!(data instanceof Uint8Array)) return undefined;
	const words = (key: string): string | undefined => {
		const value = stated(key);
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	const [url, type, charset] = [
		words('WebResourceURL'),
		words('WebResourceMIMEType'),
		words('WebResourceTextEncodingName'),
	];
	return {data, ...(url && {url}), ...(type && {type}), ...(charset && {charset})};
};

/** Reads the first dictionary under `WebMainResource`; its values stand behind their keys. */
const inXml = (xml: string): MainResource | undefined => {
	const values = new Map<string, unknown>();
	let isInside = false;
	let key = '';
	for (const {name, closes, text} of tagsOf(xml)) {
		if (name === 'key' && !closes) {
			key = text.trim();
			isInside ||= key === 'WebMainResource';
		} else if (isInside && closes && name === 'dict') break;
		else if (isInside && name === 'data' && !closes) values.set(key, Buffer.from(text, 'base64'));
		else if (isInside && name === 'string' && !closes) values.set(key, text.trim());
	}
	return resourceOf(key => values.get(key));
};

/** Returns the page of a web archive; undefined if it has none. Throws if the property list is damaged. */
export const mainResourceOf = (all: Uint8Array): MainResource | undefined => {
	const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
	if (bytes.toString('latin1', 0, 8) !== 'bplist00') return inXml(bytes.toString());
	const [archive] = parseBuffer<unknown>(bytes);
	const main = field(archive, 'WebMainResource');
	return resourceOf(key => field(main, key));
};
