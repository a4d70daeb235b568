/** What quotes can be counted by. */
export const dimensions = ['person', 'topic', 'outlet', 'writer', 'day', 'month', 'year'] as const;

/** One of `dimensions`. */
export type Dimension = (typeof dimensions)[number];

/** Returns where an address is from, without “www.”: the outlet, as far as a file states one. */
export const outletOf = (url: string | undefined): string | undefined =>
	/^https?:\/\/(?:www\.)?([^/?#:@]+)(?=[/?#:]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
