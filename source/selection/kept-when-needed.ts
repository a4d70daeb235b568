import {asDecided} from '../library/people/as-decided.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import {type Limits, limited} from '../model/limits.ts';
import type {KeptArticles} from './kept-articles.ts';

/**
 * Imported when it is needed: it loads a lot of Node, and most requests find what they look for without doubt. What is read
 * again is as the reader has decided, as before, and kept within the same limits.
 */
export const createKept = async ({analyse, ...decided}: ReadingOptions, limits: Limits): Promise<KeptArticles> => {
	const {createKeptArticles} = await import('./kept-articles.ts');
	const given = analyse ?? (await import('../analysis/analyse.ts')).analyse;
	const kept = createKeptArticles(document => asDecided(given(document), decided));
	const within = async (reading: Promise<Article | undefined>): Promise<Article | undefined> => {
		const found = await reading;
		return found && limited(found, limits);
	};
	return {
		keep: kept.keep,
		article: id => within(kept.article(id)),
		read: (path, id) => within(kept.read(path, id)),
	};
};
