// What a file's extension says: which format it is likely to have, and whether a folder's file is worth opening.
import {extname} from 'node:path';
import type {Format} from './format.ts';
import {formats} from './formats.ts';
import {sizeLimit} from './limits.ts';

const byExtension: ReadonlyMap<string, Format> = new Map(
	formats.flatMap(format => format.extensions.map(extension => [extension, format])),
);

/** Returns the format whose extension `name` ends in, in any case; undefined if there is none. */
export const formatByExtension = (name: string): Format | undefined => byExtension.get(extname(name).toLowerCase());

/** Returns the most bytes that are read of a file, by its name: the content is not known before it is read. */
export const sizeLimitOf = (path: string): number => formatByExtension(path)?.sizeLimit ?? sizeLimit;

/**
 * Returns true for files that are opened when they are found in a folder or an archive. `.gz` counts only after another
 * extension of the table (`story.txt.gz`). A file that is named on the command line is tried whatever its name.
 */
export const hasReadableName = (path: string): boolean => {
	const extension = extname(path).toLowerCase();
	if (extension !== '.gz') return byExtension.get(extension)?.isOnlyNamed === undefined && byExtension.has(extension);
	const inner = path.slice(0, -extension.length);
	return extname(inner) !== '.gz' && hasReadableName(inner);
};

/** Returns all extensions of the table, separated by blanks, for messages. */
export const readableExtensions = (): string => [...byExtension.keys()].join(' ');
