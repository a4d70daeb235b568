export type KeepLast<Value> = {
	/** Returns the value kept for `id`, else computes it; `again` computes it even if there is one. */
	readonly get: (id: string, options?: {readonly again?: boolean}) => Promise<Value>;
	readonly put: (id: string, value: Value) => void;
	readonly drop: (id: string) => void;
};

/**
 * An LRU cache of promises: keeps the `most` values used last. Callers that ask while a value is computed share one
 * computation; one that fails is not kept.
 */
export const keepLast = <Value>(most: number, compute: (id: string) => Promise<Value>): KeepLast<Value> => {
	const kept = new Map<string, Promise<Value>>();
	const keep = (id: string, value: Promise<Value>): void => {
		kept.delete(id);
		kept.set(id, value);
		if (kept.size > most) kept.delete(kept.keys().next().value!);
	};
	const get: KeepLast<Value>['get'] = (id, {again = false} = {}) => {
		const value = (again ? undefined : kept.get(id)) ?? compute(id);
		keep(id, value);
		value.catch(() => {
			if (kept.get(id) === value) kept.delete(id);
		});
		return value;
	};
	return {get, put: (id, value) => keep(id, Promise.resolve(value)), drop: id => void kept.delete(id)};
};
