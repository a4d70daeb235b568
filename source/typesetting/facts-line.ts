// The line under a headline: where, when and by whom it was written, and how long it is.
import type {Article} from '../model/article.ts';
import {lengthOf, writtenIn} from './captions.ts';
import {columnsOf} from './measure.ts';
import {apart, type Line, run} from './runs.ts';

/** Columns between the two sides. */
const gap = 2;

/**
 * Returns the line in `measure` columns. Who wrote a story stands nowhere else, and how many quotes it has is seen beside it: the
 * voices give way first, then the quotes, then the minutes.
 */
export const factsLine = (article: Article, measure: number): Line => {
	const [left, length] = [writtenIn(article), lengthOf(article)];
	const minutes = length.split('   ', 1)[0]!;
	const right = [length, length.replace(/, [^,]*voices?$/, ''), minutes].find(
		words => columnsOf(left) + gap + columnsOf(words) <= measure,
	);
	return apart(run(left, 'muted'), run(right ?? '', 'muted'), measure);
};
