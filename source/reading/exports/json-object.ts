// Looks into parsed JSON. Only keys that an object itself has are looked at: `__proto__` leads nowhere.

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns true for an object that is no list. */
export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the value that an object has under `key`; undefined where there is none, or no object. */
export const own = (value: unknown, key: string): unknown =>
	isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Returns the string under `key`, or the empty string. */
export const stringAt = (value: unknown, key: string): string => {
	const words = own(value, key);
	return typeof words === 'string' ? words : '';
};

/** Returns the objects in a list; what is no list has none. */
export const objectsIn = (value: unknown): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];
