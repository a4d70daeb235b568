// How often a speaker was right, by confidence: measured on articles labelled by hand. docs/accuracy.json has the counts.

/** Of 100 speakers with this confidence or more, up to the next step, so many were right, rounded down. */
export const measuredDoubt: readonly {readonly from: number; readonly rightOf100: number}[] = [
	{from: 0.95, rightOf100: 98},
	{from: 0.9, rightOf100: 95},
	{from: 0.8, rightOf100: 88},
	{from: 0.7, rightOf100: 80},
	{from: 0.5, rightOf100: 69},
	{from: 0.35, rightOf100: 55},
];

/** Returns how many of 100 speakers with such a confidence were right; undefined below the confidence at which one is named. */
export const rightOf100 = (confidence: number): number | undefined =>
	measuredDoubt.find(({from}) => confidence >= from)?.rightOf100;
