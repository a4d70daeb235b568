// Quotes with the names that the library uses for their speakers: one person has one name, whatever the articles write.
import type {ArticleList} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary, QuoteMatch} from '../../library/library.ts';
import {keyOfName, personKeysIn} from '../../library/people/names.ts';
import {memoizeByObject} from '../../model/memo.ts';

const keysIn = memoizeByObject((summary: ArticleSummary) => personKeysIn(summary));

/** Only a bare surname may stand for somebody else in each article. */
const isFull = (key: string): boolean => key.includes(' ');

/** Returns what a name in an article is compared by: the same for every name of one person. */
export const personKeyOf = (articles: ArticleList, name: string, articleId: string): string => {
	const key = keyOfName(name);
	if (isFull(key)) return key;
	const summary = articles.byId(articleId);
	return (summary && keysIn(summary).get(name)) ?? key;
};

/** Returns the quotes with the names of the library in place of those of their articles. */
export const namedInLibrary = <Match extends QuoteMatch>(
	articles: ArticleList,
	matches: readonly Match[],
): readonly Match[] => {
	const people = articles.people();
	/** By name as articles write it: what a full name is called, whatever the article. */
	const full = new Map<string, string>();
	const names = new Map<string, string>();
	const nameOf = (name: string, articleId: string): string => {
		const told = full.get(name);
		if (told !== undefined) return told;
		const key = personKeyOf(articles, name, articleId);
		const known = names.get(key) ?? people.byKey(key)?.name ?? name;
		names.set(key, known);
		if (isFull(key)) full.set(name, known);
		return known;
	};
	// Most have that name already: of these no copy is made.
	return matches.map(match => {
		const {speaker, speakers, articleId} = match;
		if (speakers) return {...match, speakers: speakers.map(name => nameOf(name, articleId))};
		const name = speaker === undefined ? undefined : nameOf(speaker, articleId);
		return name === speaker ? match : {...match, speaker: name};
	});
};
