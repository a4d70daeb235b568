// What the capitals of a story are worth: which words it also has in small letters, and which sentences are set in Title Case.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Casing} from './name-runs.ts';

const leastCapitals = 4;
/** Without a small word between them, so many capitals are needed: fewer may be one long name. */
const leastBareCapitals = 7;
/** Before a full stop, which headlines have seldom. */
const leastStoppedCapitals = 6;

/** One small word of content in so many is allowed in a sentence in Title Case. */
const smallShare = 8;

const read = (page: StoryBody, tokens: readonly Token[]): Casing => {
	const small = new Set<string>();
	const sentences = (tokens.at(-1)?.sentence ?? -1) + 1;
	const capitals = new Uint32Array(sentences);
	const functionWords = new Uint8Array(sentences);
	const stopped = new Uint8Array(sentences);
	const others = new Uint32Array(sentences);
	const subhead = new Uint8Array(sentences);
	for (const token of tokens) {
		if (token.kind !== 'word') {
			// A list of names is no headline.
			if (token.word.text === ',') others[token.sentence]!++;
			else if (token.word.text === '.') stopped[token.sentence] = 1;
			continue;
		}
		if (page.paragraphs[token.paragraph]!.kind === 'subhead') subhead[token.sentence] = 1;
		if (token.word.capital) capitals[token.sentence]!++;
		else {
			small.add(token.word.text);
			if (isIn(token.word, list.functionWord | list.particle)) functionWords[token.sentence] = 1;
			else others[token.sentence]!++;
		}
	}
	const least = (sentence: number): number => {
		if (functionWords[sentence] === 0) return leastBareCapitals;
		return stopped[sentence] === 1 ? leastStoppedCapitals : leastCapitals;
	};
	const titleCase = (sentence: number): boolean =>
		capitals[sentence]! >= least(sentence) && others[sentence]! * smallShare <= capitals[sentence]!;
	return {
		small,
		titleCase,
		doubtful: sentence => subhead[sentence] === 1 || titleCase(sentence),
	};
};

/** People and topics ask for the same story. */
const found = new WeakMap<readonly Token[], Casing>();

export const readCasing = (page: StoryBody, tokens: readonly Token[]): Casing => {
	let capitals = found.get(tokens);
	if (capitals === undefined) {
		capitals = read(page, tokens);
		found.set(tokens, capitals);
	}
	return capitals;
};
