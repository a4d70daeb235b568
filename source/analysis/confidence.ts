// How often a speaker is right that was chosen like this one: shares counted on annotated articles, joined to bins that only rise.
import type {Attributed} from './attribution.ts';
import type {Story} from './story.ts';

/** From this margin on, so many of a hundred are right. */
const bins = [
	[5, 0.97],
	[3, 0.95],
	[1, 0.84],
	[0, 0.67],
] as const;

export const confidenceOf = (_story: Story, {candidate, margin}: Attributed): number => {
	if (candidate < 0) return 0;
	return bins.find(([least]) => margin >= least)?.[1] ?? 0.5;
};
