import type {QuoteMatch} from '../../library/library.ts';
import {isUnsure, probably} from '../../model/doubt.ts';
import {dateOf} from '../../typesetting/captions.ts';

/** Where a quote was published, as a citation states it. */
export type CitationOrigin = {
	readonly title: string;
	/** Written out: “18 February 2023”. */
	readonly published?: string | undefined;
	readonly subhead?: string | undefined;
	/** Address, path or id of the article. */
	readonly where: string;
};

/**
 * Returns a quote as text to paste: “WORDS — SPEAKER”, or with an origin “WORDS — SPEAKER, TITLE, DATE, SUBHEAD
 * (WHERE)”.
 */
export const citation = (words: string, speaker: string | undefined, origin?: CitationOrigin): string => {
	const said = `${words} — ${speaker ?? 'unknown speaker'}`;
	if (origin === undefined) return said;
	return `${said}, ${[origin.title, origin.published, origin.subhead].filter(Boolean).join(', ')} (${origin.where})`;
};

/** Returns how a citation names a speaker: the name, what is probably the name, or the story's words for the speaker. */
export const citedSpeaker = (
	quote: Pick<QuoteMatch, 'speaker' | 'confidence'> & {readonly source?: string | undefined},
): string | undefined => {
	const {speaker, source} = quote;
	return speaker !== undefined && isUnsure(quote) ? probably(speaker, source) : (speaker ?? source);
};

/** Returns a match as text to paste; `cited` adds its origin. */
export const citationOfMatch = (match: QuoteMatch, cited: boolean): string =>
	citation(
		match.text,
		citedSpeaker(match),
		cited
			? {
					title: match.title,
					published: match.published && dateOf(match.published),
					subhead: match.subhead,
					where: match.articleId,
				}
			: undefined,
	);
