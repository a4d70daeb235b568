// A short sentence that brings on whoever speaks next: “Vale agreed. “…,” she said.” – “Ortiz was blunt. “…,” he said.” –
// “The judge refused. “…,” she said.”

import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {genderFit, genderFitOf} from './antecedents.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** In chunks, with the full stop: the longest such sentence, and from a quote to its pronoun. */
const longest = 7;
const quoteReach = 4;

/** Returns the first chunk of the sentence that a quote next to chunk `at` opens; -1 if there is no such quote. */
const quoteBefore = ({chunks}: ParsedStory, at: number): number => {
	for (let quote = at - 1; quote > 0 && quote >= at - quoteReach; quote--)
		if (chunks.kinds[quote] === chunkKind.quote) return quote;
	return -1;
};

const reacting = wordSet(
	'agreed agrees disagreed disagrees concurred concurs demurred demurs differed differs nodded nods shrugged shrugs laughed laughs sighed sighs objected objects',
);

/** Tells whether a name does nothing in its sentence but to agree, to differ or to be blunt. */
const isReacting = ({tokens, chunks}: ParsedStory, chunk: number): boolean => {
	const next = chunk + 1;
	const verb = tokens[chunks.from[next]!]!.word.lower;
	return reacting.has(verb) || (/^(?:is|was)$/.test(verb) && chunks.kinds[next + 2] === chunkKind.stop);
};

/** Returns the person of the surname that opens a sentence, where it was taken for a place: “Poole was sceptical.” Otherwise -1. */
const bySurname = ({tokens, chunks, cast}: ParsedStory, chunk: number): number =>
	cast.members.findIndex(({surname, given}) => given.length > 0 && surname === tokens[chunks.from[chunk]!]!.word.text);

/**
 * Returns the person who is the subject of a short sentence right before the quote of a pronoun, -1 for somebody whom the story does not
 * name; undefined where there is no such sentence, or it mentions others. Somebody who is named must do no more in it than to agree or to differ; of somebody without a name it may be longer, if the
 * words tell the sex.
 */
export const leadInBefore = (
	story: ParsedStory,
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	at: number,
	female: boolean | undefined,
): number | undefined => {
	const {kinds, sentences, paragraphs} = story.chunks;
	const here = mentions[at]!;
	if (here.chunk < 0 || here.description || female === undefined) return undefined;
	const quote = quoteBefore(story, here.chunk);
	if (quote < 1 || kinds[quote - 1] !== chunkKind.stop || here.paragraph - paragraphs[quote - 1]! > 1) return undefined;
	const sentence = sentences[quote - 1]!;
	let subject: number | undefined;
	let start = quote;
	for (let i = at - 1; i >= 0 && (mentions[i]!.chunk < 0 || sentences[mentions[i]!.chunk] === sentence); i--) {
		const {chunk, person, description} = mentions[i]!;
		if (chunk < 0) continue;
		if (chunk >= quote) return undefined;
		start = chunk;
		// “The mother of two said she forgave the owners.”
		if (person < 0 && !description) continue;
		if (subject !== undefined) return undefined;
		subject = i;
	}
	if (subject === undefined) {
		// Nobody is mentioned: a word that was taken for a place may be somebody's surname.
		let first = quote - 1;
		while (first > 0 && quote - first < longest && sentences[first - 1] === sentence) first--;
		const isName = kinds[first] === chunkKind.organisation || kinds[first] === chunkKind.proper;
		const isWhole = first === 0 || sentences[first - 1] !== sentence;
		return start === quote && isWhole && isName && isReacting(story, first) ? bySurname(story, first) : undefined;
	}
	const one = mentions[subject]!;
	if (mentions[subject]!.chunk !== start) return undefined;
	const opens = start === 0 || sentences[start - 1] !== sentence;
	// “After the hearing, the mother of two …”, “The spokeswoman for the mill …”
	const isLater = one.person < 0 && kinds[start - 1] === chunkKind.comma;
	if (!(opens || isLater) || one.role > (one.person < 0 ? mentionRole.other : mentionRole.subject)) return undefined;
	if (one.female !== undefined && one.female !== female) return undefined;
	const isShort = quote - start <= longest;
	if (one.person >= 0) {
		const isMeant = genderFitOf(story, one.person, female) < genderFit.statedMismatch && isReacting(story, start);
		return isShort && isMeant && here.paragraph === one.paragraph ? one.person : undefined;
	}
	const isOf = one.description && !one.description.owned && kinds[start] === chunkKind.article;
	return isOf && (isShort || one.female === female) ? personOfMention[subject]! : undefined;
};
