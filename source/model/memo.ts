/**
 * Remembers the result of `compute` for each argument, which is held weakly: when nobody else has the object any more,
 * its result is freed as well. For objects that never change, because a change would not be noticed.
 */
export const perObject = <Key extends object, Value extends NonNullable<unknown>>(
	compute: (key: Key) => Value,
): ((key: Key) => Value) => {
	const results = new WeakMap<Key, Value>();
	return key => {
		let result = results.get(key);
		if (result === undefined) {
			result = compute(key);
			results.set(key, result);
		}
		return result;
	};
};
