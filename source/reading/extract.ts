// The extraction thread's entry: one file at a time is read, and its reading answered, or what went wrong. See guarded.ts.
import {parentPort} from 'node:worker_threads';
import type {Extraction, Outcome} from './guarded.ts';
import {riskyFormats} from './risky-formats.ts';

const outcomeOf = async ({format, bytes, origin}: Extraction): Promise<Outcome> => {
	try {
		const read = await riskyFormats[format]();
		return await read(bytes, origin);
	} catch (error) {
		return `could not be read (${error instanceof Error ? error.message : String(error)})`;
	}
};

parentPort!.on('message', async (extraction: Extraction) => parentPort!.postMessage(await outcomeOf(extraction)));
