// TextBundles, in which Bear, Ulysses and iA Writer keep a note: a folder with its text, what the program knows of it, and pictures.

const bundle = /\.textbundle$/i;
const bundleText = /^text\.[a-z]{2,8}$/i;
const inBundle = /\.textbundle\/(.{1,400})$/is;

/** Returns true for a file of an archive that belongs to a bundle and is not its text. */
export const isPartOfBundle = (name: string): boolean => {
	const inner = inBundle.exec(name)?.[1];
	return inner !== undefined && !bundleText.test(inner);
};

/** Returns the one file of a folder on disk that is the text of a bundle; undefined if the folder is none. */
export const bundleTextIn = (folder: string, names: readonly string[]): string | undefined =>
	bundle.test(folder) ? names.find(name => bundleText.test(name)) : undefined;
