// Linear models over hashed features: each feature is a whole number, hashed into a table of small weights.

/** Features of one candidate, as buckets of a weight table. */
export type FeatureVector = {
	readonly buckets: Int32Array;
	count: number;
	/** 32 less the logarithm of the table's size. */
	readonly shift: number;
};

/** No candidate has more features than this. */
const mostFeatures = 128;

export const createFeatureVector = (sizeBits: number): FeatureVector => ({
	buckets: new Int32Array(mostFeatures),
	count: 0,
	shift: 32 - sizeBits,
});

/** Adds the feature `value` of the group `group`; the same value of another group is another feature. */
export const addFeature = (features: FeatureVector, group: number, value: number): void => {
	let hash = Math.imul(value ^ Math.imul(group, 0x85ebca6b), 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
	hash ^= hash >>> 13;
	features.buckets[features.count++] = Math.imul(hash, 0x27d4eb2f) >>> features.shift;
};

export type WeightTable = {
	/** 2 to the power `sizeBits` of them. */
	readonly values: Int8Array | Float64Array;
	/** What one step of `values` is worth. */
	readonly scale: number;
};

export const score = ({values, scale}: WeightTable, {buckets, count}: FeatureVector): number => {
	let sum = 0;
	for (let i = 0; i < count; i++) sum += values[buckets[i]!]!;
	return sum * scale;
};

/** Small whole numbers fold many attributes into one: `fold(fold(a, b, 4), c, 9)` for b below 4 and c below 9. */
export const cross = (sum: number, value: number, size: number): number => Math.imul(sum, size) + value;
