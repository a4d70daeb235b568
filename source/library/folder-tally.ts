// Counts what a folder gave, to tell at its end what was left out.
import type {Problem} from '../model/problem.ts';
import {readableExtensions} from '../reading/extensions.ts';
import {problemAt, type ReadResult} from '../reading/format.ts';
import type {FoundFile} from '../reading/found-file.ts';
import {createLeftOut, leftOutBeside, nameOne} from '../reading/left-out.ts';

/** The counts of the folder that is being read. */
export type FolderTally = {
	/** Counts a file that was not opened. */
	readonly leftOut: (path: string) => void;
	/** Counts a file that was read. */
	readonly read: (path: string, result: Pick<ReadResult, 'foreign' | 'isCompanion'>) => void;
	/** Returns what is to be told of the folder at `path`, and begins anew. */
	readonly end: (end: Extract<FoundFile, {readonly endOf: string}>) => Problem | undefined;
};

/** Returns a tally with nothing in it. */
export const createFolderTally = (): FolderTally => {
	let left = createLeftOut();
	let foreign = 0;
	let isTold = false;
	return {
		leftOut: path => left.add(path),
		read: (path, result) => {
			if (result.foreign) foreign++;
			else isTold = true;
			if (result.foreign && !result.isCompanion) left.add(path);
		},
		end: ({endOf: path, files, problems}) => {
			const [one, isEmpty] = [left, problems === 0 && !isTold && foreign === files];
			[left, foreign, isTold] = [createLeftOut(), 0, false];
			if (!isEmpty) return one.count() === 0 ? undefined : leftOutBeside({path}, one);
			const none = 'no articles in this folder';
			return one.count() === 0
				? problemAt({path}, none, `Files ending in ${readableExtensions()} can be read.`)
				: problemAt({path}, `${none}; ${one.words()}`, nameOne(one));
		},
	};
};
