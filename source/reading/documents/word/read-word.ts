// Reads Word documents (DOCX, DOCM, DOTX; Office Open XML, strict or not).
import type {Origin} from '../../../model/document.ts';
import type {ReadResult} from '../../format.ts';
import {tagsOf} from '../../markup/xml-tags.ts';
import {entriesOf, refusedDocument} from '../document-entries.ts';
import {readOfficeDocument} from '../paragraphs-document.ts';
import {wordListsIn} from './word-lists.ts';
import {openWordPackage} from './word-package.ts';
import {readWordStory} from './word-story.ts';
import {wordStylesIn} from './word-styles.ts';

/** Returns the text of an element of the properties. */
const propertyIn = (xml: string, wanted: string): string | undefined =>
	tagsOf(xml).find(({name, closes}) => name === wanted && !closes)?.text;

/** Reads a Word document. Runs in the extraction thread. */
export const readWord = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const opened = await openWordPackage(entriesOf(bytes));
	if ('fault' in opened) return refusedDocument(origin, opened.fault);
	const {story, styles, numbering, footnotes, endnotes, properties, addressOf, noteAddressOf} = opened;
	const known = {styleOf: wordStylesIn(styles), nextMark: wordListsIn(numbering)};
	const {parts, references} = readWordStory(story, {...known, addressOf});
	const ofNotes = {...known, addressOf: noteAddressOf};
	const notes = new Map(
		[footnotes, endnotes].flatMap(xml => (xml === '' ? [] : [...readWordStory(xml, ofNotes).notes])),
	);
	return readOfficeDocument(
		{
			parts,
			notes: [...new Set(references)].flatMap(name => {
				const note = notes.get(name);
				return note === undefined || note.length === 0 ? [] : [note];
			}),
			title: propertyIn(properties, 'title'),
			creator: propertyIn(properties, 'creator'),
		},
		origin,
	);
};
