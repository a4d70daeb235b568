// What lists and searches need of an article. A fault in it costs this article, as one of the analysis does.
import type {Article} from '../model/article.ts';
import type {Problem} from '../model/problem.ts';
import {faultAt} from './analyse-safely.ts';
import {type Listing, listingOf} from './archive/listings.ts';
import {type ArticlePeople, appearancesIn} from './people/appearances.ts';

/** An article as lists have it, and who appears in it. */
export type ListedParts = {readonly listing: Listing; readonly appearances: ArticlePeople};

/** Never throws. */
export const listedSafely = (article: Article): ListedParts | {readonly problem: Problem} => {
	try {
		return {listing: listingOf(article), appearances: appearancesIn(article)};
	} catch (error) {
		return {problem: faultAt(article.origin, 'left out', error)};
	}
};
