// The most frequent part of speech of a word: from a list of exceptions, otherwise guessed from the ending.
import {adjectives, nouns, others, participles, plurals, verbPlurals, verbs} from '../lexicon/parts-of-speech.ts';
import {unpack} from '../lexicon/unpack.ts';

/** `participle` includes regular past forms; `other` is every class that is not listed. */
export type PartOfSpeech = 'noun' | 'plural' | 'adjective' | 'participle' | 'verb' | 'other';

const adjectiveEnding = /(?:[^aeiou]al|ic|ous|ful|ive|able|ible|less|ish|ary|ent|ant|like|some|-old|-free|ese)$/;
const nounEnding = /(?:ment|ance|ence|ology|ness|ity|ion|ure|ent|ant)$/;

/** Guesses the part of speech of a word in lower case from its ending; a noun if no ending tells. */
export const partByEnding = (word: string): PartOfSpeech => {
	if (word.endsWith('ing') && word.length > 5) return 'participle';
	if (word.endsWith('ed') && word.length > 4) return 'participle';
	if (word.endsWith('ly') && word.length > 4) return 'other';
	if (word.endsWith("n't")) return 'verb';
	if (/[^suia]s$/.test(word) && word.length > 3) return 'plural';
	if (nounEnding.test(word) && !/(?:[^m]ent|ant)$/.test(word)) return 'noun';
	if (adjectiveEnding.test(word) && word.length > 4) return 'adjective';
	return 'noun';
};

const readExceptions = (): Map<string, PartOfSpeech> => {
	const found = new Map<string, PartOfSpeech>();
	const put = (packed: string, part: PartOfSpeech) => {
		for (const word of unpack(packed)) found.set(word, part);
	};
	put(nouns, 'noun');
	put(plurals, 'plural');
	put(adjectives, 'adjective');
	put(participles, 'participle');
	put(verbs, 'verb');
	put(others, 'other');
	return found;
};

let exceptions: Map<string, PartOfSpeech> | undefined;
let doubles: ReadonlySet<string> | undefined;

/** Returns the most frequent part of speech of a word in lower case. */
export const partOfSpeech = (word: string): PartOfSpeech => {
	exceptions ??= readExceptions();
	const known = exceptions.get(word);
	if (known !== undefined) return known;
	const part = partByEnding(word);
	// “revolves” looks like a plural, but “revolve” is a verb.
	return part === 'plural' && exceptions.get(word.slice(0, -1)) === 'verb' ? 'verb' : part;
};

/** Tells whether a plural noun is also a verb form: “rates”, “plans”. */
export const isVerbToo = (plural: string): boolean => {
	doubles ??= new Set(unpack(verbPlurals));
	return doubles.has(plural);
};
