// Where texts are, and what is looked at of each.
import type {Article} from '../../model/article.ts';
import type {TextIndex} from './text-index.ts';

/** What of an article its text is shown with. */
export type TextArticle = Pick<Article, 'id' | 'text' | 'sections' | 'headline' | 'published'>;

/** Where texts are: the index has only their words. */
export type TextStore<Found extends TextArticle = TextArticle> = {
	readonly index: TextIndex;
	/** Returns the numbers of all articles, newest first. */
	readonly newestFirst: () => Iterable<number>;
	/** Returns the id of an article; undefined if it is no longer there. */
	readonly idOf: (number: number) => string | undefined;
	/** Yields those of some articles that are still there, with their numbers, in the order in which they are opened soonest. */
	readonly open: (numbers: readonly number[]) => Iterable<readonly [number, Found]>;
};
