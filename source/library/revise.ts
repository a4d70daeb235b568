// What has become of articles whose files have come, changed or gone since they were read.
import {existsSync} from 'node:fs';
import {analyseSections} from '../analysis/analyse-sections.ts';
import type {Article} from '../model/article.ts';
import {fnv1a} from '../model/fnv1a.ts';
import type {Analyse} from './analyse-safely.ts';
import {summarise} from './catalogue/summary.ts';
import type {ArticleSummary, Revision} from './library.ts';
import {listedSafely} from './listed-safely.ts';
import {readArticles} from './read-articles.ts';

/** The articles that are known. */
export type KnownArticles = {
	readonly ids: () => Iterable<string>;
	readonly pathOf: (id: string) => string | undefined;
	/** Returns what `markOfSummary` gave for an article when it was read. */
	readonly markOf: (id: string) => number | undefined;
	readonly analyse: Analyse;
	readonly signal: AbortSignal;
};

/**
 * Returns a number that changes with the text and the facts of an article, as far as they need no analysis. Its words and its
 * opening follow from the text.
 */
export const markOfSummary = ({title, published, byline, url, outlet, textMark}: ArticleSummary): number =>
	fnv1a([title, published, byline, url, outlet, textMark].join('\n'));

/** Reads the files again. `articles` are those that were added and changed. */
export const revise = async (
	paths: readonly string[],
	{ids, pathOf, markOf, analyse, signal}: KnownArticles,
): Promise<Revision & {readonly articles: readonly Article[]}> => {
	const wanted = new Set(paths);
	const gone = new Set([...ids()].filter(id => wanted.has(pathOf(id)!)));
	const articles: Article[] = [];
	const [added, changed]: [ArticleSummary[], ArticleSummary[]] = [[], []];
	const problems: Revision['problems'][number][] = [];
	/** Of a mailbox that has grown by a letter, one letter is analysed. */
	const analyseChanged: Analyse = document => {
		const words = analyseSections(document);
		return markOf(words.id) === markOfSummary(summarise(words)) ? words : analyse(document);
	};
	const there = paths.filter(path => existsSync(path));
	for await (const step of readArticles(there, {analyse: analyseChanged, signal})) {
		if ('problem' in step) problems.push(step.problem);
		if (!('article' in step)) continue;
		const {article} = step;
		const listed = listedSafely(article);
		if ('problem' in listed) {
			problems.push(listed.problem);
			continue;
		}
		gone.delete(article.id);
		const {summary} = listed.listing;
		const before = markOf(article.id);
		if (before === markOfSummary(summary)) continue;
		articles.push(article);
		if (before === undefined) added.push(summary);
		else changed.push(summary);
	}
	return {articles, added, changed, gone: [...gone], problems};
};
