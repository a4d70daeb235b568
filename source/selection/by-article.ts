import type {Finding} from '../model/finding.ts';

/** Yields findings article by article, in the order of the first of each; all of them are held until the last is found. */
export async function* byArticle(found: AsyncIterable<Finding>): AsyncGenerator<Finding> {
	const articles = new Map<string, Finding[]>();
	for await (const one of found) {
		const {id} = one.article;
		articles.set(id, [...(articles.get(id) ?? []), one]);
	}
	for (const findings of articles.values()) yield* findings;
}
