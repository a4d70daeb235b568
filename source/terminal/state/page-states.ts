/**
 * The state of each page, by the page's name. Each file in pages/ adds its own entry (declaration merging), so that a page
 * is one file. The story and the library have none: commands and effects share theirs, which is in `State`.
 */
export interface PageStates {
	readonly story: undefined;
	readonly library: undefined;
}

/** The name of a page; pages.ts has the page itself. */
export type PageName = keyof PageStates;
