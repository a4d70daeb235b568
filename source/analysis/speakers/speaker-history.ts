import type {QuotedSpan} from '../story/quoted-spans.ts';

/** The sources chosen so far. Passed on from quote to quote; a quoted span that is no quote leaves it unchanged. */
export type SpeakerHistory = {
	/** The last quote and the index of its source candidate. */
	readonly previous: {readonly candidate: number; readonly quoted: QuotedSpan} | undefined;
	/** The source candidates chosen so far. */
	readonly used: ReadonlySet<number>;
	/** The people who have spoken, as indices into `Cast.members`. */
	readonly speakers: ReadonlySet<number>;
	/** Returns the person a source candidate refers to, as far as the story up to it tells; -1 if unknown. */
	readonly personOf: (candidate: number) => number;
};
