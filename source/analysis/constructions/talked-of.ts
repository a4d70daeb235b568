// Words that are talked of and not spoken: “the word “saga” means …, Reed explains”, “her nickname, “the Duchess””. And whoever is only told
// them: “the sat nav told Reed to “turn around””.
import {wordSet} from '../language/word-set.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';

const names = wordSet(
	'nickname name title surname pseudonym alias codename password motto slogan catchphrase headline hashtag',
);
const words = wordSet(
	'word term phrase expression nickname name title slogan motto headline hashtag verb noun adjective',
);

/** Recognises “the word “saga” means” as what a sentence is about, and “her nickname, “the Duchess””, whatever their source is. */
export const isWordTalkedOf = ({chunks, tokens}: ParsedStory, quoted: QuotedSpan, one: SourceCandidate): boolean => {
	const {kinds, sentences, from} = chunks;
	const at = quoted.chunk;
	const wordAt = (place: number): string => (place >= 0 ? tokens[from[place]!]!.word.lower : '');
	if (at < 2 || sentences[at - 2] !== sentences[at]) return false;
	if (kinds[at - 1] === chunkKind.comma) return quoted.startsLower && names.has(wordAt(at - 2));
	const opens = kinds[at - 2] === chunkKind.article && (at === 2 || sentences[at - 3] !== sentences[at]);
	// “The phrase “…” was uttered once, by Mr Reed.”
	return (
		opens &&
		words.has(wordAt(at - 1)) &&
		one.from > at &&
		wordAt(one.from - 1) !== 'by' &&
		wordAt(one.from - 2) !== 'by'
	);
};

/** Recognises the second in “Reed, unlike Vale, thinks it is “over””. */
export const isUnlike = ({chunks, tokens}: ParsedStory, {from, cueAfter}: SourceCandidate): boolean => {
	const before =
		from > 0 && chunks.sentences[from - 1] === chunks.sentences[from] ? tokens[chunks.from[from - 1]!] : undefined;
	return before?.word.lower === 'unlike' && !cueAfter?.who;
};

/** Tells whether a source is only the one who is told the words of a quote behind it. */
export const isObjectOfTold = (
	{chunks, tokens}: ParsedStory,
	{chunk}: QuotedSpan,
	{from, to, person, cueAfter, cueBefore}: SourceCandidate,
): boolean => {
	if (person < 0 || to > chunk || cueBefore === undefined || cueBefore.at !== from - 1) return false;
	if (cueAfter !== undefined && cueAfter.at < chunk) return false;
	return chunks.sentences[from] === chunks.sentences[chunk] && tokens[chunks.from[from - 1]!]!.word.lower === 'told';
};
