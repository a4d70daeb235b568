// One file, read and analysed: its articles and its problems, one after another.
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Reading} from '../reading/format.ts';
import {readFile} from '../reading/read-file.ts';

export type FileStep = {readonly article: Article} | {readonly problem: Problem};

export type Analyse = (document: Document) => Article;

/** `isNamed`: outright, not found in a folder. */
export type FileToRead = {readonly path: string; readonly isNamed?: true};

export async function* stepsOfFile(
	file: FileToRead,
	analyse: Analyse,
	read: (path: string) => Promise<Reading> = readFile,
): AsyncGenerator<FileStep, void, undefined> {
	const reading = await read(file.path);
	// What a folder holds beside articles is nobody's trouble.
	if (!reading.foreign || file.isNamed) for (const problem of reading.problems) yield {problem};
	for (const document of reading.documents) yield analysed(document, analyse);
}

/** A story that the analysis cannot bear must not cost the reader the others. */
const analysed = (document: Document, analyse: Analyse): FileStep => {
	try {
		return {article: analyse(document)};
	} catch (error) {
		const {message} = error as {message?: string};
		return {
			problem: {
				path: document.origin.path,
				what: `could not be analysed (${message ?? error})`,
				remedy: 'Leave it out.',
			},
		};
	}
};
