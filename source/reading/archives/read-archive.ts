// Archives of any of the other formats: every file in them that has a readable name is read by the same table. Nothing is
// ever written, and names are only shown.
import {gunzipSync} from 'node:zlib';
import type {Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {joinInArchive} from '../exports/omnivore-archive.ts';
import {type Format, foreign, inside, problemAt, type ReadContext, type ReadResult, refused} from '../format.ts';
import {deepestNesting, largestUnpacked, newAllowance} from '../limits.ts';
import {inNaturalOrder} from '../natural-order.ts';
import type {Fault, PackedFile} from '../packed/packed-file.ts';
import {tarFiles} from '../packed/tar.ts';
import {zipFiles} from '../packed/zip.ts';
import {isSkippedName} from '../skipped-names.ts';

const createAgain = 'Create the archive again.';
const unpack = 'Unpack it and open the folder instead.';

/** What only a package of another program has at its top. */
const marksOfOthers = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml']);

/** Reads a ZIP archive, or an e-book whose first entry is not the one that says so. */
export const readZip: Format['read'] = async (bytes, origin, context) => {
	const files = [...zipFiles(bytes)];
	if (files.some(({name}) => name === 'META-INF/container.xml'))
		return (await import('../book/read-book.ts')).readBook(bytes, origin, context);
	if (files.some(({name}) => marksOfOthers.has(name))) {
		return foreign(origin, 'an Office document or a program package', 'Save it as plain text or Markdown.');
	}
	return readFiles(files, origin, context);
};

/** Reads a TAR archive. */
export const readTar: Format['read'] = async (bytes, origin, context) =>
	readFiles([...tarFiles(bytes)], origin, context);

/** Reads the one file in a gzip file. Its name is the gzip file's without `.gz`; `.tgz` stands for `.tar.gz`. */
export const readGzip: Format['read'] = async (bytes, origin, {table, allowance = newAllowance(), name}) => {
	const within = allowance.within();
	if (!within) return tooDeep(origin);
	const limit = allowance.mayUnpackTo(bytes.length);
	const inner = (name ?? origin.entry ?? origin.path).replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');
	try {
		const content = gunzipSync(bytes, {maxOutputLength: Math.max(1, limit)});
		allowance.takeBytes(content.length);
		return await table.readBytes(content, origin, {allowance: within, name: inner});
	} catch (error) {
		const tooLarge = (error as {readonly code?: string}).code === 'ERR_BUFFER_TOO_LARGE';
		return tooLarge
			? refused(origin, phrases['too large'][0], unpack)
			: refused(origin, 'damaged gzip file', createAgain);
	}
};

const tooDeep = (origin: Origin): ReadResult =>
	refused(origin, `archives nested more than ${deepestNesting} deep`, unpack);

/** Why a file was not opened, though nothing is wrong with it. */
type Unopened = 'too many' | 'too late';

/** Of single files; nobody reads through more. */
const mostProblems = 20;

const readFiles = async (
	all: readonly PackedFile[],
	origin: Origin,
	{table, allowance = newAllowance()}: ReadContext,
): Promise<ReadResult> => {
	const within = allowance.within();
	if (!within) return tooDeep(origin);
	const files = inNaturalOrder(
		all.filter(({name}) => table.hasReadableName(name) && !name.split('/').some(isSkippedName)),
		({name}) => name,
	);
	const documents: Document[] = [];
	const problems: Problem[] = [];
	const faulty = new Map<Fault | Unopened, string[]>();
	const fail = (name: string, why: Fault): void => {
		const names = faulty.get(why);
		if (names) names.push(name);
		else faulty.set(why, [name]);
	};
	const joined = joinInArchive(files, within);
	for (const [index, file] of files.entries()) {
		const stop = allowance.isLate() ? 'too late' : allowance.takeEntry() ? undefined : 'too many';
		if (stop !== undefined) {
			faulty.set(
				stop,
				files.slice(index).map(({name}) => name),
			);
			break;
		}
		const content = file.open(allowance.mayUnpackTo(file.packed));
		if (typeof content === 'string') {
			fail(file.name, content);
			continue;
		}
		allowance.takeBytes(content.length);
		const place = inside(origin, file.name);
		const result = joined(file.name, place, await table.readBytes(content, place, {allowance: within}));
		documents.push(...result.documents);
		// Settings among the articles of an export are no trouble.
		if (!result.foreign) problems.push(...result.problems);
	}
	const more = problems.length - mostProblems;
	if (more > 0) problems.splice(mostProblems, more, problemAt(origin, `${more} more files had problems`, unpack));
	for (const [why, names] of faulty) problems.push(problemOfEntries(origin, names, why, documents.length));
	if (documents.length + problems.length > 0) return {documents, problems};
	if (all.length === 0) return refused(origin, 'empty or damaged archive', createAgain);
	return foreign(origin, 'no articles in this archive', `Files ending in ${table.readableExtensions()} can be read.`);
};

/** What is said of one entry, and of several. */
const phrases: Readonly<Record<Fault | Unopened, readonly [one: string, several: string]>> = {
	damaged: ['is damaged', 'are damaged'],
	'password-protected': ['is password-protected', 'are password-protected'],
	'unsupported compression': ['uses an unsupported compression method', 'use an unsupported compression method'],
	'too large': [
		`expands to more than ${largestUnpacked} (possible zip bomb)`,
		`expand to more than ${largestUnpacked} (possible zip bomb)`,
	],
	'too many': ['was not read (too many files in one archive)', 'were not read (too many files in one archive)'],
	'too late': ['was not read (the archive took too long)', 'were not read (the archive took too long)'],
};

/** Describes entries that were not read for the same reason: “2019/flood.html is damaged; the other 311 articles were read”. */
const problemOfEntries = (origin: Origin, names: readonly string[], why: Fault | Unopened, read: number): Problem => {
	const [first, second] = names;
	const which =
		names.length === 1
			? first!
			: names.length === 2
				? `${first} and ${second}`
				: `${first} and ${names.length - 1} other files`;
	const what = phrases[why][names.length === 1 ? 0 : 1];
	const rest = read === 0 ? '' : read === 1 ? '; the other article was read' : `; the other ${read} articles were read`;
	return problemAt(origin, `${which} ${what}${rest}`, remedyFor(why, read));
};

const remedyFor = (why: Fault | Unopened, read: number): string | undefined => {
	if (why === 'damaged') return read === 0 ? createAgain : undefined;
	return why === 'too many' || why === 'too late' || read === 0 ? unpack : undefined;
};
