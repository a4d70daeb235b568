/** What to look for, as it was typed. Several narrow each other down. */
export type Wanted = {
	readonly section?: string;
	readonly quote?: string;
	readonly person?: string;
	readonly topic?: string;
};

export const listNames = ['sections', 'quotes', 'people', 'topics'] as const;
export type ListName = (typeof listNames)[number];
