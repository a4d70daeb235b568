// Articles to come back to after all of them have been read, in bounded memory.
import {type Analyse, analyseSafely} from '../library/analyse-safely.ts';
import {createRereading} from '../library/reread.ts';
import type {Article} from '../model/article.ts';

/** Keeps articles by their ids. */
export type KeptArticles = {
	readonly keep: (article: Article) => void;
	/** Returns an article that was kept; undefined if its file has changed and holds it no more. */
	readonly article: (id: string) => Promise<Article | undefined>;
	/** Returns an article of a file, which is read; undefined if the file has no such article. */
	readonly read: (path: string, id: string) => Promise<Article | undefined>;
};

/** The first `most` articles stay in memory; the others are read and analysed again when they are asked for. */
export const createKeptArticles = (analyse: Analyse, most = 500): KeptArticles => {
	const inMemory = new Map<string, Article>();
	/** By the article's id. */
	const paths = new Map<string, string>();
	const reread = createRereading();

	const keep = (article: Article): void => {
		// Standard input cannot be read again.
		if (inMemory.size < most || article.origin.path === '-') inMemory.set(article.id, article);
		else paths.set(article.id, article.origin.path);
	};

	const article = async (id: string): Promise<Article | undefined> => {
		const path = paths.get(id);
		return path === undefined ? inMemory.get(id) : read(path, id);
	};

	const read = async (path: string, id: string): Promise<Article | undefined> => {
		const {document} = await reread(path, id);
		return document && analyseSafely(document, analyse).article;
	};

	return {keep, article, read};
};
