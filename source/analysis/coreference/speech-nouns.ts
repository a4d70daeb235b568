import {wordSet} from '../language/word-set.ts';

const speechNouns = wordSet(
	'claim claims assertion accusation suggestion argument promise pledge warning demand denial insistence criticism complaint remarks comments words view',
);

/** Recognises nouns for what somebody said: “claim”. Those for what is written are in the grammar (`document`). */
export const isSpeechNoun = (lower: string): boolean => speechNouns.has(lower);
