// Front matter in TOML, between lines of `+++`, as Hugo and Zola have it.

/** UTF-16 units that are parsed. */
const longestMatter = 65_536;

/** Splits a text into such front matter and what follows; undefined for a text that does not begin with any. */
export const splitTomlMatter = (text: string): {readonly matter: string; readonly body: string} | undefined => {
	const start = /^\+\+\+[ \t]*\n/.exec(text)?.[0].length;
	if (start === undefined) return undefined;
	const found = /(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(text.slice(start, start + longestMatter));
	if (!found) return undefined;
	const matter = text.slice(start, start + found.index);
	return /^\s*(?:#[^\n]*\n\s*)*(?:\[|["']?[\w-]+["']? ?[=.])/.test(matter)
		? {matter, body: text.slice(start + found.index + found[0].length)}
		: undefined;
};

/** A day or a moment of TOML is written as it was. */
const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** Parses it to values by keys in lower case; what a theme has under `params` or `extra` counts as well. Throws if it is no TOML. */
export const parseTomlMatter = async (matter: string): Promise<ReadonlyMap<string, unknown>> => {
	const {parse} = await import('smol-toml');
	const values = new Map<string, unknown>();
	const take = (table: object): void => {
		for (const [key, value] of Object.entries(table)) {
			const name = key.toLowerCase();
			if (!values.has(name)) values.set(name, plain(value));
		}
	};
	const whole = parse(matter, {maxDepth: 16});
	take(whole);
	for (const part of ['params', 'extra', 'taxonomies'])
		if (Object.hasOwn(whole, part) && typeof whole[part] === 'object') take(whole[part] as object);
	return values;
};
