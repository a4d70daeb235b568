// Of all findings, those with the least doubt: another article may have what is wanted without any.
import type {Doubt} from '../matching/find-names.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import type {KeptArticles} from './kept-articles.ts';
import type {Selection} from './select-in-article.ts';

/**
 * Yields findings without doubt at once. Articles with doubtful ones are kept back, and dropped as soon as another article
 * has what is wanted with less doubt.
 */
export async function* leastDoubtful(
	articles: AsyncIterable<Article>,
	selectIn: (article: Article) => Selection,
	createKeptHere: () => Promise<KeptArticles>,
): AsyncGenerator<Finding> {
	let least: Doubt | undefined;
	let keptBack: {readonly ids: string[]; readonly kept: KeptArticles} | undefined;
	for await (const article of articles) {
		const {found, doubt} = selectIn(article);
		if (doubt === undefined || doubt > (least ?? doubt)) continue;
		if (doubt !== least) keptBack = undefined;
		least = doubt;
		if (found.length === 0) continue;
		if (doubt === 0) {
			yield* found;
			continue;
		}
		keptBack ??= {ids: [], kept: await createKeptHere()};
		keptBack.ids.push(article.id);
		keptBack.kept.keep(article);
	}
	if (keptBack === undefined) return;
	for (const id of keptBack.ids) {
		const article = await keptBack.kept.article(id);
		if (article) yield* selectIn(article).found;
	}
}
