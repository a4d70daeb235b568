import type {CueLink} from '../story/cue-links.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

/** Where the verb of a source candidate is, as seen from a quote. The numbers are part of the trained features. */
export const cuePosition = {
	/** The candidate has no verb. */
	none: 0,
	/** Between the candidate and the quote: “…”, said Reed. */
	between: 1,
	/** On the far side of the candidate: “…”, Reed said. */
	beyondCandidate: 2,
	/** On the far side of the quote. */
	beyondQuote: 3,
} as const;

export type CuePosition = (typeof cuePosition)[keyof typeof cuePosition];

/** Returns the link to the verb of a candidate; of two verbs, the one nearer to chunk `at`. */
export const nearestCueLink = ({cueAfter, cueBefore}: SourceCandidate, at: number): CueLink | undefined => {
	if (!cueAfter || !cueBefore) return cueAfter ?? cueBefore;
	return Math.abs(cueAfter.at - at) <= Math.abs(cueBefore.at - at) ? cueAfter : cueBefore;
};

/** Returns where the verb of `link` is, for a quote at chunk `at`. */
export const cuePositionOf = (link: CueLink | undefined, one: SourceCandidate, at: number): CuePosition => {
	if (!link) return cuePosition.none;
	const left = one.from < at;
	if (link.at < at !== left) return cuePosition.beyondQuote;
	return left === link.at >= one.to ? cuePosition.between : cuePosition.beyondCandidate;
};
