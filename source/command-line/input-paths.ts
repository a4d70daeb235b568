// Which files and folders a request means.
import {existsSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {UserError} from '../model/problem.ts';
import type {Sources} from './request.ts';

/** With no path at all: $NEWSREAD_LIBRARY, else the setting, else ./articles, else the articles that come with the program. */
const library = async (environment: Environment, shipped: string): Promise<string> => {
	const {NEWSREAD_LIBRARY} = environment;
	if (NEWSREAD_LIBRARY) return present(NEWSREAD_LIBRARY, 'NEWSREAD_LIBRARY');
	// Whoever names paths need not wait for the settings.
	const {readSettings} = await import('../settings/read-settings.ts');
	const chosen = (await readSettings(environment, process.platform)).library;
	if (chosen !== undefined) return present(chosen, 'the setting library');
	return existsSync('articles') ? 'articles' : shipped;
};

/** Whoever typed no path would not know where this one comes from. */
const present = (path: string, name: string): string => {
	if (existsSync(path)) return path;
	throw new UserError(`${path}: no such folder, and ${name} names it. Correct that, or name a path.`);
};

/** One path a line; where the list has a NUL, as from `find -print0`, one before each. */
const listed = (list: string): readonly string[] =>
	list.split(list.includes('\0') ? '\0' : /\r?\n/).filter(path => path.trim() !== '');

const readList = async (path: string): Promise<string> => {
	// Loaded only here: it brings half of Node with it.
	if (path !== '-') return (await import('node:fs/promises')).readFile(path, 'utf8');
	const chunks: Uint8Array[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return Buffer.concat(chunks).toString('utf8');
};

/** `shipped` is the folder of the articles that come with the program. */
export const pathsOf = async (
	{paths, filesFrom}: Sources,
	environment: Environment,
	shipped: string,
): Promise<readonly string[]> => {
	if (filesFrom === undefined) return paths.length > 0 ? paths : [await library(environment, shipped)];
	const list = await readList(filesFrom).catch((error: NodeJS.ErrnoException) => {
		const why = error.code === 'ENOENT' ? 'no such file' : `could not be read (${error.message})`;
		throw new UserError(`--files-from: ${filesFrom}: ${why}. Check the path.`);
	});
	const all = [...paths, ...listed(list)];
	if (all.length === 0) throw new UserError(`--files-from: ${filesFrom} lists no paths. Write one a line.`);
	return all;
};
