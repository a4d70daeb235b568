// Takes the notes out of an export of Evernote (ENEX) as it is read. Pictures and files are most of an export's bytes: they are
// passed over, never kept.
import type {ByteChunks} from '../format.ts';
import {recordsOf, type XmlRecord} from '../markup/xml-records.ts';
import {byteReader} from '../streams/byte-reader.ts';

/** Bytes of a note without its files. */
const longestNote = 32 * 1024 * 1024;

/** Yields the fields of each note, or undefined for one that is too long. */
export async function* evernoteNotes(chunks: ByteChunks): AsyncGenerator<XmlRecord | undefined, void, undefined> {
	const reader = byteReader(chunks);
	const [start, end, file, fileEnd] = ['<note>', '</note>', '<resource>', '</resource>'] as const;
	while ((await reader.until([start], 0)).mark !== undefined) {
		const pieces: Buffer[] = [];
		let [length, isWhole] = [0, true];
		for (;;) {
			const passage = await reader.until([end, file], longestNote - length);
			pieces.push(passage.bytes);
			length += passage.bytes.length;
			isWhole &&= passage.isWhole;
			if (passage.mark !== file) break;
			await reader.until([fileEnd], 0);
		}
		if (!isWhole) yield undefined;
		else yield* recordsOf(`${start}${Buffer.concat(pieces).toString()}${end}`, 'note');
	}
}
