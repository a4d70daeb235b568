// A surname that the words behind it take from its only bearer: “Reed said of her nephew” where the story has Joe Reed, and his aunt Bev.
import {isIn, list} from '../language/lexicon-entry.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind, type SourceCandidate} from '../story/source-candidates.ts';

/** Returns the sex of the owner in “of her nephew” at chunk `at`; undefined for anything else. */
const sexOfOwner = ({tokens, chunks}: ParsedStory, at: number): 'male' | 'female' | undefined => {
	const {kinds, from, sentences, length} = chunks;
	if (at + 2 >= length || sentences[at + 2] !== sentences[at] || kinds[at + 1] !== chunkKind.possessivePronoun)
		return undefined;
	if (!/^(?:of|about)$/.test(tokens[from[at]!]!.word.lower)) return undefined;
	const owner = tokens[from[at + 1]!]!.word.lower;
	if (!isIn(tokens[from[at + 2]!]!.word, list.relative)) return undefined;
	return owner === 'her' ? 'female' : owner === 'his' ? 'male' : undefined;
};

/**
 * Tells whether a source that is a surname alone has a relative of somebody of the other sex behind its verb, and the story has somebody of
 * that sex whom it calls by one name, and who may have the surname too.
 */
export const isContradicted = (story: ParsedStory, one: SourceCandidate): boolean => {
	const {cast, chunks} = story;
	if (one.kind !== candidateKind.name || chunks.to[one.from]! - chunks.from[one.from]! > 1) return false;
	const verb = one.cueAfter ?? one.cueBefore;
	if (verb === undefined) return false;
	const sex = sexOfOwner(story, Math.max(verb.at + 1, one.to));
	const {gender, given} = cast.members[one.person]!;
	if (sex === undefined || gender === undefined || sex === gender || given.length === 0) return false;
	return cast.members.some(
		other => other.listed && other.given.length === 0 && (other.gender === undefined || other.gender === sex),
	);
};
