import type {DoubtCounts} from '../../model/doubt.ts';
import type {ArticleSummary} from '../library.ts';

/** Returns how many quotes an article has. */
export const countsIn = ({quotes, voices}: Pick<ArticleSummary, 'quotes' | 'voices'>): DoubtCounts => {
	const unsure = voices.find(voice => voice.unsure)?.quotes ?? 0;
	return {sure: quotes - unsure, unsure};
};
