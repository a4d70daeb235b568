// How the files of an Omnivore export are called. Omnivore, a read-later service that closed in 2024, left its users lists of
// what it knew about their articles (`metadata_0_to_20.json`), and beside them each article's text (`content/SLUG.html`)
// and what was highlighted in it (`highlights/SLUG.md`).

/** A file of an export about one article. */
export type ExportFile = {
	/** The folder of the whole export; it ends in a slash, or is empty. */
	readonly folder: string;
	readonly slug: string;
	readonly is: 'content' | 'highlights';
};

/** Parses the path of an article's text or highlights; undefined for all other paths. */
export const exportFileAt = (path: string): ExportFile | undefined => {
	const found = /^(|[\s\S]*[\\/])(content|highlights)[\\/]([^\\/]{1,1000})\.(?:html|md)$/.exec(path);
	return found ? {folder: found[1]!, slug: found[3]!, is: found[2] as ExportFile['is']} : undefined;
};

/** Returns the folder of the export if `path` is one of its lists; it ends in a slash, or is empty. */
export const folderOfList = (path: string): string | undefined =>
	/^(|[\s\S]*[\\/])metadata_\d{1,9}_to_\d{1,9}\.json$/.exec(path)?.[1];
