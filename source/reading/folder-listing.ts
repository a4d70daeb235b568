// How the files of a folder or an archive are listed: which are skipped, and in which order.

/** Installed packages, what macOS adds to the archives that it makes, and what a copy of a site has for programs that visit it. */
const skipped = new Set(['node_modules', '__MACOSX', 'robots.txt']);

/** Returns true for hidden files and folders (`.git`), and names that never are those of articles. `name` is one part of a path. */
export const isSkippedName = (name: string): boolean => name.startsWith('.') || skipped.has(name);

/**
 * Returns a key that sorts “story2” before “story10” and “élan” beside “Elan”. Keys are compared as plain strings, which is
 * fast and does not depend on the locale.
 */
export const naturalKey = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\d+/g, digits => {
			const number = digits.replace(/^0+(?=\d)/, '');
			return `0${String.fromCharCode(0x100 + Math.min(number.length, 0xff))}${number}`;
		});

/** Returns `items` sorted by the natural order of their names. In a path, `/` sorts before every other character. */
export const inNaturalOrder = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] => {
	const keyed = items.map(item => {
		const name = nameOf(item);
		return {item, name, key: naturalKey(name.replaceAll('/', '\0'))};
	});
	keyed.sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name));
	return keyed.map(({item}) => item);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
