// Reads a file again for one of its articles. The last one is kept while it stands unchanged on disk: the next letter of a
// mailbox is opened without reading the whole box once more.
import {stat} from 'node:fs/promises';
import {type Document, idOf} from '../model/document.ts';
import type {ReadResult} from '../reading/format.ts';
import {readFile} from '../reading/read-file.ts';

export type Reread = {
	/** Absent when the file holds no such article any more. */
	readonly document?: Document;
	readonly problems: ReadResult['problems'];
};

export const createRereading = (): ((path: string, id: string) => Promise<Reread>) => {
	let last: {readonly stamp: string; readonly reading: Promise<ReadResult>} | undefined;

	/** A file that cannot be asked for its time is read anew: reading says what is wrong with it. */
	const stampOf = (path: string): Promise<string | undefined> =>
		stat(path).then(
			({mtimeMs, size, ino}) => `${mtimeMs} ${size} ${ino} ${path}`,
			() => undefined,
		);

	return async (path, id) => {
		const stamp = await stampOf(path);
		if (stamp === undefined || last?.stamp !== stamp) last = {stamp: stamp ?? '', reading: readFile(path)};
		const {documents, problems} = await last.reading;
		if (documents.length < 2) last = undefined;
		const document = documents.find(({origin}) => idOf(origin) === id);
		return document ? {document, problems} : {problems};
	};
};
