// Remembering what a pure function returned, so that the many questions of one frame are worked out once.

/** A function that remembers what it returned. */
export type Remembering<Key, Others extends readonly unknown[], Value> = ((key: Key, ...others: Others) => Value) & {
	/** Returns what is remembered of an object; undefined if it was never asked for. */
	readonly known: (key: Key) => Value | undefined;
};

/**
 * Remembers the result for each object, for as long as that object is alive. Further arguments are handed on but are not
 * part of the key: they must follow from the object.
 */
export const memoizeByObject = <Key extends object, Others extends readonly unknown[], Value>(
	compute: (key: Key, ...others: Others) => Value,
): Remembering<Key, Others, Value> => {
	const results = new WeakMap<Key, {readonly value: Value}>();
	const remembering = (key: Key, ...others: Others): Value => {
		let known = results.get(key);
		if (known === undefined) {
			known = {value: compute(key, ...others)};
			results.set(key, known);
		}
		return known.value;
	};
	return Object.assign(remembering, {known: (key: Key) => results.get(key)?.value});
};

/** Remembers the last `capacity` results by all arguments, compared with `Object.is`. */
export const memoizeRecent = <Arguments extends readonly unknown[], Value>(
	compute: (...args: Arguments) => Value,
	capacity = 4,
): ((...args: Arguments) => Value) => {
	const recent: {readonly args: Arguments; readonly value: Value}[] = [];
	return (...args) => {
		const known = recent.find(entry => entry.args.every((part, index) => Object.is(part, args[index])));
		if (known !== undefined) return known.value;
		const value = compute(...args);
		recent.unshift({args, value});
		if (recent.length > capacity) recent.pop();
		return value;
	};
};

/** Remembers the results by a text, `most` of them: then it begins anew. */
export const memoizeByText = <Value>(compute: (text: string) => Value, most: number): ((text: string) => Value) => {
	const results = new Map<string, {readonly value: Value}>();
	return text => {
		let known = results.get(text);
		if (known === undefined) {
			if (results.size >= most) results.clear();
			known = {value: compute(text)};
			results.set(text, known);
		}
		return known.value;
	};
};

/** Returns a function that computes a value when it is first asked for. */
export const lazy = <Value>(make: () => Value): (() => Value) => {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
};
