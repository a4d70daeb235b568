import {corrected} from '../library/people/corrected.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {KeptArticles} from './kept-articles.ts';

/** Imported when it is needed: it loads a lot of Node, and most requests find what they look for without doubt. */
export const createKept = async ({analyse, corrections}: ReadingOptions): Promise<KeptArticles> => {
	const {createKeptArticles} = await import('./kept-articles.ts');
	const given = analyse ?? (await import('../analysis/analyse.ts')).analyse;
	return createKeptArticles(document => corrected(given(document), corrections));
};
