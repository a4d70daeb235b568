// Writes ZIP and TAR archives, also such as no program would write: every field can be made to lie.
import {crc32, deflateRawSync} from 'node:zlib';

export type Packed = {
	readonly name: string | Uint8Array;
	readonly content: string | Uint8Array;
	readonly stored?: true;
	/** What the headers claim, where it is not the truth. */
	readonly size?: number;
	readonly packedSize?: number;
	readonly checksum?: number;
	readonly method?: number;
	readonly flags?: number;
	/** Breaks the packed bytes. */
	readonly spoilt?: true;
	/** The sizes stand in a ZIP64 field, behind one of another kind. */
	readonly zip64?: true;
	/** The extra field, where it is not the one that belongs there. */
	readonly extra?: Uint8Array;
};

const bytesOf = (content: string | Uint8Array): Buffer =>
	typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

const timeField = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);

const zip64Field = (size: number, packedSize: number): Buffer => {
	const field = Buffer.alloc(20);
	field.writeUInt16LE(1, 0);
	field.writeUInt16LE(16, 2);
	field.writeBigUInt64LE(BigInt(size), 4);
	field.writeBigUInt64LE(BigInt(packedSize), 12);
	return Buffer.concat([timeField, field]);
};

const zipEntry = (entry: Packed, offset: number): {readonly local: Buffer; readonly central: Buffer} => {
	const name = bytesOf(entry.name);
	const content = bytesOf(entry.content);
	const packed = entry.stored ? content : deflateRawSync(content, {level: 9});
	if (entry.spoilt) packed.fill(0x55, packed.length >> 1);
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(20, 0);
	fields.writeUInt16LE(entry.flags ?? 0x800, 2);
	fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
	// 1 January 1980: the same bytes on every day they are made.
	fields.writeUInt16LE(0x21, 8);
	fields.writeUInt32LE(entry.checksum ?? crc32(content), 10);
	const [size, packedSize] = [entry.size ?? content.length, entry.packedSize ?? packed.length];
	const extra = bytesOf(entry.extra ?? (entry.zip64 ? zip64Field(size, packedSize) : ''));
	fields.writeUInt32LE(entry.zip64 ? 0xffffffff : packedSize, 14);
	fields.writeUInt32LE(entry.zip64 ? 0xffffffff : size, 18);
	fields.writeUInt16LE(name.length, 22);
	fields.writeUInt16LE(extra.length, 24);
	const central = Buffer.alloc(46);
	central.writeUInt32LE(0x02014b50, 0);
	central.writeUInt16LE(20, 4);
	fields.copy(central, 6);
	central.writeUInt32LE(offset, 42);
	return {
		local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, extra, packed]),
		central: Buffer.concat([central, name, extra]),
	};
};

export const zipOf = (entries: readonly Packed[]): Buffer => {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const {local, central} = zipEntry(entry, offset);
		locals.push(local);
		centrals.push(central);
		offset += local.length;
	}
	const directory = Buffer.concat(centrals);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(entries.length & 0xffff, 8);
	end.writeUInt16LE(entries.length & 0xffff, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, end]);
};

export type Tarred = {
	readonly name: string;
	readonly content: string | Uint8Array;
	readonly type?: string;
	readonly link?: string;
	readonly size?: number;
	readonly spoilt?: true;
};

const tarHeader = ({name, content, type = '0', link = '', size, spoilt}: Tarred): Buffer => {
	const header = Buffer.alloc(512);
	header.write(name, 0, 100);
	header.write('0000644\0', 100);
	header.write('0000000\x000000000\0', 108);
	header.write(`${(size ?? bytesOf(content).length).toString(8).padStart(11, '0')}\0`, 124);
	header.write('00000000000\0        ', 136);
	header.write(type, 156);
	header.write(link, 157, 100);
	header.write('ustar\x0000', 257);
	const sum = header.reduce((total, byte) => total + byte, 0);
	header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
	if (spoilt) header[0]! ^= 1;
	return header;
};

export const tarOf = (entries: readonly Tarred[]): Buffer =>
	Buffer.concat([
		...entries.flatMap(entry => {
			const content = bytesOf(entry.content);
			return [tarHeader(entry), content, Buffer.alloc(-content.length & 511)];
		}),
		Buffer.alloc(1024),
	]);

export type Chapter = {readonly file: string; readonly title: string; readonly body: string};
export type BookFacts = {
	readonly title: string;
	readonly author: string;
	readonly date: string;
	readonly id: string;
	readonly chapters: readonly Chapter[];
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = (title: string, body: string): string =>
	`<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${escaped(title)}</title></head><body>\n${body}\n</body></html>\n`;

/** An EPUB 3 with a table of contents. */
export const bookEntries = ({title, author, date, id, chapters}: BookFacts): readonly Packed[] => [
	{name: 'mimetype', content: 'application/epub+zip', stored: true},
	{
		name: 'META-INF/container.xml',
		content:
			'<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
	},
	{
		name: 'book/book.opf',
		content: `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escaped(id)}</dc:identifier>
<dc:title>${escaped(title)}</dc:title>
<dc:creator>${escaped(author)}</dc:creator>
<dc:date>${date}</dc:date>
<dc:language>en</dc:language>
<meta property="dcterms:modified">${date}T09:00:00Z</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${chapters.map(({file}, index) => `<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine>
<itemref idref="contents"/>
${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('\n')}
</spine>
</package>
`,
	},
	{
		name: 'book/contents.xhtml',
		content: page(
			title,
			`<nav epub:type="toc"><h1>Contents</h1><ol>\n${chapters.map(chapter => `<li><a href="${chapter.file}">${escaped(chapter.title)}</a></li>`).join('\n')}\n</ol></nav>`,
		),
	},
	...chapters.map(chapter => ({name: `book/${chapter.file}`, content: page(chapter.title, chapter.body)})),
];
