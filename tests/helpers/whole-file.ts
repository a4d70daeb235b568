// Reads a file as the program does, and puts the parts of a large one together.
import type {ReadResult} from '../../source/reading/format.ts';
import {readFile} from '../../source/reading/read-file.ts';

export const readWholeFile = async (path: string): Promise<ReadResult> => {
	const parts = await Array.fromAsync(readFile(path));
	const [first] = parts;
	return parts.length === 1
		? first!
		: {documents: parts.flatMap(part => part.documents), problems: parts.flatMap(part => part.problems)};
};
