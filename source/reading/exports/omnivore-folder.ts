// An Omnivore export that was unpacked into a folder: joins a file with the lists beside it on disk.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {ReadResult} from '../format.ts';
import {type ListedArticles, parseList, withListedFacts, withoutArticlesElsewhere} from './omnivore.ts';
import {exportFileAt, folderOfList} from './omnivore-paths.ts';

/** Lists read of one folder: thousands of articles. */
const mostLists = 1000;
/** Bytes of a list; twenty articles take twenty thousand. */
const longestList = 4 * 1024 * 1024;

/** The lists of the folder that was asked for last: its files are read one after another. */
let cached: {readonly folder: string; readonly modified: number; readonly listed: ListedArticles} | undefined;

const listedIn = (folder: string): ListedArticles => {
	const path = folder === '' ? '.' : folder;
	const {mtimeMs: modified} = statSync(path);
	if (cached?.folder === folder && cached.modified === modified) return cached.listed;
	const lists = readdirSync(path).filter(name => folderOfList(name) !== undefined);
	const listed = new Map(
		lists
			.slice(0, mostLists)
			.map(name => join(path, name))
			.filter(list => statSync(list).isFile() && statSync(list).size <= longestList)
			.flatMap(list => [...parseList(readFileSync(list, 'utf8'))]),
	);
	cached = {folder, modified, listed};
	return listed;
};

/** Joins the result for the file at `path` with the lists of its export. Never throws: an unreadable folder adds nothing. */
export const joinedWithLists = (path: string, result: ReadResult): ReadResult => {
	const file = exportFileAt(path);
	const folder = file?.folder ?? folderOfList(path);
	if (folder === undefined) return result;
	try {
		const listed = listedIn(folder);
		if (file) return withListedFacts(result, file, listed.get(file.slug));
		const hasText = (slug: string): boolean => existsSync(join(folder, 'content', `${slug}.html`));
		return withoutArticlesElsewhere(result, {path}, listed, hasText);
	} catch {
		return result;
	}
};
