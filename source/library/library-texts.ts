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
	readonly useArchive: (folder: string, cache: string) => void;
	/** Adds an article. Beyond some thousand they are not kept: those are in the archive, if anywhere. */
	readonly add: (article: TextArticle) => void;
	/** Leaves out what an article was, and takes in what it is now; without `article` it is gone. */
	readonly revise: (id: string, article?: TextArticle) => void;
	readonly search: (query: string, options: TextOptions & {readonly signal: AbortSignal}) => Promise<TextAnswer>;
	readonly close: () => void;
};

/** UTF-16 units of all texts together that are kept in memory. */
const mostUnits = 8_000_000;

/** Creates a collection without texts. */
export const createLibraryTexts = (): LibraryTexts => {
	const inMemory = createTextsInMemory();
	/** Articles that have changed since they were read, as they are now; undefined where they are gone. */
	const revised = new Map<string, TextArticle | undefined>();
	let revisions = createTextsInMemory();
	let units = 0;
	let folder: {readonly path: string; readonly cache: string} | undefined;
	let archive:
		| {readonly texts: ArchiveTexts; readonly connection: ArchiveConnection; readonly start: string}
		| undefined;

	const openArchive = async () => {
		if (archive !== undefined || folder === undefined) return archive;
		const {path, cache} = folder;
		const [{hasArchive}, {connectArchive}, {openArchiveTexts}, {archivePath, folderStart}] = await Promise.all([
			import('./archive/archive-search.ts'),
			import('./archive/archive-connection.ts'),
			import('./archive/archive-texts.ts'),
			import('./archive/folder-archive.ts'),
		]);
		if (!hasArchive(path, cache)) return undefined;
		// What goes wrong with the archive is told by those who write it.
		const connection = connectArchive(archivePath(path, cache), {});
		archive ??= {connection, texts: openArchiveTexts(connection, path), start: folderStart(path)};
		return archive;
	};

	return {
		useArchive: (path, cache) => {
			folder = {path, cache};
		},
		add: article => {
			if (units > mostUnits) return;
			units += article.text.length;
			inMemory.add(article);
		},
		revise: (id, article) => {
			revised.set(id, article);
			// There are few: those that changed while somebody reads.
			revisions = createTextsInMemory();
			for (const one of revised.values()) if (one !== undefined) revisions.add(one);
		},
		search: async (query, {signal, ...options}) => {
			const kept = await openArchive();
			const {fits = () => true} = options;
			const asRead = revised.size === 0 ? options : {...options, fits: (id: string) => !revised.has(id) && fits(id)};
			return inSlices(function* () {
				const now = revised.size === 0 ? undefined : yield* findTexts(query, revisions, options);
				const withNow = (found: TextAnswer) => (now === undefined ? found : both(found, now, options.limit));
				if (kept === undefined) return withNow(yield* findTexts(query, inMemory, asRead));
				yield* kept.texts.catchUp();
				const found = yield* findTexts(query, kept.texts, asRead);
				kept.texts.save();
				const elsewhere = yield* findTexts(query, inMemory, {
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
