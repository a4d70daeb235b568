// The words that introduce a block quotation: “Vale said in a statement:”, “Vale, mayor:”. Only those whose sentence is about the
// saying; “something she told them:” speaks of words and does not give them.
import {leastNamed} from '../../model/doubt.ts';
import type {Span} from '../../model/span.ts';
import type {Coreference} from '../coreference/coreference.ts';
import {type ChunkKind, chunkKind} from '../story/chunk-kinds.ts';
import type {Chunks} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type CandidateKind, candidateKind} from '../story/source-candidates.ts';
import {mostForPerson} from './confidence.ts';
import {type NamedSource, namedSourceIn} from './quotation-lines.ts';
import {cueSpan, sourceSpan} from './source-spans.ts';

/** Who is quoted in a block, and how sure that is. `person` is an index into `Cast.members`, or -1. */
export type StatedSource = {
	readonly person: number;
	readonly source: Span;
	readonly cue?: Span | undefined;
	readonly confidence: number;
};

/** A name in the quotation or behind a dash; a name below it or before it; “the mayor”; a pronoun before it. */
export const blockConfidence = {signed: 0.95, named: 0.9, other: 0.8, pronoun: 0.75} as const;

/** Sources that say nothing of who is quoted. */
const unsure: ReadonlySet<CandidateKind> = new Set([
	candidateKind.it,
	candidateKind.i,
	candidateKind.we,
	candidateKind.you,
	candidateKind.which,
	candidateKind.possessive,
]);

/** Tells whether a chunk may begin a clause of its own: at the start of a sentence, behind a comma or “and”. */
const opensClause = ({kinds, sentences}: Chunks, at: number): boolean =>
	at === 0 || sentences[at - 1] !== sentences[at] || clauseStarts.has(kinds[at - 1]!);

const clauseStarts: ReadonlySet<ChunkKind> = new Set([
	chunkKind.comma,
	chunkKind.semicolon,
	chunkKind.dash,
	chunkKind.quote,
	chunkKind.conjunction,
]);

/** A heading of a quoted mail: “On Monday, 3 March 2025, Ann Vale wrote:” */
const mailHead = /^(?:on|am|le|el)\b[^:]*\d|[@<>]/iu;

/** Verbs that introduce the words of others as well: “Vale read out the letter:”. */
const verbsOfOthers = new Set(
	'read reads reading quote quotes quoted quoting cite cites cited citing recall recalls recalled describe describes described'.split(
		' ',
	),
);
/** What makes somebody's own words of what is released, posted or shared. */
const ownWords = /\b(?:statement|post|message|tweet|reply|response|comment|apology)\b(?! (?:by|from|of|to)\b)/iu;

/** Returns the half-open range of source candidates in a paragraph. */
export const candidatesOf = (
	{firstCandidateAt, firstChunkOfParagraph}: ParsedStory,
	paragraph: number,
): readonly [from: number, to: number] => [
	firstCandidateAt[firstChunkOfParagraph[paragraph]!]!,
	firstCandidateAt[firstChunkOfParagraph[paragraph + 1]!]!,
];

/** Tells whether the verb of a link, in a paragraph, introduces words of its subject. */
const introduces = ({chunks, tokens}: ParsedStory, {at, kind, cue, negated}: CueLink, words: string): boolean => {
	if (kind === 'signed' || negated) return false;
	if (cue === undefined) return true;
	const verb = tokens[chunks.from[at]!]!.word.lower;
	return !verbsOfOthers.has(verb) && (cue.level > 1 || ownWords.test(words));
};

/** Returns the source that a line names; `sure` is the confidence without a dash. */
export const sourceOfLine = (line: NamedSource | undefined, sure: number): StatedSource | undefined =>
	line && {person: line.person, source: line.source, confidence: line.dashed ? blockConfidence.signed : sure};

/** Returns the source of a paragraph that introduces a quotation: “Vale said in a statement:” */
export const introducingSource = (
	story: ParsedStory,
	{personOf, marginOf, isOpen}: Coreference,
	paragraph: number,
): StatedSource | undefined => {
	const {body, candidates, chunks, firstChunkOfParagraph} = story;
	const {paragraphs, text} = body;
	const above = paragraphs[paragraph];
	if (above === undefined || above.kind === 'subhead' || above.kind === 'caption') return undefined;
	const words = text.slice(above.span.start, above.span.end);
	if (!words.endsWith(':') || mailHead.test(words)) return undefined;
	const [from, to] = candidatesOf(story, paragraph);
	const sentence = chunks.sentences[firstChunkOfParagraph[paragraph + 1]! - 1];
	let [best, link]: [number, CueLink | undefined] = [-1, undefined];
	let verbs = 0;
	for (let index = from; index < to; index++) {
		const {cueAfter, cueBefore} = candidates[index]!;
		const found = cueAfter ?? cueBefore;
		if (found === undefined || !introduces(story, found, words)) continue;
		// “Vale told Reed”: the first that has the verb is its subject.
		if (chunks.sentences[found.at] !== sentence || (link !== undefined && found.at <= link.at)) continue;
		[best, link] = [index, found];
		verbs++;
	}
	if (link === undefined)
		return sourceOfLine(
			namedSourceIn(story, {start: above.span.start, end: above.span.end - 1}),
			blockConfidence.named,
		);
	const {kind, from: subject} = candidates[best]!;
	// “It is something she told them:” and the like speak of words, and do not give them.
	if (unsure.has(kind) || (verbs > 1 && !opensClause(chunks, subject))) return undefined;
	const isPronoun = kind === candidateKind.he || kind === candidateKind.she;
	const person = personOf(best);
	const bySource = isPronoun
		? blockConfidence.pronoun
		: kind <= candidateKind.organisation
			? blockConfidence.named
			: blockConfidence.other;
	const most = mostForPerson(story, {candidate: best, person, antecedentMargin: marginOf(best), open: isOpen(best)});
	const confidence = Math.min(bySource, most);
	return {
		person: confidence >= leastNamed ? person : -1,
		source: sourceSpan(story, best),
		cue: cueSpan(story, link),
		confidence,
	};
};
