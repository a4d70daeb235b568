// Reads a file again for one of its articles. The last file with several articles stays in memory while it is unchanged on
// disk, so that opening the next letter of a mailbox does not read the whole mailbox again.
import {stat} from 'node:fs/promises';
import {type Document, idOf} from '../model/document.ts';
import type {ReadResult} from '../reading/format.ts';
import {readFile} from '../reading/read-file.ts';

/** The document of an article, as its file has it now, and the problems of the whole file. */
export type Reread = {
	/** Absent if the file no longer has this article. */
	readonly document?: Document;
	readonly problems: ReadResult['problems'];
};

/** Returns a function that reads the article with this id from the file at `path`. */
export const createRereading = (): ((path: string, id: string) => Promise<Reread>) => {
	let last: {readonly stamp: string; readonly reading: Promise<ReadResult>} | undefined;

	/** Undefined if the file cannot be examined: then it is read, which says what is wrong with it. */
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
