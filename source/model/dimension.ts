/** What quotes can be counted by. */
export const dimensions = ['person', 'topic', 'outlet', 'writer', 'day', 'month', 'year'] as const;

/** One of `dimensions`. */
export type Dimension = (typeof dimensions)[number];

/** Returns where an address is from, without “www.”. */
export const hostOf = (url: string | undefined): string | undefined =>
	/^https?:\/\/(?:www\.)?([^/?#:@]+)(?=[/?#:]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();

/** Returns who published an article: the name that its file states, or else where its address is from. */
export const outletOf = ({
	outlet,
	url,
}: {
	readonly outlet?: string | undefined;
	readonly url?: string | undefined;
}): string | undefined => outlet ?? hostOf(url);

/** Returns what is the same for all spellings of an outlet: “The Pell Courant” and “THE PELL COURANT” are one. */
export const outletKey = (outlet: string): string => outlet.toLowerCase().replace(/^www\./, '');
