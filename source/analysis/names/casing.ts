// Which words a story also has in lower case, and which of its sentences are set in Title Case.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Casing} from './name-runs.ts';

/** Capitalised words that a sentence in Title Case has at least. */
const leastCapitals = 4;
/** More are required without a function word in lower case between them: fewer may be one long name. */
const leastCapitalsInARow = 7;
/** More are required before a full stop, which headlines rarely have. */
const leastCapitalsWithStop = 6;

/** Capitalised words per other word that a sentence in Title Case has at least. */
const capitalsPerOther = 8;

/** Reads the casing of a story from its tokens, in one pass. */
export const readCasing = (body: StoryBody, tokens: readonly Token[]): Casing => {
	const lowerCaseWords = new Set<string>();
	const afterParticles = new Set<string>();
	const sentences = (tokens.at(-1)?.sentence ?? -1) + 1;
	const capitals = new Uint32Array(sentences);
	const functionWords = new Uint8Array(sentences);
	const stopped = new Uint8Array(sentences);
	const others = new Uint32Array(sentences);
	const subhead = new Uint8Array(sentences);
	let particle: Token | undefined;
	for (const token of tokens) {
		if (particle?.end === token.start - 1) afterParticles.add(`${particle.word.lower} ${token.word.lower}`);
		particle = isIn(token.word, list.particle) && !token.word.capital ? token : undefined;
		if (token.kind !== 'word') {
			// Commas count as other words: a list of names is not a headline.
			if (token.word.text === ',') others[token.sentence]!++;
			else if (token.word.text === '.') stopped[token.sentence] = 1;
			continue;
		}
		if (body.paragraphs[token.paragraph]!.kind === 'subhead') subhead[token.sentence] = 1;
		if (token.word.capital) capitals[token.sentence]!++;
		else {
			lowerCaseWords.add(token.word.text);
			if (isIn(token.word, list.functionWord | list.particle)) functionWords[token.sentence] = 1;
			else others[token.sentence]!++;
		}
	}
	const least = (sentence: number): number => {
		if (functionWords[sentence] === 0) return leastCapitalsInARow;
		return stopped[sentence] === 1 ? leastCapitalsWithStop : leastCapitals;
	};
	const isTitleCase = (sentence: number): boolean =>
		capitals[sentence]! >= least(sentence) && others[sentence]! * capitalsPerOther <= capitals[sentence]!;
	return {
		lowerCaseWords,
		afterParticles,
		isTitleCase,
		provesNoName: sentence => subhead[sentence] === 1 || isTitleCase(sentence),
	};
};
