import type {QuoteMatch} from '../../library/library.ts';
import {dateOf} from '../../typesetting/captions.ts';

/** Where a quote is from: “Ferry stays, 18 February 2023, ‘The night boat’ (ferry.txt)”. */
export type Origin = {
	readonly title: string;
	/** As written out in the citation. */
	readonly published?: string | undefined;
	readonly subhead?: string | undefined;
	/** Address, path or id. */
	readonly where: string;
};

/** A quote as text to paste: its words and its speaker, and its origin where one is given. */
export const citation = (words: string, speaker: string | undefined, origin?: Origin): string => {
	const said = `${words} — ${speaker ?? 'unknown speaker'}`;
	if (origin === undefined) return said;
	return `${said}, ${[origin.title, origin.published, origin.subhead].filter(Boolean).join(', ')} (${origin.where})`;
};

/** A found quote as text to paste. */
export const citationOfMatch = (match: QuoteMatch, cited: boolean): string =>
	citation(
		match.text,
		match.speaker ?? match.source,
		cited
			? {
					title: match.title,
					published: match.published && dateOf(match.published),
					subhead: match.subhead,
					where: match.articleId,
				}
			: undefined,
	);
