// Archives that are read as a whole, as their files say more together than each by itself. They are known by the names of their
// entries.
import type {Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import type {Allowance} from '../limits.ts';
import type {PackedFile} from '../packed/packed-file.ts';

/** Reads such an archive. `allowance` is that of the file around it, if there is one. */
type ReadPackage = (
	files: readonly PackedFile[],
	origin: Origin,
	allowance: Allowance | undefined,
) => Promise<ReadResult>;

type Reader = {readonly isPackage: (names: readonly string[]) => boolean; readonly read: ReadPackage};

const has = (names: readonly string[], pattern: RegExp): boolean => names.some(name => pattern.test(name));

const readers: readonly Reader[] = [
	{
		// WACZ: beside the web archive there are indexes of it.
		isPackage: names =>
			has(names, /^(?:.*\/)?archive\/[^/]+\.warc(?:\.gz)?$/) &&
			has(names, /^(?:.*\/)?(?:indexes|pages|autoindex|datapackage\.json)(?:\/|$)/),
		read: async (...request) => (await import('../saved-pages/read-wacz.ts')).readWacz(...request),
	},
	{
		// Joplin (JEX): items by their ids, and a folder of pictures and files.
		isPackage: names =>
			has(names, joplinItem) && names.every(name => joplinItem.test(name) || /^resources(?:\/|$)/.test(name)),
		read: async (...request) => (await import('../notes/read-joplin.ts')).readJoplinExport(...request),
	},
	{
		// Substack: a list of posts beside them.
		isPackage: names => has(names, /^(?:[^/]+\/)?posts\.csv$/) && has(names, /^(?:[^/]+\/)?posts\/\d+\.[^/]*\.html$/),
		read: async (...request) => (await import('../exports/read-substack.ts')).readSubstack(...request),
	},
];

const joplinItem = /^[0-9a-f]{32}\.md$/;

/** Returns what reads the archive with these entries, if it is of such a kind. */
export const packageReaderFor = (names: readonly string[]): ReadPackage | undefined =>
	readers.find(({isPackage}) => isPackage(names))?.read;
