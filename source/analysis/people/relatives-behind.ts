// A surname with somebody else of the family behind it: “Reed, the widow of Ian Reed”, “Reed, who is not related to Ian Reed”.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {NameRun} from '../names/name-runs.ts';

/** Tokens from the comma behind the surname to the full name. */
const reach = 12;

/** Tells whether the words behind a surname name this person, who is then not the one with the surname. */
export const isRelatedTo = (tokens: readonly Token[], {to}: NameRun, words: readonly LexiconEntry[]): boolean => {
	if (words.length < 2 || tokens[to]?.word.text !== ',') return false;
	const {sentence} = tokens[to]!;
	const [given, surname] = [words.at(-2)!.text, words.at(-1)!.text];
	let related = false;
	for (let at = to + 2; at <= to + reach && tokens[at]?.sentence === sentence; at++) {
		const {word} = tokens[at - 1]!;
		related ||= isIn(word, list.relative) || /^(?:widow|widower|related|relation)$/.test(word.lower);
		if (related && word.text === given && tokens[at]!.word.text === surname) return true;
	}
	return false;
};
