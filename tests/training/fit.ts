/*
Fits linear models by AdaGrad (Duchi, Hazan and Singer 2011, Adaptive Subgradient Methods) with L2 decay. The examples are
taken in fixed orders and the weights start from zero, so the same examples give the same weights. The result is the mean of
the weights over all steps (averaged perceptron style), and again over four models fitted in four orders.
*/

/** A ranking example: the buckets of every candidate, and the positions of the right ones. */
export type RankingExample = {readonly candidates: readonly Int32Array[]; readonly right: readonly number[]};
/** A yes-or-no example. */
export type BinaryExample = {readonly buckets: Int32Array; readonly right: boolean};

/** Passes over the examples, learning rate, and L2 decay per step. Set by hand on held-out articles. */
export type FitOptions = {readonly epochs: number; readonly rate: number; readonly decay: number};

type Table = {
	readonly weights: Float64Array;
	/** Sums of squared gradients. Starting above zero keeps the first step finite. */
	readonly squares: Float64Array;
	/** Changes times the steps before them, from which the mean is computed at the end. */
	readonly sums: Float64Array;
	steps: number;
};

const createTable = (bits: number): Table => ({
	weights: new Float64Array(2 ** bits),
	squares: new Float64Array(2 ** bits).fill(1e-6),
	sums: new Float64Array(2 ** bits),
	steps: 0,
});

const sumOf = (weights: Float64Array, buckets: Int32Array) => {
	let sum = 0;
	for (const bucket of buckets) sum += weights[bucket]!;
	return sum;
};

const step = (
	{weights, squares, sums, steps}: Table,
	buckets: Int32Array,
	gradient: number,
	{rate, decay}: FitOptions,
) => {
	for (const bucket of buckets) {
		const slope = gradient - decay * weights[bucket]!;
		squares[bucket]! += slope * slope;
		const change = (rate * slope) / Math.sqrt(squares[bucket]!);
		weights[bucket]! += change;
		sums[bucket]! += change * steps;
	}
};

/** Returns the mean of the weights over all steps, which varies less than the last weights. */
const meanOf = ({weights, sums, steps}: Table) =>
	weights.map((weight, index) => weight - sums[index]! / Math.max(1, steps));

/** The orders of the examples: every stride-th one, modulo their number. Primes visit each example once. */
const strides = [1, 7919, 104729, 15485863];

const inOrder = <Example>(examples: readonly Example[], stride: number): readonly Example[] =>
	stride === 1 ? examples : examples.map((_, index) => examples[(index * stride) % examples.length]!);

/** Returns the mean of the models fitted in each order. */
const averaged = <Example>(
	examples: readonly Example[],
	bits: number,
	fit: (examples: readonly Example[]) => Float64Array,
): Float64Array => {
	const sum = new Float64Array(2 ** bits);
	for (const stride of strides) {
		const weights = fit(inOrder(examples, stride));
		for (let bucket = 0; bucket < sum.length; bucket++) sum[bucket]! += weights[bucket]! / strides.length;
	}
	return sum;
};

/**
 * Fits a ranker: the softmax over the candidates of each example, where the probability of all right ones together is
 * maximised. `bits` is the base-2 logarithm of the size of the weight table.
 */
export const fitRanking = (examples: readonly RankingExample[], bits: number, options: FitOptions): Float64Array =>
	averaged(examples, bits, ordered => fitRankingOnce(ordered, bits, options));

const fitRankingOnce = (examples: readonly RankingExample[], bits: number, options: FitOptions): Float64Array => {
	const table = createTable(bits);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const {candidates, right} of examples) {
			if (right.length === 0 || right.length === candidates.length) continue;
			table.steps++;
			const scores = candidates.map(buckets => sumOf(table.weights, buckets));
			const highest = Math.max(...scores);
			const shares = scores.map(one => Math.exp(one - highest));
			const total = shares.reduce((sum, one) => sum + one, 0);
			const rightTotal = right.reduce((sum, position) => sum + shares[position]!, 0);
			for (const [position, buckets] of candidates.entries()) {
				const share = shares[position]!;
				const gradient = (right.includes(position) ? share / rightTotal : 0) - share / total;
				if (Math.abs(gradient) > 1e-4) step(table, buckets, gradient, options);
			}
		}
	}
	return meanOf(table);
};

/** Fits a logistic regression. `bits` is the base-2 logarithm of the size of the weight table. */
export const fitBinary = (examples: readonly BinaryExample[], bits: number, options: FitOptions): Float64Array =>
	averaged(examples, bits, ordered => fitBinaryOnce(ordered, bits, options));

const fitBinaryOnce = (examples: readonly BinaryExample[], bits: number, options: FitOptions): Float64Array => {
	const table = createTable(bits);
	for (let epoch = 0; epoch < options.epochs; epoch++) {
		for (const {buckets, right} of examples) {
			table.steps++;
			const share = 1 / (1 + Math.exp(-sumOf(table.weights, buckets)));
			step(table, buckets, (right ? 1 : 0) - share, options);
		}
	}
	return meanOf(table);
};

/** Rounds weights to signed bytes, in steps of a 127th of the largest. */
export const quantise = (weights: Float64Array): {values: Int8Array; scale: number} => {
	let largest = 0;
	for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
	const scale = Number((largest / 127).toPrecision(6)) || 1;
	return {values: Int8Array.from(weights, weight => Math.round(weight / scale)), scale};
};
