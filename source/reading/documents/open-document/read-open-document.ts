// Reads OpenDocument texts: packed (ODT) and as a single XML file (FODT).
import type {Origin} from '../../../model/document.ts';
import {notText, type ReadResult, refused} from '../../format.ts';
import {declaredXmlEncoding} from '../../markup/xml-start.ts';
import {tagsOf} from '../../markup/xml-tags.ts';
import {decode} from '../../text/decode.ts';
import {entriesOf, refusedDocument} from '../document-entries.ts';
import type {OfficeDocument} from '../document-part.ts';
import {readOfficeDocument} from '../paragraphs-document.ts';
import {readOdtStory} from './odt-story.ts';
import {odtStylesIn} from './odt-styles.ts';

/** UTF-16 units at the beginning of a file in which its properties stand. */
const propertiesLength = 100_000;

const propertiesIn = (xml: string): Pick<OfficeDocument, 'title' | 'creator'> => {
	const found: {title?: string; creator?: string} = {};
	for (const {name, closes, text} of tagsOf(xml.slice(0, propertiesLength))) {
		if (name === 'body') break;
		if (closes) continue;
		if (name === 'title') found.title ??= text;
		else if (name === 'initial-creator') found.creator ??= text;
	}
	return found;
};

const documentOf = (content: string, styles: string, properties: string): OfficeDocument => {
	const {parts, notes} = readOdtStory(content, odtStylesIn(styles, content));
	return {parts, notes: [...notes.values()].filter(note => note.length > 0), ...propertiesIn(properties)};
};

const isEncrypted = (manifest: string): boolean => manifest.includes('encryption-data');

/** Reads a packed text. Runs in the extraction thread, as does the other. */
export const readOdt = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const open = entriesOf(bytes);
	const text = async (name: string): Promise<string> => {
		const opened = await open(name, declaredXmlEncoding);
		return 'text' in opened ? opened.text : '';
	};
	if (isEncrypted(await text('META-INF/manifest.xml'))) return refusedDocument(origin, 'password-protected');
	const content = await open('content.xml', declaredXmlEncoding);
	if ('fault' in content) return refusedDocument(origin, content.fault);
	return readOfficeDocument(documentOf(content.text, await text('styles.xml'), await text('meta.xml')), origin);
};

/** Reads a flat file. One that holds a table of figures or slides is none. */
export const readFlatOdt = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const xml = await decode(bytes, declaredXmlEncoding(bytes));
	if (xml === undefined) return notText(origin);
	if (!/<office:text[\s>]/.test(xml))
		return refused(origin, 'an office document without a text', 'Copy its text into a Markdown file.');
	return readOfficeDocument(documentOf(xml, '', xml), origin);
};
