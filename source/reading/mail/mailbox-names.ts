// Mailboxes and feeds of Thunderbird: files without an extension, each beside an index of the same name that ends in `.msf`.

const index = '.msf';

/** Returns those names that have an index beside them. */
export const indexedMailboxes = (names: readonly string[]): ReadonlySet<string> => {
	const indexed = names.flatMap(name => (name.endsWith(index) ? name.slice(0, -index.length) : []));
	if (indexed.length === 0) return none;
	const all = new Set(names);
	return new Set(indexed.filter(name => all.has(name)));
};

const none: ReadonlySet<string> = new Set();
