// Whom a pronoun does not mean where people speak to one another: ““…,” Reed told her.” and then ““…,” she said”, “Reed asked him what he
// did. “…,” he replied”.
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import type {SourceCandidate} from '../story/source-candidates.ts';
import type {Mention} from './mentions.ts';

const answering = wordSet('replied answered responded retorted countered replies answers responds');
const asking = wordSet('asked questioned quizzed pressed challenged asks questions');
/** With these the speaker before goes on. */
export const goingOn = wordSet('added continued adds continues');

/** What stands behind “her” that has no noun. */
const endsObject: ReadonlySet<ChunkKind> = new Set<ChunkKind>([
	chunkKind.stop,
	chunkKind.question,
	chunkKind.comma,
	chunkKind.colon,
	chunkKind.dash,
	chunkKind.quote,
	chunkKind.preposition,
	chunkKind.conjunction,
	chunkKind.subordinator,
	chunkKind.that,
	chunkKind.which,
	chunkKind.time,
]);

/** The word of the verb of saying that a source candidate has, and the chunk behind it. */
const verbOf = ({tokens, chunks}: ParsedStory, {cueAfter, cueBefore}: SourceCandidate) => {
	const at = cueAfter?.at ?? cueBefore?.at;
	return at === undefined ? undefined : {word: tokens[chunks.from[at]!]!.word.lower, next: at + 1};
};

/** Tells whether chunk `at` is “him” or “her”, of the sex of the pronoun, and not “her plan”. */
const isObject = ({tokens, chunks}: ParsedStory, at: number, female: boolean): boolean => {
	const {kinds, from, sentences, length} = chunks;
	if (at >= length || sentences[at] !== sentences[at - 1]) return false;
	if (tokens[from[at]!]!.word.lower !== (female ? 'her' : 'him')) return false;
	const after = at + 1 < length && sentences[at + 1] === sentences[at] ? kinds[at + 1]! : chunkKind.none;
	return !female || after === chunkKind.none || endsObject.has(after);
};

/** Tells whether the last quote was spoken to somebody of this sex, who answers in the next paragraph. */
const isAnswered = (
	story: ParsedStory,
	{paragraph}: Mention,
	female: boolean,
	quoted: QuotedSpan,
	source: SourceCandidate,
): boolean => {
	const verb = verbOf(story, source);
	return verb !== undefined && paragraph - quoted.paragraph === 1 && isObject(story, verb.next, female);
};

/** Tells whether the sentence of a mention begins with a quote. */
const opensWithQuote = ({chunks}: ParsedStory, {chunk, sentence, paragraph}: Mention): boolean => {
	const {kinds, sentences, paragraphs} = chunks;
	let first = chunk;
	while (first > 0 && paragraphs[first - 1] === paragraph && sentences[first - 1] === sentence) first--;
	const isBehind = first > 0 && kinds[first - 1] === chunkKind.quote && paragraphs[first - 1] === paragraph;
	return kinds[first] === chunkKind.quote || isBehind;
};

/** Tells whether “…,” he replied stands right behind the last quote and its clause: nobody answers himself, unless he is asked. */
const isReplyTo = (
	{chunks, tokens}: ParsedStory,
	{sentence, paragraph}: Mention,
	{cueAfter, cueBefore}: SourceCandidate,
	quoted: QuotedSpan,
): boolean => {
	const {kinds, sentences, paragraphs} = chunks;
	let first = cueAfter?.at ?? cueBefore!.at;
	while (first > 0 && sentences[first - 1] === sentence) first--;
	while (
		first > 0 &&
		kinds[first - 1] === chunkKind.quote &&
		sentences[first] === sentence &&
		kinds[first] !== chunkKind.quote
	)
		first--;
	if (kinds[first] !== chunkKind.quote || paragraphs[first] !== paragraph || quoted.paragraph !== paragraph)
		return false;
	for (let at = first; at < chunks.length && sentences[at]! <= sentence; at++)
		if (asking.has(tokens[chunks.from[at]!]!.word.lower)) return false;
	let before = first - 1;
	while (before > quoted.chunk && sentences[before] === sentences[first - 1]) before--;
	return before <= quoted.chunk;
};

/** Returns the person who asks in the sentence before “he replied”; -1 for none. */
const askerBefore = (story: ParsedStory, mentions: readonly Mention[], at: number, female: boolean): number => {
	const {sentence, paragraph} = mentions[at]!;
	for (let i = at - 1; i >= 0 && sentence - mentions[i]!.sentence <= 1; i--) {
		const {person, candidate} = mentions[i]!;
		if (person < 0 || candidate < 0 || mentions[i]!.paragraph < paragraph - 1) continue;
		const verb = verbOf(story, story.candidates[candidate]!);
		if (verb && asking.has(verb.word) && isObject(story, verb.next, female)) return person;
	}
	return -1;
};

/**
 * Returns the person whom the pronoun that is mention `at` does not mean, because somebody else is spoken to and answers; -1 for none.
 * `last` is the last quote with its source and its speaker.
 */
export const spokenTo = (
	story: ParsedStory,
	mentions: readonly Mention[],
	at: number,
	female: boolean | undefined,
	last: {readonly quoted: QuotedSpan; readonly source: SourceCandidate; readonly person: number} | undefined,
): number => {
	const mention = mentions[at]!;
	if (female === undefined || mention.candidate < 0 || mention.description) return -1;
	const verb = verbOf(story, story.candidates[mention.candidate]!);
	if (verb === undefined || goingOn.has(verb.word)) return -1;
	const asker = askerBefore(story, mentions, at, female);
	const isAnswer = answering.has(verb.word);
	if (asker >= 0 && (isAnswer || opensWithQuote(story, mention))) return asker;
	if (last === undefined || last.person < 0) return -1;
	const isReply = isAnswer && isReplyTo(story, mention, story.candidates[mention.candidate]!, last.quoted);
	return isReply || isAnswered(story, mention, female, last.quoted, last.source) ? last.person : -1;
};
