// The entry of the extraction thread: reads one file at a time and answers with its result, or with what went wrong. See
// isolation/guarded.ts.
import {dirname} from 'node:path';
import {parentPort} from 'node:worker_threads';
import {begun, type Extraction, type Outcome, type ReadSoFar} from '../isolation/extraction.ts';
import {type GuardedReaders, ReadLimitError, readInThisThread} from '../isolation/guarded.ts';

/** How each guarded format is read. A parser is loaded when the first such file is met. */
const readers: GuardedReaders = {
	database: async () => (await import('../feed-readers/database-rows.ts')).readDatabaseRows,
	fodt: async () => (await import('../documents/open-document/read-open-document.ts')).readFlatOdt,
	html: async () => (await import('../html/read-html.ts')).readHtml,
	mhtml: async () => (await import('../mail/read-saved-page.ts')).readMhtml,
	odt: async () => (await import('../documents/open-document/read-open-document.ts')).readOdt,
	pdf: async () => (await import('../documents/pdf/read-pdf.ts')).readPdf,
	'press-database': async () => (await import('../databases/read-page.ts')).readDatabasePage,
	pieces: async () => (await import('../collections/markup-pieces.ts')).readPieces,
	webarchive: async () => (await import('../saved-pages/read-webarchive.ts')).readWebArchive,
	word: async () => (await import('../documents/word/read-word.ts')).readWord,
};

readInThisThread(readers, milliseconds => parentPort!.postMessage(milliseconds));

const tell = (message: ReadSoFar): void => parentPort!.postMessage(message);

const outcomeOf = async ({format, bytes, origin, tellsBeginning}: Extraction): Promise<Outcome> => {
	try {
		const read = await readers[format]();
		parentPort!.postMessage(begun);
		return await read(bytes, origin, {onBeginning: tellsBeginning ? beginning => tell({beginning}) : undefined});
	} catch (error) {
		if (error instanceof ReadLimitError) return error.message;
		return `could not be read (${error instanceof Error ? error.message : String(error)})`;
	}
};

const {enableCompileCache, flushCompileCache} = process.getBuiltinModule('node:module');
const compiled = process.argv[2] ?? '';
// Node appends a folder for its version.
if (compiled !== '') enableCompileCache(dirname(compiled));

parentPort!.on('message', async (extraction: Extraction) => {
	parentPort!.postMessage(await outcomeOf(extraction));
	// Now, as the thread is terminated without notice.
	if (compiled !== '') flushCompileCache();
});
