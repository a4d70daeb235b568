// What the reader has decided, as a search for somebody's words sees it.
import type {PeopleDecision} from '../../../model/people-decision.ts';

/** An article of which the reader has corrected quotes: who is quoted there, and who says those quotes, by their indices. */
export type CorrectedVoices = {
	readonly id: string;
	readonly voices: readonly string[];
	readonly quotes: readonly (readonly [quote: number, names: readonly string[]])[];
};

/** What the reader has decided, as far as `by:` asks for it. */
export type DecidedVoices = {readonly people: readonly PeopleDecision[]; readonly articles: readonly CorrectedVoices[]};
