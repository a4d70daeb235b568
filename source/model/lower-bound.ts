/**
 * Returns the first of `length` indices in ascending order whose value is at least `bound`; `length` if there is none. Binary
 * search: `valueAt` must not fall from one index to the next.
 */
export const lowerBound = (length: number, valueAt: (index: number) => number, bound: number): number => {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (valueAt(middle) < bound) low = middle + 1;
		else high = middle;
	}
	return low;
};
