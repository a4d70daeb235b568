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

/** UTF-16 units of text that stay in memory. */
const longestText = 32_000_000;

/** What is kept of a file. */
type Kept = {
	readonly documents: ReadonlyMap<string, Document>;
	readonly problems: ReadResult['problems'];
	/** False if there was more than is kept. */
	readonly isWhole: boolean;
};

/** Reads a whole file, and keeps as many of its articles as may stay in memory, and the one with this id whatever comes before it. */
const kept = async (path: string, id: string): Promise<Kept> => {
	const documents = new Map<string, Document>();
	const problems: ReadResult['problems'][number][] = [];
	let [length, isWhole] = [0, true];
	for await (const part of readFile(path)) {
		problems.push(...part.problems);
		for (const document of part.documents) {
			const own = idOf(document.origin);
			isWhole &&= length <= longestText;
			if (!isWhole && own !== id) continue;
			documents.set(own, document);
			length += document.blocks.reduce((sum, {text}) => sum + text.length, 0);
		}
	}
	return {documents, problems, isWhole};
};

/** Returns a function that reads the article with this id from the file at `path`. */
export const createRereading = (): ((path: string, id: string) => Promise<Reread>) => {
	let last: {readonly stamp: string; readonly reading: Promise<Kept>} | undefined;

	/** Undefined if the file cannot be examined: then it is read, which says what is wrong with it. */
	const stampOf = (path: string): Promise<string | undefined> =>
		stat(path).then(
			({mtimeMs, size, ino}) => `${mtimeMs} ${size} ${ino} ${path}`,
			() => undefined,
		);

	return async (path, id) => {
		const stamp = await stampOf(path);
		const read = (): Promise<Kept> => {
			const reading = kept(path, id);
			last = {stamp: stamp ?? '', reading};
			return reading;
		};
		const known = stamp === undefined || last?.stamp !== stamp ? undefined : await last.reading;
		const {documents, problems} = known && (known.isWhole || known.documents.has(id)) ? known : await read();
		if (documents.size < 2) last = undefined;
		const document = documents.get(id);
		return document ? {document, problems} : {problems};
	};
};
