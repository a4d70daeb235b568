import type {ReadingOptions} from '../library/read-articles.ts';
import {type Limits, limited} from '../model/limits.ts';
import type {KeptArticles} from './kept-articles.ts';

/**
 * Imported when it is needed: it loads a lot of Node, and most requests find what they look for without doubt. What is read
 * again is kept within the same limits.
 */
export const createKept = async ({analyse}: ReadingOptions, limits: Limits): Promise<KeptArticles> => {
	const {createKeptArticles} = await import('./kept-articles.ts');
	const {keep, article} = createKeptArticles(analyse ?? (await import('../analysis/analyse.ts')).analyse);
	return {
		keep,
		article: async id => {
			const found = await article(id);
			return found && limited(found, limits);
		},
	};
};
