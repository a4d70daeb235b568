// Which files and folders are skipped when the folder or archive around them is opened.

/** Installed packages, and what macOS adds to the archives that it makes. */
const skipped = new Set(['node_modules', '__MACOSX']);

/** Returns true for hidden files and folders (`.git`), installed packages and macOS metadata. `name` is one part of a path. */
export const isSkippedName = (name: string): boolean => name.startsWith('.') || skipped.has(name);
