// Shares of right answers: summed, in percent, and how far chance may have moved them.
import {leastNamed, leastSure} from '../../source/model/doubt.ts';

/** How many of all were right. */
export type Share = {right: number; all: number};

/** A share of nothing, to be counted into. */
export const emptyShare = (): Share => ({right: 0, all: 0});

/** Counts one answer. */
export const tally = (share: Share, right: boolean) => {
	share.all++;
	if (right) share.right++;
};

/** Adds shares up. */
export const sum = (shares: readonly Share[]): Share =>
	shares.reduce((total, {right, all}) => ({right: total.right + right, all: total.all + all}), emptyShare());

/** A share in percent. */
export const percent = ({right, all}: Share): number => (all === 0 ? Number.NaN : (100 * right) / all);

/** The harmonic mean of precision and recall, as the share of what both have in what either has. */
export const f1 = (both: number, one: number, other: number): Share => ({right: 2 * both, all: one + other});

/** The standard deviation of values, without those that are not numbers. */
export const deviation = (values: readonly number[]): number => {
	const known = values.filter(Number.isFinite);
	const mean = known.reduce((total, value) => total + value, 0) / known.length;
	return Math.sqrt(known.reduce((total, value) => total + (value - mean) ** 2, 0) / Math.max(1, known.length - 1));
};

/** Bounds of confidence, the highest first. */
export const confidenceBounds = [0.95, 0.9, 0.8, leastSure, 0.5, leastNamed, 0] as const;

/** Says which confidence belongs to a bound: from that bound up to the one above. */
export const titleOfBound = (index: number): string =>
	`${confidenceBounds[index]}${index === 0 ? ' and more' : ` to ${confidenceBounds[index - 1]}`}`;

/** Standard errors on either side of a figure that hold 95 % of chance. */
const reach = 1.96;

/**
 * Returns half of the 95 % interval of the sum of shares, in points, if each is from another article. The quotes of one
 * article are not independent: its second “he” is nearly always as right as its first. So articles are what chance draws
 * (a ratio estimator over clusters, linearised; Cochran 1977, Sampling Techniques, chapter 6).
 */
export const intervalOver = (articles: readonly Share[]): number => {
	const counted = articles.filter(({all}) => all > 0);
	const {right, all} = sum(counted);
	const squares = counted.reduce((total, one) => total + (one.right - (right / all) * one.all) ** 2, 0);
	return (100 * reach * Math.sqrt((counted.length / Math.max(1, counted.length - 1)) * squares)) / all;
};
