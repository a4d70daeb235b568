/** What to look for, as it was typed. Several fields restrict each other. */
export type Wanted = {
	readonly section?: string;
	readonly quote?: string;
	readonly person?: string;
	readonly topic?: string;
};

/** What of an article can be listed. */
export const articleLists = ['sections', 'quotes', 'people', 'topics'] as const;
export type ListName = (typeof articleLists)[number];
