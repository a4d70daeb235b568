// Quotes with the names that the library uses for their speakers: one person has one name, whatever the articles write.
import type {ArticleList} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import {keyOfName, personKeysIn} from '../../library/people/names.ts';
import {memoizeByObject} from '../../model/memo.ts';

const keysIn = memoizeByObject((summary: ArticleSummary) => personKeysIn(summary));

/** Returns what a name in an article is compared by: the same for every name of one person. */
export const personKeyOf = (articles: ArticleList, name: string, articleId: string): string => {
	const summary = articles.byId(articleId);
	return (summary && keysIn(summary).get(name)) ?? keyOfName(name);
};

/** Returns the quotes with the names of the library in place of those of their articles. */
export const namedInLibrary = <Match extends QuoteMatch>(
	articles: ArticleList,
	matches: readonly Match[],
): readonly Match[] => {
	const people = articles.people();
	const names = new Map<string, string>();
	const nameOf = (name: string, articleId: string): string => {
		const key = personKeyOf(articles, name, articleId);
		const known = names.get(key) ?? people.byKey(key)?.name ?? name;
		names.set(key, known);
		return known;
	};
	return matches.map(match => ({
		...match,
		...(match.speaker !== undefined && {speaker: nameOf(match.speaker, match.articleId)}),
		...(match.speakers && {speakers: match.speakers.map(name => nameOf(name, match.articleId))}),
	}));
};
