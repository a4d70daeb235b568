// Names that are nobody's: those of bodies by their first word, and nouns for several people.
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import type {CandidateName} from '../names/candidate-names.ts';
import {personNameLists} from '../names/name-kinds.ts';

/** The first words of names that end like a body's: “Northwind” of “Northwind Energy”. */
export const startsOfBodies = (names: Iterable<CandidateName>): ReadonlySet<string> => {
	const starts = new Set<string>();
	for (const {words} of names) {
		const last = words.at(-1)!;
		const isBody = isIn(last, list.organisationWord) && !isIn(last, personNameLists);
		if (words.length > 1 && isBody && !isIn(words[0]!, personNameLists)) starts.add(words[0]!.text);
	}
	return starts;
};

/** Recognises a noun for several people at the start of a sentence: “Astronomers said”. */
export const isSeveral = (word: LexiconEntry): boolean =>
	word.partOfSpeech === 'plural' && (word.singularLists & list.personNoun) !== 0 && !isIn(word, personNameLists);
