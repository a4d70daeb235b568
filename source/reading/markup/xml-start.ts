// The prolog of an XML file: its declaration and its document type.

/** Returns the encoding in the XML declaration, if there is one. One that can be read as ASCII cannot be UTF-16: ignored. */
export const declaredXmlEncoding = (bytes: Uint8Array): string | undefined => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString('latin1');
	const stated = /^\s{0,9}<\?xml [^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})["']/.exec(start)?.[1];
	return stated === undefined || /^utf-?16/i.test(stated) ? undefined : stated;
};

/**
 * Returns the XML without its document type, so that nothing can be fetched and no entity can expand: an entity that it
 * declares stays in the text by its name. Zeros go as well: XML has none, and one in a tag is damage that hides an element.
 */
export const withoutDocumentType = (file: string): string => {
	const xml = file.includes('\0') ? file.replaceAll('\0', '') : file;
	const start = xml.search(/<(?:!DOCTYPE\s|[a-z])/i);
	if (start < 0 || xml[start + 1] !== '!') return xml;
	const end = xml.indexOf('>', start);
	const bracket = xml.indexOf('[', start);
	if (end < 0) return xml;
	if (bracket < 0 || bracket > end) return xml.slice(0, start) + xml.slice(end + 1);
	const close = xml.indexOf(']', bracket);
	const after = close < 0 ? -1 : xml.indexOf('>', close);
	return after < 0 ? xml : xml.slice(0, start) + xml.slice(after + 1);
};
