// Which files and folders a request reads.
import {existsSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {describeProblem, type Problem, UserError} from '../model/problem.ts';
import type {Sources} from './request.ts';
import {type InputState, stateOfStandardInput} from './standard-input.ts';

/** Where articles come from when the command line names no path. */
export type Defaults = {
	/** Whether something is piped or redirected into the program; that goes before the library. */
	readonly standardInput?: () => Promise<InputState>;
	readonly environment: Environment;
	/** Asked for only when $NEWSREAD_LIBRARY is not set. */
	readonly settings: () => Promise<{
		readonly settings: {readonly library?: string};
		readonly problems: readonly (Problem & {readonly setting?: string})[];
	}>;
	/** The folder of the articles that come with the program. */
	readonly shipped: () => string;
	/**
	 * Told of the library when it is read in place of a pipe or a file without a byte. If set, the articles of the program never
	 * are: `cat gone.txt | newsread --quotes` would give their quotes for those of the file.
	 */
	readonly onEmptyInput?: (library: string) => void;
};

/** Returns the user's library: $NEWSREAD_LIBRARY, else the setting, else ./articles, else the articles of the program. */
const libraryPath = async ({environment, settings: readSettings, shipped}: Defaults): Promise<string> => {
	const {NEWSREAD_LIBRARY} = environment;
	if (NEWSREAD_LIBRARY) return existing(NEWSREAD_LIBRARY, '$NEWSREAD_LIBRARY');
	const {settings, problems} = await readSettings();
	if (settings.library !== undefined) return existing(settings.library, 'the library setting');
	// Other articles than those that were meant would pass for the right ones.
	const problem = problems.find(({setting}) => setting === 'library');
	if (problem !== undefined) throw new UserError(describeProblem(problem));
	return existsSync('articles') ? 'articles' : shipped();
};

/** Names what the path comes from: the user did not type it. */
const existing = (path: string, from: string): string => {
	if (existsSync(path)) return path;
	throw new UserError(`${path}: no such file or folder (from ${from}). Correct that, or give a path.`);
};

/** Splits a list of paths at NULs if it has any (`find -print0`), else at line ends. */
const pathsIn = (list: string): readonly string[] =>
	list.split(list.includes('\0') ? '\0' : /\r?\n/).filter(path => path.trim() !== '');

const readList = async (path: string): Promise<string> => {
	// Imported here, as it loads many other modules of Node.
	if (path !== '-') return (await import('node:fs/promises')).readFile(path, 'utf8');
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
};

const pathWithoutPaths = async (defaults: Defaults): Promise<string> => {
	const {standardInput = stateOfStandardInput, onEmptyInput} = defaults;
	const input = await standardInput();
	if (input === 'content') return '-';
	if (input === 'none' || onEmptyInput === undefined) return libraryPath(defaults);
	const library = await libraryPath({
		...defaults,
		shipped: () => {
			throw new UserError('Standard input is empty, and there is no library. Check what writes to it, or give a path.');
		},
	});
	onEmptyInput(library);
	return library;
};

/**
 * Returns the paths to read, at least one; `-` is standard input, which is not touched when paths are given. Throws a UserError when the list of --files-from cannot
 * be read or is empty, or when the user's library does not exist.
 */
export const pathsOf = async ({paths, filesFrom}: Sources, defaults: Defaults): Promise<readonly string[]> => {
	if (filesFrom === undefined && paths.length > 0) return paths;
	if (filesFrom === undefined) return [await pathWithoutPaths(defaults)];
	const list = await readList(filesFrom).catch((error: NodeJS.ErrnoException) => {
		const why = error.code === 'ENOENT' ? 'no such file' : `cannot be read (${error.message})`;
		throw new UserError(`--files-from: ${filesFrom}: ${why}. Check the path.`);
	});
	const all = [...paths, ...pathsIn(list)];
	if (all.length === 0) throw new UserError(`--files-from: ${filesFrom} has no paths in it. Write one path a line.`);
	return all;
};
