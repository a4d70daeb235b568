// The entry of a thread that reads and analyses files for another one: a file in, its steps out, one file at a time.
import {statSync} from 'node:fs';
import {parentPort} from 'node:worker_threads';
import {analyse} from '../analysis/analyse.ts';
import {type FileStep, type FileToRead, stepsOfFile} from './steps-of-file.ts';

/** Undefined: the file is left to the asker. */
export type StepsOfFile = readonly FileStep[] | undefined;

/** Bytes. All articles of a file stay in memory until it is done; and of huge ones there must not be two at a time. */
const largest = 1024 * 1024;

const read = async (file: FileToRead): Promise<StepsOfFile> => {
	const size = statSync(file.path, {throwIfNoEntry: false})?.size ?? 0;
	if (size > largest) return undefined;
	const steps: FileStep[] = [];
	for await (const step of stepsOfFile(file, analyse)) steps.push(step);
	return steps;
};

let last: Promise<void> = Promise.resolve();

parentPort!.on('message', (file: FileToRead) => {
	last = last.then(async () => parentPort!.postMessage(await read(file)));
});
