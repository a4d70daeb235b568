// Capitalised words that are no name of the cast: organisations, places, and what cannot be told.
import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {type ChunkKind, chunkKind} from './chunk-kinds.ts';

const organisationWords = list.organisation | list.organisationWord | list.strongOrganisationWord | list.place;

/** Recognises titles, which are not part of the names in the cast: “Mr.”, “Sen.”. */
const isTitle = ({word}: Token): boolean =>
	isIn(word, list.honorific) || (isIn(word, list.title) && word.text.endsWith('.'));

/** Tells whether a word is capitalised as part of a name, and not only because it starts a sentence. */
export const isProperWord = (token: Token | undefined): boolean => {
	if (token?.kind !== 'word' || token.run >= 0 || !token.word.capital) return false;
	const {word} = token;
	if (isTitle(token)) return false;
	if (word.grammar.wordClass !== wordClass.other && word.grammar.wordClass < wordClass.speaker && !word.allCapitals)
		return false;
	if (!token.startsSentence) return !isIn(word, list.calendar);
	return (
		!isIn(word, list.functionWord | list.common | list.ordinary | list.calendar) ||
		isIn(word, list.organisation | list.place)
	);
};

/** Tells whether a word can go on a name, as a verb in capitals does: “States” in “Prairie States”. */
const goesOn = (token: Token | undefined): boolean =>
	isProperWord(token) ||
	(token?.kind === 'word' &&
		token.run < 0 &&
		token.word.capital &&
		!token.startsSentence &&
		token.word.grammar.wordClass === wordClass.cue);

const isInstitution = (token: Token): boolean =>
	token.word.grammar.wordClass === wordClass.institution ||
	isIn(token.word, list.organisationWord | list.strongOrganisationWord);

/** Returns the end of the capitalised words that start at token `from`; “Department of Justice” is one sequence, and so is “Hollis & Dunn”. */
export const properEnd = (tokens: readonly Token[], from: number, limit: number): number => {
	let to = from + 1;
	for (;;) {
		if (to < limit && goesOn(tokens[to]) && tokens[to]!.start <= tokens[to - 1]!.end + 1) {
			to++;
			continue;
		}
		// “Hollis & Dunn”
		if (tokens[to]?.word.text === '&' && to + 1 < limit && isProperWord(tokens[to + 1])) {
			to += 2;
			continue;
		}
		const links = tokens[to]?.word.text === 'of' && isInstitution(tokens[to - 1]!);
		if (!links) return to;
		const next = tokens[to + 1]?.word.text === 'the' ? to + 2 : to + 1;
		if (next >= limit || !isProperWord(tokens[next])) return to;
		to = next + 1;
	}
};

/** Returns what a sequence of capitalised words is. */
export const properKind = (tokens: readonly Token[], from: number, to: number): ChunkKind => {
	const first = tokens[from]!.word;
	if (to - from === 1 && first.grammar.wordClass >= wordClass.speaker) return first.grammar.wordClass;
	for (let i = from; i < to; i++) {
		const {word} = tokens[i]!;
		if (
			isIn(word, organisationWords) ||
			word.text === '&' ||
			word.grammar.wordClass === wordClass.institution ||
			word.allCapitals
		)
			return chunkKind.organisation;
	}
	return chunkKind.proper;
};
