// The extraction thread's entry: one file at a time is read, and its reading answered, or what went wrong. See guarded.ts.
import {dirname} from 'node:path';
import {parentPort} from 'node:worker_threads';
import {TooMuch} from '../html/too-much.ts';
import {begun, type Extraction, type Outcome, readInThisThread} from '../isolation/guarded.ts';
import {riskyFormats} from './risky-formats.ts';

readInThisThread(riskyFormats);

const outcomeOf = async ({format, bytes, origin}: Extraction): Promise<Outcome> => {
	try {
		const read = await riskyFormats[format]();
		parentPort!.postMessage(begun);
		return await read(bytes, origin);
	} catch (error) {
		if (error instanceof TooMuch) return error.message;
		return `could not be read (${error instanceof Error ? error.message : String(error)})`;
	}
};

const {enableCompileCache, flushCompileCache} = process.getBuiltinModule('node:module');
const compiled = process.argv[2] ?? '';
// Node adds the name of its version to the folder.
if (compiled !== '') enableCompileCache(dirname(compiled));

parentPort!.on('message', async (extraction: Extraction) => {
	parentPort!.postMessage(await outcomeOf(extraction));
	// The thread is ended without a word, so that it cannot do this at its end.
	if (compiled !== '') flushCompileCache();
});
