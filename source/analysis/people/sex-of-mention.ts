// The sex of whoever a surname means, by the pronoun behind it in its sentence: “Reed wept as she was led away”.
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {Gender} from '../names/gender.ts';
import type {NameRun} from '../names/name-runs.ts';

/** Tokens behind a name in which the pronoun must come. */
const reach = 16;

const sexes: ReadonlyMap<string, Gender> = new Map([
	['he', 'male'],
	['his', 'male'],
	['himself', 'male'],
	['she', 'female'],
	['her', 'female'],
	['herself', 'female'],
]);

/**
 * Returns the sex of the first pronoun behind a name; undefined where somebody else comes in before it, or a verb of saying, behind which
 * “she” may be anybody.
 */
export const sexBehind = (tokens: readonly Token[], {to}: NameRun): Gender | undefined => {
	const {sentence, run} = tokens[to - 1]!;
	for (let at = to; at < to + reach; at++) {
		const token = tokens[at];
		if (token === undefined || token.sentence !== sentence || token.run !== run) return undefined;
		const {word, kind} = token;
		if (kind !== 'word') continue;
		const sex = sexes.get(word.lower);
		// “hugged her” is no word of hers.
		if (sex !== undefined) return word.lower === 'her' && tokens[at + 1]?.kind !== 'word' ? undefined : sex;
		if (word.capital || isIn(word, list.speechVerb | list.personNoun)) return undefined;
	}
	return undefined;
};
