// Recognises office documents by their first bytes. Entries of a package stand in any order, so one whose marks come later is
// known by the names of all its entries (archives/package-readers.ts).
import type {Glimpse} from '../format.ts';
import {localRootOf} from './recognise.ts';

const textOf = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The names of the entries whose headers are in the glimpse. */
const entryNames = /PK\x03\x04[\s\S]{22}([\s\S]{4})([\x20-\x7e]{1,200})/g;

/** Of an archive that holds a document as it is, the glimpse has the entries of both: the first is the archive's. */
const firstOfPackage = /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|customXml)\/)/;

/** Returns true for a Word document (DOCX): a package of Office Open XML with a part of Word's. */
export const isWordDocument = ({bytes}: Glimpse): boolean => {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !firstOfPackage.test(textOf(bytes.subarray(30, 60)))) return false;
	const names = [...textOf(bytes).matchAll(entryNames)].map(([, , name]) => name!);
	return (
		names.some(name => /^(?:\[Content_Types\]\.xml|_rels\/\.rels)/.test(name)) &&
		names.some(name => name.startsWith('word/'))
	);
};

/** Returns true for an OpenDocument text (ODT), whose type must be its first entry. Templates and masters are none. */
export const isOpenDocumentText = ({bytes}: Glimpse): boolean =>
	textOf(bytes.subarray(30, 100)).startsWith('mimetypeapplication/vnd.oasis.opendocument.textPK');

/** Returns true for an OpenDocument that is a single XML file; its type may stand beyond the glimpse. */
export const isFlatOpenDocument = ({text}: Glimpse): boolean =>
	localRootOf(text) === 'document' &&
	/<office:document[\s>]/.test(text) &&
	!/opendocument\.(?!text["'])[a-z-]{1,40}["']/.test(text);
