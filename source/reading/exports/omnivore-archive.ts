// An Omnivore export that is still packed: joins the entries of an archive with the lists among them.
import type {Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import type {Allowance} from '../limits.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {type ListedArticles, parseList, withListedFacts, withoutArticlesElsewhere} from './omnivore.ts';
import {exportFileAt, folderOfList} from './omnivore-paths.ts';

/** Completes the result for the entry `name`, whose documents have the origin `origin`. */
type Join = (name: string, origin: Origin, result: ReadResult) => ReadResult;

/** Returns what joins each entry with the lists of the archive; without lists, results stay as they are. */
export const joinInArchive = (files: readonly PackedFile[], allowance: Allowance): Join => {
	const byFolder = new Map<string, ListedArticles>();
	for (const file of files) {
		const folder = folderOfList(file.name);
		const content = folder === undefined ? undefined : file.open(allowance.mayUnpackTo(file.packed));
		if (folder === undefined || content === undefined || typeof content === 'string') continue;
		allowance.takeBytes(content.length);
		byFolder.set(folder, new Map([...(byFolder.get(folder) ?? []), ...parseList(Buffer.from(content).toString())]));
	}
	if (byFolder.size === 0) return (_name, _origin, result) => result;
	const names = new Set(files.map(({name}) => name));
	return (name, origin, result) => {
		const file = exportFileAt(name);
		if (file) return withListedFacts(result, file, byFolder.get(file.folder)?.get(file.slug));
		const folder = folderOfList(name);
		const listed = folder === undefined ? undefined : byFolder.get(folder);
		if (listed === undefined) return result;
		return withoutArticlesElsewhere(result, origin, listed, slug => names.has(`${folder}content/${slug}.html`));
	};
};
