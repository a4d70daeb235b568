// TextBundles, in which Bear, Ulysses and iA Writer keep a note: a folder with its text, what the program knows of it, and pictures.

const bundle = /\.textbundle$/i;
const bundleText = /^text\.[a-z]{2,8}$/i;
const inBundle = /^(.{0,1000}\.textbundle)\/(.{1,400})$/is;

/** What the program knows of the note. */
export const bundleInfo = 'info.json';

/** Bytes of it that are read. */
export const longestBundleInfo = 100_000;

/** Returns true if it says that the note was thrown away: Bear keeps those in its backups, too. */
export const isTrashed = (info: string): boolean => /"trashed"\s{0,9}:\s{0,9}(?:1|true)\b/.test(info);

/** Returns the bundle in an archive to which a file belongs, and the file's name in it. */
export const bundleOf = (name: string): {readonly bundle: string; readonly inner: string} | undefined => {
	const [, found, inner] = inBundle.exec(name) ?? [];
	return found === undefined || inner === undefined ? undefined : {bundle: found, inner};
};

/** Returns true for a file of an archive that belongs to a bundle and is not its text. */
export const isPartOfBundle = (name: string): boolean => {
	const inner = bundleOf(name)?.inner;
	return inner !== undefined && !bundleText.test(inner);
};

/** Returns the one file of a folder on disk that is the text of a bundle; undefined if the folder is none. */
export const bundleTextIn = (folder: string, names: readonly string[]): string | undefined =>
	bundle.test(folder) ? names.find(name => bundleText.test(name)) : undefined;
