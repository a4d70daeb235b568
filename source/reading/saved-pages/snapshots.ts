// ArchiveBox keeps each page in a folder of its own, a snapshot, many times over: as SingleFile wrote it, as the browser showed
// it, as Readability cut it, as wget fetched it. One of them is the article.

/** Paths in a snapshot, the best copy first; in folders of their own since version 0.9. */
const copies = [
	'singlefile.html',
	'singlefile/singlefile.html',
	'output.html',
	'dom/output.html',
	'readability/content.html',
	'mercury/content.html',
	'htmltotext.txt',
	'htmltotext/htmltotext.txt',
];

/** Files of ArchiveBox itself in a snapshot: where the page is from, and a page that lists the copies. */
export const ownFiles: ReadonlySet<string> = new Set(['index.html', 'index.json', 'index.jsonl', 'headers.json']);

/** Up to version 0.8 a snapshot is called by its time, since then by a UUID. */
const byTime = /^\d{9,11}(?:\.\d{1,9})?$/;
const byId = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

/** Returns true for names that only folders of snapshots have, as a rule. */
export const hasSnapshotName = (folder: string): boolean => byTime.test(folder) || byId.test(folder);

/** Returns true for the folder of a snapshot: by its name, and by the index that is in it. */
export const isSnapshot = (folder: string, hasFile: (name: string) => boolean): boolean =>
	(byTime.test(folder) && hasFile('index.json')) || (byId.test(folder) && hasFile('index.jsonl'));

/** Returns the path of the best copy in a snapshot; undefined if there is none, or only files as wget fetched them. */
export const bestCopy = (hasFile: (path: string) => boolean): string | undefined => copies.find(hasFile);

/** A copy in a snapshot. */
export type Copy = {
	/** The snapshot's folder; it ends in a slash, or is empty. */
	readonly folder: string;
	/** The path in it, with `/` between folders. */
	readonly copy: string;
};

/** Parses the path of a copy in a snapshot; undefined for other paths. */
export const copyAt = (path: string): Copy | undefined => {
	const whole = path.replaceAll('\\', '/');
	const copy = copies.findLast(each => whole.endsWith(`/${each}`));
	if (copy === undefined) return undefined;
	const folder = path.slice(0, -copy.length);
	const name = /([^\\/]+)[\\/]$/.exec(folder.slice(-200))?.[1] ?? '';
	return hasSnapshotName(name) ? {folder, copy} : undefined;
};
