// The sex of whoever a surname means, by the pronoun behind it in its sentence: “Reed wept as she was led away”.
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {Gender} from '../names/gender.ts';
import type {NameRun} from '../names/name-runs.ts';

/** Tokens behind a name in which the pronoun must come. */
const reach = 16;
/** Tokens of a quote, to the pronoun behind it. */
const quoteReach = 80;

const sexes: ReadonlyMap<string, Gender> = new Map([
	['he', 'male'],
	['his', 'male'],
	['himself', 'male'],
	['she', 'female'],
	['her', 'female'],
	['herself', 'female'],
]);

/** Returns the sex in “he said” behind the quote that opens the sentence at token `at`; undefined where there is no such quote. */
const sexBehindQuote = (tokens: readonly Token[], at: number): Gender | undefined => {
	const {run, paragraph} = tokens[at]!;
	if (run < 0) return undefined;
	let end = at + 1;
	while (end < at + quoteReach && tokens[end]?.run === run) end++;
	const [pronoun, verb] = [tokens[end], tokens[end + 1]];
	const isSaid = pronoun?.paragraph === paragraph && verb !== undefined && isIn(verb.word, list.speechVerb);
	return isSaid && /^s?he$/.test(pronoun.word.lower) ? sexes.get(pronoun.word.lower) : undefined;
};

/**
 * Returns the sex of the first pronoun behind a name, in its sentence or behind the quote that follows: “Reed left early. “…,” she
 * said.” Undefined where somebody else comes in before it, or a verb of saying, behind which “she” may be anybody.
 */
export const sexBehind = (tokens: readonly Token[], {to}: NameRun): Gender | undefined => {
	const {sentence, run, paragraph} = tokens[to - 1]!;
	for (let at = to; at < to + reach; at++) {
		const token = tokens[at];
		if (token?.paragraph !== paragraph) return undefined;
		if (token.run >= 0 && run < 0 && tokens[at - 1]!.run < 0 && /^[.!?]$/.test(tokens[at - 1]!.word.text))
			return sexBehindQuote(tokens, at);
		if (token.sentence !== sentence || token.run !== run) return undefined;
		const {word, kind} = token;
		if (kind !== 'word') continue;
		const sex = sexes.get(word.lower);
		// “hugged her” is no word of hers.
		if (sex !== undefined) return word.lower === 'her' && tokens[at + 1]?.kind !== 'word' ? undefined : sex;
		if (word.capital || isIn(word, list.speechVerb | list.personNoun)) return undefined;
	}
	return undefined;
};
