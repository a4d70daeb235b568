/** What to look for, as it was typed. Several fields restrict each other. */
export type Wanted = {
	readonly section?: string;
	readonly quote?: string;
	/** Words of the text. */
	readonly text?: string;
	readonly person?: string;
	readonly topic?: string;
};

/** Whether anything is looked for. */
export const isAnythingWanted = (wanted: Wanted): boolean => Object.values(wanted).some(words => words !== undefined);

/** What can be listed; also the names of the flags for it. */
export const articleLists = ['sections', 'quotes', 'people', 'topics'] as const;
/** One of `articleLists`. */
export type ListName = (typeof articleLists)[number];
