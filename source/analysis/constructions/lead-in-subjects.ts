// A floating quote behind a sentence whose subject speaks it: “Vale did not wait. “I had my coat on.””, “The clerk Ann Vale nodded. “Quite.””,
// “She laughs. “He would say that.””
import {wordSet} from '../language/word-set.ts';
import {type ChunkKind, chunkKind, isSpeakingNoun} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {candidateKind} from '../story/source-candidates.ts';

/** What people do as they begin to speak. */
const gestures = wordSet(
	'laughs laughed smiles smiled grins grinned giggles giggled chuckles chuckled snorts snorted sighs sighed groans groaned shrugs shrugged nods nodded winces winced frowns frowned roars roared beams beamed blushes blushed pauses paused hesitates hesitated gasps gasped cringes cringed agrees agreed disagrees disagreed concurs concurred demurs demurred',
);

/** In chunks, with the full stop: the longest sentence about a gesture, and a role before a name. */
const longestGesture = 6;
const longestRole = 5;

/** The subject of a sentence before a quote, and whether it does no more than to laugh or to nod. */
export type LeadInSubject = {readonly candidate: number; readonly gesture: boolean};

const none: LeadInSubject = {candidate: -1, gesture: false};

const isRole = (kind: ChunkKind): boolean =>
	kind === chunkKind.other || kind === chunkKind.proper || kind === chunkKind.article || isSpeakingNoun(kind);

/**
 * Returns the subject of the sentence before a quote that stands alone: the candidate is -1 where that sentence names nobody else, or
 * more than one.
 */
export const subjectBefore = (
	{chunks, candidates, firstCandidateAt, tokens}: ParsedStory,
	quoted: QuotedSpan,
): LeadInSubject => {
	const {kinds, sentences, paragraphs, from} = chunks;
	const at = quoted.chunk;
	const goesOn = quoted.kindAfter !== chunkKind.none && sentences[at + 1] === quoted.lastSentence;
	if (!quoted.startsSentence || goesOn) return none;
	if (at === 0 || paragraphs[at - 1] !== quoted.paragraph || kinds[at - 1] !== chunkKind.stop) return none;
	let first = at - 1;
	while (first > 0 && sentences[first - 1] === sentences[at - 1] && kinds[first] !== chunkKind.quote) first--;
	if (kinds[first] === chunkKind.quote) return none;
	let subject = firstCandidateAt[first]!;
	// “Board member Ann Vale”
	while (subject < candidates.length && candidates[subject]!.from < first + longestRole) {
		const {person, kind} = candidates[subject]!;
		if (person >= 0 || kind === candidateKind.he || kind === candidateKind.she) break;
		subject++;
	}
	const one = candidates[subject];
	if (one === undefined || one.from > first + longestRole || one.possessive) return none;
	for (let before = first; before < one.from; before++) if (!isRole(kinds[before]!)) return none;
	const isPronoun = one.kind === candidateKind.he || one.kind === candidateKind.she;
	if (one.person < 0 && !isPronoun) return none;
	const gesture = at - one.from <= longestGesture && gestures.has(tokens[from[one.to]!]!.word.lower);
	if (!gesture && (isPronoun || !one.subject || one.from > first)) return none;
	for (let index = subject + 1; index < firstCandidateAt[at]!; index++) {
		const {person, kind} = candidates[index]!;
		if ((person >= 0 && person !== one.person) || kind === candidateKind.he || kind === candidateKind.she) return none;
	}
	return {candidate: subject, gesture};
};
