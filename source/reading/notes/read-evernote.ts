// Reads exports of Evernote (ENEX): every note is an article. What a note states beside its words is of its keeper: `author` has
// the owner of the notebook, `created` the moment of clipping. Only the address is the article's.

import type {Origin} from '../../model/document.ts';
import type {Draft} from '../collections/drafts.ts';
import {partsOfDrafts} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {inside, problemAt, type ReadChunks, refused} from '../format.ts';
import type {XmlRecord} from '../markup/xml-records.ts';
import {cleanLine} from '../text/clean-text.ts';
import {evernoteNotes} from './evernote-notes.ts';

/** Elements of ENML that HTML has not: pictures, tick boxes, and what is encrypted. */
const foreignElements = /<en-(?:media|todo)\b[^<>]{0,2000}>|<\/en-(?:media|todo)>/g;
const emptyElement = /<(?!(?:br|hr|img|input|col|wbr|area)\b)([a-z][a-z\d-]{0,20})\b([^<>]{0,2000})\/>/gi;

const withoutEncrypted = (enml: string): string => {
	const pieces: string[] = [];
	let kept = 0;
	for (let at = enml.indexOf('<en-crypt'); at >= 0; at = enml.indexOf('<en-crypt', kept)) {
		const end = enml.indexOf('</en-crypt>', at);
		pieces.push(enml.slice(kept, at));
		if (end < 0) return pieces.join('');
		kept = end + '</en-crypt>'.length;
	}
	return pieces.join('') + enml.slice(kept);
};

/** Returns the markup of a note as HTML: in XML any element may close at once. */
const htmlOf = (enml: string): string =>
	withoutEncrypted(enml)
		.replace(/^\s*<\?xml[^>]{0,200}\?>/, '')
		.replace(foreignElements, '')
		.replace(emptyElement, '<$1$2></$1>');

/** Where a clip was taken from; older programs state it in the markup alone. */
const clippedFrom = (enml: string): string | undefined =>
	/--en-clipped-source-url:\s{0,3}(https?:[^;"'\s<>]{3,2000})/.exec(enml.slice(0, 20_000))?.[1];

const draftOf = (note: XmlRecord, origin: Origin): Draft => {
	const content = note.get('content') ?? '';
	const headline = cleanLine(note.get('title') ?? '');
	return {
		origin,
		// What a note is called before it has a name.
		headline: /^untitled(?: note)?$/i.test(headline) ? '' : headline,
		url: webAddressOf(note.get('note-attributes/source-url')) ?? webAddressOf(clippedFrom(content)),
		isHeaded: true,
		html: htmlOf(content),
	};
};

/** Notes; the names of more would not fit into memory. */
const mostNotes = 200_000;

/** Reads an export. The entry of a note is the moment it was made, which its keeper cannot change, and its title. */
export const readEvernote: ReadChunks = async function* (chunks, origin) {
	const keyOf = entryKeys();
	let [count, tooLong] = [0, 0];
	const drafts = async function* (): AsyncGenerator<Draft, void, undefined> {
		for await (const note of evernoteNotes(chunks)) {
			if (++count > mostNotes) return;
			if (note === undefined) tooLong++;
			else {
				const [created = '', title = ''] = [note.get('created'), note.get('title')];
				yield draftOf(note, inside(origin, keyOf(`${created} ${title}`.trim())));
			}
		}
	};
	let isEmpty = true;
	for await (const part of partsOfDrafts(drafts(), origin)) {
		isEmpty &&= part.documents.length + part.problems.length === 0;
		yield part;
	}
	const which = tooLong === 1 ? '1 note is' : `${tooLong} notes are`;
	if (tooLong > 0) yield {documents: [], problems: [problemAt(origin, `${which} too long and not read`)]};
	else if (isEmpty) yield refused(origin, 'no notes with text in this export of Evernote', 'Export the notes again.');
	if (count > mostNotes)
		yield refused(origin, `too many notes; only the first ${mostNotes} were read`, 'Export them in several files.');
};
