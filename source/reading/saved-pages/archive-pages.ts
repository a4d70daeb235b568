// The pages among the files of an archive: which files are only parts of them, and where they were saved. Archives hold folders
// with saved pages, or are what a program saves pages in: MAFF (Mozilla Archive Format, a ZIP), SingleFile's ZIP.
import {webAddressOf} from '../facts/stated-facts.ts';
import type {ReadResult} from '../format.ts';
import type {Allowance} from '../limits.ts';
import {tagsOf} from '../markup/xml-tags.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {createFrames, framesOf} from './frames.ts';
import {inPageFolder, pageOf} from './page-folders.ts';
import {withSnapshotFacts} from './snapshot-facts.ts';
import {bestCopy, isSnapshot, ownFiles} from './snapshots.ts';

/** What is known of an archive's files. */
export type ArchivePages = {
	/** Returns true for a file that is no article, but a part of one or another copy of it. */
	readonly isPart: (name: string) => boolean;
	/** Completes the result for the file `name` with what the archive says about it. */
	readonly completed: (name: string, result: ReadResult) => ReadResult;
};

/** Bytes that are unpacked to look for frames and notes, before the files are read: in all, and of one. */
const mostBytes = 32 * 1024 * 1024;
const longestFile = 1024 * 1024;
/** Files that are unpacked for it, and notes that are read. */
const mostFiles = 5000;
const mostNotes = 200;

/** Looks through an archive's files. Bounded, whatever they unpack to. */
export const pagesInArchive = (files: readonly PackedFile[], {mayUnpackTo, isLate}: Allowance): ArchivePages => {
	let [left, opened] = [mostBytes, 0];
	const open = ({packed, open}: PackedFile): Buffer | undefined => {
		if (packed > longestFile || ++opened > mostFiles || isLate()) return undefined;
		const content = open(Math.min(left, longestFile, mayUnpackTo(packed)));
		if (typeof content === 'string') return undefined;
		left -= content.length;
		return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
	};
	const byName = new Map(files.map(file => [file.name, file]));
	const parts = new Set<string>();
	const saved = new Map<string, Saved>();
	const frameFolders: string[] = [];
	for (const file of files) {
		const note = saved.size < mostNotes ? readNote(file, open) : undefined;
		if (note === undefined) continue;
		parts.add(file.name);
		const folder = folderOf(file.name);
		if (note.index !== undefined) saved.set(folder + note.index, note);
		if (note.frames !== undefined) frameFolders.push(folder + note.frames);
	}
	const inFolder = inPageFolder([...byName.keys()]);
	const choose = snapshotsIn(byName);
	const isPart = (name: string): boolean =>
		parts.has(name) || inFolder(name) || !choose(name) || frameFolders.some(folder => name.startsWith(folder));
	const frames = createFrames(true);
	for (const file of files) {
		if (pageOf(file.name) === undefined || isPart(file.name)) continue;
		const page = open(file);
		if (page) frames.add(`/${file.name}`, framesOf(page));
	}
	const textOf = (name: string): string | undefined => {
		const file = byName.get(name);
		return file && open(file)?.toString();
	};
	return {
		isPart: name => isPart(name) || frames.has(`/${name}`),
		completed: (name, result) => {
			const {url} = saved.get(name) ?? {};
			const stated = withoutAbsent({url});
			const known = {...result, documents: result.documents.map(document => ({...stated, ...document}))};
			return withSnapshotFacts(`/${name}`, url === undefined ? result : known, path => textOf(path.slice(1)));
		},
	};
};

/** What a note in a page's folder says: which file is the page, its address, and where its frames are. */
type Saved = {readonly index?: string; readonly url?: string; readonly frames?: string};

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** Reads MAFF's `index.rdf` or SingleFile's `manifest.json`; undefined for other files, also of these names. */
const readNote = (file: PackedFile, open: (file: PackedFile) => Buffer | undefined): Saved | undefined => {
	const name = file.name.slice(file.name.lastIndexOf('/') + 1);
	if (name === 'index.rdf') return noteOfMaff(open(file)?.toString() ?? '');
	return name === 'manifest.json' ? noteOfSingleFile(open(file)?.toString() ?? '') : undefined;
};

const noteOfMaff = (rdf: string): Saved | undefined => {
	if (!rdf.includes('http://maf.mozdev.org/metadata/rdf#')) return undefined;
	const values = new Map<string, string>();
	for (const {name, attributes} of tagsOf(rdf)) {
		const value = attributes.get('resource');
		if (value !== undefined) values.set(name, value);
	}
	return withoutAbsent({index: values.get('indexfilename'), url: webAddressOf(values.get('originalurl'))});
};

const noteOfSingleFile = (json: string): Saved | undefined => {
	try {
		const {indexFilename, originalUrl} = JSON.parse(json) as {indexFilename?: unknown; originalUrl?: unknown};
		if (typeof originalUrl !== 'string') return undefined;
		const index = typeof indexFilename === 'string' ? indexFilename : undefined;
		return withoutAbsent({index, url: webAddressOf(originalUrl), frames: 'frames/'});
	} catch {
		return undefined;
	}
};

/** Returns what tells whether a file is wanted: the best copy of a snapshot, or a file that is in none. */
const snapshotsIn = (byName: ReadonlyMap<string, PackedFile>): ((name: string) => boolean) => {
	const chosen = new Map<string, string | undefined>();
	for (const name of byName.keys()) {
		if (!/(?:^|\/)index\.jsonl?$/.test(name)) continue;
		const folder = folderOf(name);
		const hasFile = (path: string): boolean => (byName.get(folder + path)?.packed ?? 0) > 0;
		if (isSnapshot(folder.split('/').at(-2) ?? '', hasFile)) chosen.set(folder, bestCopy(hasFile));
	}
	if (chosen.size === 0) return () => true;
	return name => {
		for (
			let slash = name.indexOf('/'), count = 0;
			slash >= 0 && count < 32;
			slash = name.indexOf('/', slash + 1), count++
		) {
			const folder = name.slice(0, slash + 1);
			if (!chosen.has(folder)) continue;
			const copy = chosen.get(folder);
			return copy === undefined ? !ownFiles.has(name.slice(folder.length)) : name === folder + copy;
		}
		return true;
	};
};
