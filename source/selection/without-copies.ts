// Articles that are copies of others: the same text, or the same address. What an earlier copy has is left out.
import type {Copied} from '../library/catalogue/copies.ts';
import {copiesByPath} from '../library/catalogue/copies-by-path.ts';
import {createOnceInCopies} from '../library/catalogue/once-in-copies.ts';
import {type Article, titleOf} from '../model/article.ts';
import {countWords} from '../model/count-words.ts';
import type {Finding} from '../model/finding.ts';
import {textMarkOf} from '../model/fnv1a.ts';
import {overlapsAny} from '../model/overlaps.ts';
import {type Quote, quotedText} from '../model/quote.ts';
import {ownLetters, type Span, textOf} from '../model/span.ts';

/** Returns what tells an article from its copies. It is kept for every article that was read. */
export const copiedFacts = (article: Article): Copied & {readonly id: string} => ({
	id: article.id,
	path: article.origin.path,
	title: ownLetters(titleOf(article)),
	...(article.url !== undefined && {url: ownLetters(article.url)}),
	words: countWords(article.text),
	textMark: textMarkOf(article.text),
});

/** What of an article is new: all of it, nothing, or all but these texts. */
type New = 'all' | 'nothing' | {readonly old: ReadonlySet<string>};

const wordsIn = (article: Article, quote: Quote): string => quotedText(article.text, quote);

/** A paragraph may be nothing but a quote, and yet be new where the quote is not. */
const paragraphIn = ({text}: Article, span: Span): string => `\n${textOf(text, span)}`;

const paragraphsOf = ({sections}: Article): readonly Span[] =>
	sections.flatMap(({paragraphs}) => paragraphs.map(({span}) => span));

/**
 * Returns a function that leaves out of an article the quotes and mentions that an earlier copy has; undefined where that is all.
 * Articles come in the order in which they are found; one that comes again is as it was before. Mentions count only where they
 * are looked for: paragraphs take memory.
 */
export const createWithoutCopies = ({
	mentions,
}: {
	readonly mentions: boolean;
}): ((article: Article) => Article | undefined) => {
	const meet = createOnceInCopies();
	const met = new Map<string, New>();

	const newIn = (article: Article): New => {
		const {isSame, newOf} = meet(copiedFacts(article));
		const texts = [
			...article.quotes.map(quote => wordsIn(article, quote)),
			...(mentions ? paragraphsOf(article).map(span => paragraphIn(article, span)) : []),
		];
		const isNew = newOf(texts);
		if (isSame) return 'nothing';
		return isNew.includes(false) ? {old: new Set(texts.filter((_, at) => !isNew[at]))} : 'all';
	};

	return article => {
		const isNew = met.get(article.id) ?? newIn(article);
		met.set(article.id, isNew);
		if (isNew === 'nothing') return undefined;
		return isNew === 'all' ? article : without(article, isNew.old, mentions);
	};
};

const without = (article: Article, old: ReadonlySet<string>, mentions: boolean): Article => {
	const quotes = article.quotes.filter(quote => !old.has(wordsIn(article, quote)));
	if (!mentions) return {...article, quotes};
	const isFresh = overlapsAny(paragraphsOf(article).filter(span => !old.has(paragraphIn(article, span))));
	return {
		...article,
		quotes,
		people: article.people.map(person => ({...person, mentions: person.mentions.filter(isFresh)})),
		topics: article.topics.map(topic => ({...topic, mentions: topic.mentions.filter(isFresh)})),
	};
};

const wordsOf = (found: Finding): string | undefined => {
	if (found.kind === 'quote') return wordsIn(found.article, found.quote);
	return found.kind === 'passage' ? textOf(found.article.text, found.span) : undefined;
};

/** Returns the findings without those whose words a copy has that comes first by its path. */
export const onceInCopies = (found: readonly Finding[]): readonly Finding[] => {
	const articles = new Map(found.map(({article}) => [article.id, article]));
	if (articles.size < 2) return found;
	const places = copiesByPath([...articles.values()].map(copiedFacts));
	const keyOf = (one: Finding): string => `${places.get(one.article.id)!.group}\n${wordsOf(one)}`;
	const firsts = new Map<string, number>();
	for (const one of found) {
		const [key, {place}] = [keyOf(one), places.get(one.article.id)!];
		firsts.set(key, Math.min(firsts.get(key) ?? place, place));
	}
	return found.filter(one => firsts.get(keyOf(one)) === places.get(one.article.id)!.place);
};

/** Returns so many of the best findings, or all there are, without copies. `best` returns at most as many as it is asked for. */
export const bestOnce = async (
	most: number,
	best: (limit: number) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> => {
	for (let limit = most; ; limit *= 2) {
		const found = await best(limit);
		const once = onceInCopies(found);
		if (once.length >= most || found.length < limit) return once.slice(0, most);
	}
};
