// Reads ZIP, TAR and gzip: every entry with a readable name is read by the table of formats. Nothing is written to disk, and
// the names of entries are only shown, never opened as paths.
import {gunzipSync} from 'node:zlib';
import type {Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {documentKindOf, mimetypeIn} from '../documents/package-kind.ts';
import {packedDocument} from '../documents/read-document.ts';
import {joinInArchive} from '../exports/omnivore-archive.ts';
import {inNaturalOrder, isSkippedName} from '../folder-listing.ts';
import {packageKindOf} from '../foreign/packages.ts';
import {type Format, foreign, inside, problemAt, type ReadContext, type ReadResult, refused} from '../format.ts';
import {createLeftOut, isQuiet, leftOutBeside} from '../left-out.ts';
import {deepestNesting, newAllowance} from '../limits.ts';
import {isPartOfBundle} from '../notes/text-bundles.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {tarFiles} from '../packed/tar.ts';
import {zipFiles} from '../packed/zip.ts';
import {pagesInArchive} from '../saved-pages/archive-pages.ts';
import {
	createAgain,
	problemOfEntries,
	type SkipReason,
	tooLargeUnpacked,
	unpackAndName,
	unpackInstead,
} from './entry-problems.ts';
import {packageReaderFor} from './package-readers.ts';
import {trashedNotesIn} from './trashed-notes.ts';

/** Reads a ZIP archive, or an e-book or an office document whose first entries are not those that say so. */
export const readZip: Format['read'] = async (bytes, origin, context) => {
	const files = [...zipFiles(bytes)];
	if (files.some(({name}) => name === 'META-INF/container.xml'))
		return (await import('../book/read-book.ts')).readBook(bytes, origin, context);
	const document = documentKindOf(files);
	if (document) return packedDocument(document)(bytes, origin, context);
	return readPackage(files, origin, context);
};

/** Reads a TAR archive. */
export const readTar: Format['read'] = async (bytes, origin, context) =>
	readPackage([...tarFiles(bytes)], origin, context);

/** Reads an archive, unless it is the file of another program that happens to be one. */
const readPackage = (
	files: readonly PackedFile[],
	origin: Origin,
	context: ReadContext,
): Promise<ReadResult> | ReadResult => {
	const names = files.map(({name}) => name);
	const read = packageReaderFor(names);
	if (read) return read(files, origin, context.allowance);
	const kind = packageKindOf(names, mimetypeIn(files));
	return kind ? refused(origin, kind.what, kind.remedy) : readFiles(files, origin, context);
};

/** Reads the one file in a gzip file. Its name is the gzip file's without `.gz`; `.tgz` means `.tar.gz`. */
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
			? {documents: [], problems: [tooLargeUnpacked(origin)]}
			: refused(origin, 'damaged gzip file', createAgain);
	}
};

const tooDeep = (origin: Origin): ReadResult =>
	refused(origin, `archives nested more than ${deepestNesting} deep`, unpackInstead);

/** Problems of single entries that are reported one by one. */
const mostProblems = 20;

const readFiles = async (
	all: readonly PackedFile[],
	origin: Origin,
	{table, allowance = newAllowance()}: ReadContext,
): Promise<ReadResult> => {
	const within = allowance.within();
	if (!within) return tooDeep(origin);
	const pages = pagesInArchive(all, allowance);
	const isTrash = trashedNotesIn(all);
	const shown = all.filter(
		({name}) => !name.split('/').some(isSkippedName) && !pages.isPart(name) && !isPartOfBundle(name) && !isTrash(name),
	);
	const files = inNaturalOrder(
		shown.filter(({name}) => table.hasReadableName(name)),
		({name}) => name,
	);
	const left = createLeftOut();
	for (const {name} of shown) if (!table.hasReadableName(name) && !isQuiet(name)) left.add(name);
	const kinds = new Set<string>();
	const documents: Document[] = [];
	const problems: Problem[] = [];
	const skipped = new Map<SkipReason, string[]>();
	const skip = (why: SkipReason, name: string): void => {
		const names = skipped.get(why);
		if (names) names.push(name);
		else skipped.set(why, [name]);
	};
	const joined = joinInArchive(files, within);
	for (const [index, file] of files.entries()) {
		const stop = allowance.isLate() ? 'too late' : allowance.takeEntry() ? undefined : 'too many';
		if (stop !== undefined) {
			for (const {name} of files.slice(index)) skip(stop, name);
			break;
		}
		const content = file.open(allowance.mayUnpackTo(file.packed));
		if (typeof content === 'string') {
			skip(content, file.name);
			continue;
		}
		allowance.takeBytes(content.length);
		const place = inside(origin, file.name);
		const read = joined(file.name, place, await table.readBytes(content, place, {allowance: within}));
		const result = pages.completed(file.name, read);
		documents.push(...result.documents);
		// Other files beside the articles of an export (settings, site maps) are not worth a message of their own.
		if (!result.foreign) problems.push(...result.problems);
		else if (!result.isCompanion) {
			left.add(file.name);
			for (const {what} of result.problems) kinds.add(what);
		}
	}
	const more = problems.length - mostProblems;
	if (more > 0)
		problems.splice(mostProblems, more, problemAt(origin, `${more} more files had problems`, unpackInstead));
	for (const [why, names] of skipped) problems.push(problemOfEntries(origin, names, why, documents.length));
	if (documents.length + problems.length > 0)
		return {
			documents,
			problems: left.count() === 0 ? problems : [...problems, leftOutBeside(origin, left, unpackAndName)],
		};
	if (all.length === 0) return refused(origin, 'empty or damaged archive', createAgain);
	const none =
		kinds.size === 1 ? `no articles in this archive (${kinds.values().next().value})` : 'no articles in this archive';
	return left.count() === 0
		? foreign(origin, none, `Files ending in ${table.readableExtensions()} can be read.`)
		: foreign(origin, `${none}; ${left.words()}`, unpackAndName);
};
