/*
Linear models over hashed features: the hashing trick of Weinberger et al. 2009 (Feature Hashing for Large Scale Multitask
Learning). A feature is a whole number. Its hash selects one weight from a table whose size is a power of two, and the
score of a candidate is the sum of the weights of its features. Two features may share a weight; training copes with that.
*/

/** The features of one candidate. The vector is refilled for each candidate, so that scoring allocates nothing. */
export type FeatureVector = {
	/** Indices into the weight table; only the first `count` are in use. */
	readonly buckets: Int32Array;
	/** The template that produced each bucket. Scoring ignores it; the trainer prints it to explain a decision. */
	readonly templates: Uint8Array;
	count: number;
	/** 32 minus the base-2 logarithm of the table size. */
	readonly shift: number;
};

/** Upper bound for the features of one candidate; the largest model adds about 70. */
const mostFeatures = 128;

/** Creates an empty vector for a table of 2 ** `sizeBits` weights. */
export const createFeatureVector = (sizeBits: number): FeatureVector => ({
	buckets: new Int32Array(mostFeatures),
	templates: new Uint8Array(mostFeatures),
	count: 0,
	shift: 32 - sizeBits,
});

/**
 * Appends the feature `value` of `template` (0 to 255). Equal values of two templates are two features. The multipliers
 * are those of MurmurHash3 and xxHash32.
 */
export const addFeature = (features: FeatureVector, template: number, value: number): void => {
	let hash = Math.imul(value ^ Math.imul(template, 0x85ebca6b), 0x9e3779b1);
	hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
	hash ^= hash >>> 13;
	features.templates[features.count] = template;
	features.buckets[features.count++] = Math.imul(hash, 0x27d4eb2f) >>> features.shift;
};

/** The weights of a model: 8-bit integers in the program, floats while training. */
export type WeightTable = {
	/** 2 ** `sizeBits` weights, in units of `scale`. */
	readonly values: Int8Array | Float64Array;
	readonly scale: number;
};

/** Returns the sum of the weights of all features in the vector. */
export const score = ({values, scale}: WeightTable, {buckets, count}: FeatureVector): number => {
	let sum = 0;
	for (let i = 0; i < count; i++) sum += values[buckets[i]!]!;
	return sum * scale;
};

/**
 * Crosses two features into one, as digits of a number in mixed radix: `cross(cross(a, b, 4), c, 9)` is different for
 * every a, b and c as long as b is below 4 and c below 9.
 */
export const cross = (feature: number, other: number, size: number): number => Math.imul(feature, size) + other;
