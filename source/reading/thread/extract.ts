// The entry of the extraction thread: reads one file at a time and answers with its result, or with what went wrong. See
// isolation/guarded.ts.
import {dirname} from 'node:path';
import {parentPort} from 'node:worker_threads';
import {lazy} from '../../model/memo.ts';
import {begun, type Extraction, type Outcome, type ReadSoFar} from '../isolation/extraction.ts';
import {type GuardedReaders, ReadLimitError, readInThisThread} from '../isolation/guarded.ts';

/** How each guarded format is read. A parser is loaded when the first such file is met, and asked for once. */
const readers: GuardedReaders = {
	database: lazy(async () => (await import('../feed-readers/database-rows.ts')).readDatabaseRows),
	fodt: lazy(async () => (await import('../documents/open-document/read-open-document.ts')).readFlatOdt),
	html: lazy(async () => (await import('../html/read-html.ts')).readHtml),
	mhtml: lazy(async () => (await import('../mail/read-saved-page.ts')).readMhtml),
	odt: lazy(async () => (await import('../documents/open-document/read-open-document.ts')).readOdt),
	pdf: lazy(async () => (await import('../documents/pdf/read-pdf.ts')).readPdf),
	'press-database': lazy(async () => (await import('../databases/read-page.ts')).readDatabasePage),
	pieces: lazy(async () => (await import('../collections/markup-pieces.ts')).readPieces),
	webarchive: lazy(async () => (await import('../saved-pages/read-webarchive.ts')).readWebArchive),
	word: lazy(async () => (await import('../documents/word/read-word.ts')).readWord),
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
