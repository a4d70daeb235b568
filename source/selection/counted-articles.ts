// The articles of paths as they are read, within the limits of a request, counted.
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import {type Limits, limited} from '../model/limits.ts';
import type {Problem} from '../model/problem.ts';
import {ownLetters} from '../model/span.ts';
import type {Wanted} from '../model/wanted.ts';
import type {MeantInFiles} from './meant-in-files.ts';

/** What was read and found so far. */
export type Counts = {
	articles: number;
	/** Articles that are not English. */
	foreign: number;
	/** Articles that the limits leave out, and those of them that have no date. */
	leftOut: number;
	undated: number;
	found: number;
	problems: number;
};

type Counted = {
	readonly wanted: Wanted;
	readonly limits: Limits;
	readonly onProblem: (problem: Problem) => void;
	/** Counted up while the articles are read. */
	readonly counts: Counts;
	/** Added to until something is found: the names that the first thing wanted is compared with. */
	readonly names: Set<string>;
};

/** A message shows a few of them, and an archive may have millions. */
const mostNames = 10_000;

/**
 * Returns a function that reads the articles of the paths. Where they are read again, problems are not told and counted twice.
 * `meant` hears of each article, also of those that the limits leave out.
 */
export const createCountedArticles = (paths: readonly string[], {wanted, limits, onProblem, counts, names}: Counted) =>
	async function* (from: ReadingOptions, isAgain: boolean, meant: MeantInFiles | undefined): AsyncGenerator<Article> {
		for await (const step of readArticles(paths, from)) {
			if ('problem' in step) {
				if (isAgain) continue;
				if (!step.problem.isNotice) counts.problems++;
				onProblem(step.problem);
			} else if ('article' in step) {
				counts.articles++;
				if (step.article.language !== undefined) counts.foreign++;
				// A period has the people of the whole folder.
				meant?.met(step.article);
				const article = limited(step.article, limits);
				if (article === undefined) {
					counts.leftOut++;
					if (step.article.published === undefined) counts.undated++;
					continue;
				}
				if (counts.found === 0 && names.size < mostNames)
					for (const name of namesIn(article, wanted)) names.add(ownLetters(name));
				yield article;
			}
		}
	};

/** Returns the names that the first thing wanted is compared with. */
const namesIn = (article: Article, {section, person, topic}: Wanted): readonly string[] => {
	if (section !== undefined) return article.sections.flatMap(({subhead}) => subhead ?? []);
	if (person !== undefined) return article.people.map(({name}) => name);
	if (topic !== undefined) return article.topics.map(({label}) => label);
	return [];
};
