// THE table of the keys of the query language: `by:whelan`. The parser, the chips and what the search page explains come from it.

/** A key and what is said of it. */
type KeyRow = {
	/** What it looks for. */
	readonly finds: string;
	/** What may be typed behind it. */
	readonly examples: readonly string[];
};

/** All keys, in the order in which they are explained. */
export const searchKeys = {
	by: {finds: 'who said it', examples: ['by:pell', 'by:"van dorn"']},
	about: {finds: 'a topic', examples: ['about:"tide gate"']},
	in: {finds: 'a section, a year, a folder', examples: ['in:2024', 'in:letters']},
	section: {finds: 'a section', examples: ['section:background']},
	after: {finds: 'from this date on', examples: ['after:2024-03', 'after:"3 march"']},
	before: {finds: 'earlier than this date', examples: ['before:yesterday']},
	since: {finds: 'from this date on', examples: ['since:monday', 'since:7d']},
	until: {finds: 'up to this date', examples: ['until:2024', 'until:march']},
	is: {finds: 'a state', examples: ['starred', 'noted', 'unread', 'unsure', 'copy', 'corrected']},
} as const satisfies Record<string, KeyRow>;

/** What else may be typed, in the order in which it is explained. */
export const searchSigns = [
	{signs: '" "', finds: 'together', examples: ['"new start"']},
	{signs: "'", finds: 'exactly', examples: ["'start"]},
	{signs: '!', finds: 'without', examples: ['!bus', '!by:pell']},
	{signs: '|', finds: 'either', examples: ['ferry | tram', 'by:pell|lund']},
] as const;

/** A key without its colon. */
export type SearchKey = keyof typeof searchKeys;

/** The keys that want a day, and which day of a month or a year it is. */
export const dayKeys = {after: 'first', before: 'first', since: 'first', until: 'last'} as const;

/** Tells whether a key wants a day. */
export const isDayKey = (key: SearchKey): key is keyof typeof dayKeys => Object.hasOwn(dayKeys, key);

/** What `is:` knows. */
export const searchStates = ['starred', 'noted', 'unread', 'read', 'unsure', 'copy', 'corrected'] as const;
/** One of `searchStates`. */
export type SearchState = (typeof searchStates)[number];

/** Tells whether a word is a state that `is:` knows. */
export const isSearchState = (word: string): word is SearchState => (searchStates as readonly string[]).includes(word);
