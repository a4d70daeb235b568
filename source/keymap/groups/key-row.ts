// What a row of the key table says.

/**
 * Where a key works. `story` keys also work while the sidebar has the focus, unless a `rail` row binds them; `list` keys also
 * where a question is answered, unless an `answer` row does.
 */
export type Where = 'everywhere' | 'story' | 'rail' | 'list' | 'answer' | 'typing';

/** Commands that belong together, with their keys. */
export type KeyRow = {
	readonly commands: readonly string[];
	/** For each command the keys that run it; the first is the one shown. With the user's settings it may have none. */
	readonly keys: readonly (readonly string[])[];
	/** What the help says, for all directions: “next, previous match”. At most 28 characters. */
	readonly does: string;
	readonly group: 'Move' | 'Find' | 'Panes' | 'With a story or a quote' | 'Program' | 'While typing';
	readonly where: readonly Where[];
};
