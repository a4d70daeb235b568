// The extraction thread's entry: one file at a time is read, and its reading answered, or what went wrong. See guarded.ts.
import {parentPort} from 'node:worker_threads';
import type {Extraction, Outcome} from './guarded.ts';
import {riskyFormats} from './risky-formats.ts';
import {TooMuch} from './too-much.ts';

const outcomeOf = async ({format, bytes, origin}: Extraction): Promise<Outcome> => {
	try {
		const read = await riskyFormats[format]();
		return await read(bytes, origin);
	} catch (error) {
		if (error instanceof TooMuch) return error.message;
		return `could not be read (${error instanceof Error ? error.message : String(error)})`;
	}
};

parentPort!.on('message', async (extraction: Extraction) => parentPort!.postMessage(await outcomeOf(extraction)));
