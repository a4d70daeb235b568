// Tells the clauses that somebody said from the wishes, topics and things that verbs of reporting also take: “wanted to go”,
// “described the van”. The annotation counts those as attributions too, but no reader would take them for words.

import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type Report, reportForm} from './indirect-speech.ts';

/** Words that open a clause after a verb of reporting: “said that …”, “asked whether …”. */
const opensClause = wordSet('that whether how why if he she they it there');
/** Words after which no subject of a clause comes. */
const opensNoClause = wordSet('to of with by from for at on in as than and or but about into over against');

/** In chunks: how far behind the beginning of a clause its verb may be. */
const verbReach = 24;

const bareVerbs = wordSet('be been being am let');

/** Tells whether a verb form at `at` has a person and a tense: “were”, “says”, “closed” behind its subject. */
const isFiniteVerb = ({chunks, tokens}: ParsedStory, at: number): boolean => {
	const {kinds, from, cues} = chunks;
	const kind = kinds[at]!;
	const before = at > 0 ? kinds[at - 1]! : chunkKind.none;
	const {lower, partOfSpeech} = tokens[from[at]!]!.word;
	if (kind === chunkKind.auxiliary) return before !== chunkKind.to && !bareVerbs.has(lower);
	if (before === chunkKind.to) return false;
	const cue = kind === chunkKind.cue ? cues[at] : undefined;
	if (cue) return cue.form === 'present' || (cue.form !== 'participle' && isSubject(before));
	if (partOfSpeech === 'verb') return !isDeterminer(before);
	return partOfSpeech === 'participle' && !lower.endsWith('ing') && isSubject(before);
};

const isSubject = (kind: ChunkKind): boolean =>
	(kind >= chunkKind.he && kind <= chunkKind.you) ||
	kind === chunkKind.who ||
	kind === chunkKind.name ||
	kind === chunkKind.weakName ||
	kind === chunkKind.proper ||
	kind === chunkKind.organisation ||
	(kind >= chunkKind.speaker && kind <= chunkKind.document);

const isDeterminer = (kind: ChunkKind): boolean =>
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.possessive;

const hasFiniteVerb = (story: ParsedStory, from: number, to: number): boolean => {
	const end = Math.min(to, from + verbReach);
	for (let at = from; at < end; at++) if (isFiniteVerb(story, at)) return true;
	return false;
};

/** Tells whether the content of a report is a clause that somebody may have said. */
export const isClause = (story: ParsedStory, {from, to, form, link}: Report): boolean => {
	const {chunks, tokens} = story;
	const first = tokens[chunks.from[from]!]!;
	if (first.kind === 'mark') return false;
	const {lower} = first.word;
	if (form !== reportForm.afterVerb) return hasFiniteVerb(story, from, to);
	if (opensClause.has(lower)) return true;
	if (opensNoClause.has(lower) || link.infinitive) return false;
	return !link.cue?.attitude && hasFiniteVerb(story, from, to);
};
