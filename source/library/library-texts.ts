// The texts of the articles that a library has opened: those of a folder are looked for in its archive, all others in memory.

import type {ArchiveConnection} from './archive/archive-connection.ts';
import type {ArchiveTexts} from './archive/archive-texts.ts';
import {inSlices} from './flow/time-slices.ts';
import type {TextAnswer} from './library.ts';
import {findTexts, type TextOptions} from './text/find-texts.ts';
import type {TextArticle} from './text/text-store.ts';
import {createTextsInMemory} from './text/texts-in-memory.ts';

export type LibraryTexts = {
	/** Looks in the archive of a folder as well, where there is one when it is asked. */
	readonly useArchive: (folder: string, cache: string) => Promise<void>;
	/** Adds an article. It is not kept where there is an archive, and not beyond some thousand: those are in the archive, if anywhere. */
	readonly add: (article: TextArticle) => void;
	/** Leaves out what an article was, and takes in what it is now; without `article` it is gone. */
	readonly revise: (id: string, article?: TextArticle) => void;
	readonly search: (query: string, options: TextOptions & {readonly signal: AbortSignal}) => Promise<TextAnswer>;
	readonly close: () => void;
};

/** UTF-16 units of all texts together that are kept in memory. */
const mostUnits = 8_000_000;

/** Articles after which it is looked whether there is an archive. */
const stride = 64;

/** Creates a collection without texts. */
export const createLibraryTexts = (): LibraryTexts => {
	let inMemory = createTextsInMemory();
	/** Articles that have changed since they were read, as they are now; undefined where they are gone. */
	const revised = new Map<string, TextArticle | undefined>();
	let revisions = createTextsInMemory();
	let units = 0;
	let folder:
		| {readonly path: string; readonly cache: string; readonly start: string; readonly hasArchive: () => boolean}
		| undefined;
	let archive:
		| {readonly texts: ArchiveTexts; readonly connection: ArchiveConnection; readonly start: string}
		| undefined;

	/** What the ids of articles begin with that the archive has; undefined as long as there is none. */
	let archived: string | undefined;
	let added = 0;

	/** Once there is an archive, it is asked: the texts of its folder need not be held any longer. */
	const leaveToArchive = (): void => {
		if (!folder?.hasArchive()) return;
		archived = folder.start;
		const before = inMemory;
		inMemory = createTextsInMemory();
		units = 0;
		for (const article of before.all()) hold(article);
	};

	const hold = (article: TextArticle): void => {
		if (units > mostUnits || (archived !== undefined && article.id.startsWith(archived))) return;
		units += article.text.length;
		inMemory.add(article);
	};

	const openArchive = async () => {
		if (archive !== undefined || folder === undefined) return archive;
		const {path, cache, start} = folder;
		const [{connectArchive}, {openArchiveTexts}, {archivePath}] = await Promise.all([
			import('./archive/archive-connection.ts'),
			import('./archive/archive-texts.ts'),
			import('./archive/folder-archive.ts'),
		]);
		if (!folder.hasArchive()) return undefined;
		// What goes wrong with the archive is told by those who write it.
		const connection = connectArchive(archivePath(path, cache), {});
		archive ??= {connection, texts: openArchiveTexts(connection, path), start};
		return archive;
	};

	return {
		useArchive: async (path, cache) => {
			const {hasArchive} = await import('./archive/archive-search.ts');
			const {folderStart} = await import('./archive/folder-archive.ts');
			folder = {path, cache, start: folderStart(path), hasArchive: () => hasArchive(path, cache)};
		},
		add: article => {
			if (archived === undefined && ++added % stride === 0) leaveToArchive();
			hold(article);
		},
		revise: (id, article) => {
			revised.set(id, article);
			// There are few: those that changed while somebody reads.
			revisions = createTextsInMemory();
			for (const one of revised.values()) if (one !== undefined) revisions.add(one);
		},
		search: async (query, {signal, ...options}) => {
			const kept = await openArchive();
			const held = inMemory;
			const {fits = () => true} = options;
			const asRead = revised.size === 0 ? options : {...options, fits: (id: string) => !revised.has(id) && fits(id)};
			return inSlices(function* () {
				const now = revised.size === 0 ? undefined : yield* findTexts(query, revisions, options);
				const withNow = (found: TextAnswer) => (now === undefined ? found : both(found, now, options.limit));
				if (kept === undefined) return withNow(yield* findTexts(query, held, asRead));
				yield* kept.texts.catchUp();
				const found = yield* findTexts(query, kept.texts, asRead);
				kept.texts.save();
				const elsewhere = yield* findTexts(query, held, {
					...options,
					fits: id => !id.startsWith(kept.start) && !revised.has(id) && fits(id),
				});
				return withNow(elsewhere.found === 0 ? found : both(found, elsewhere, options.limit));
			}, signal);
		},
		close: () => archive?.connection.close(),
	};
};

const both = (one: TextAnswer, other: TextAnswer, limit: number): TextAnswer => ({
	...one,
	matches: [...one.matches, ...other.matches]
		.sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
		.slice(0, limit),
	found: one.found + other.found,
	searched: one.searched + other.searched,
});
