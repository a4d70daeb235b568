// Quotes between quotation marks: joins the parts that a cue splits, and adds source, cue, speaker and confidence.
import {leastNamed} from '../../model/doubt.ts';
import type {Quote} from '../../model/quote.ts';
import {contains} from '../../model/span.ts';
import {ownTellerOf} from '../constructions/own-tellers.ts';
import type {Coreference} from '../coreference/coreference.ts';
import {chunkKind} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type CandidateKind, candidateKind} from '../story/source-candidates.ts';
import type {AttributedQuote} from './attributed-quote.ts';
import {type Attribution, type AttributionModels, attributeQuotes} from './attribution.ts';
import {confidenceOf} from './confidence.ts';
import {nearestCueLink} from './cue-position.ts';
import {jointSpeakers} from './joint-speakers.ts';
import {cueSpan, sourceSpan} from './source-spans.ts';

/** Recognises speech that starts in the middle of the reporter's sentence: he called it “a disgrace”. */
const isMixed = ({quoted}: Attribution): boolean =>
	!quoted.startsSentence &&
	quoted.startsLower &&
	quoted.kindBefore !== chunkKind.comma &&
	quoted.kindBefore !== chunkKind.colon;

const isOneSex = (kind: CandidateKind | undefined): boolean => kind === candidateKind.he || kind === candidateKind.she;

/** Chunks between two parts of one quote. */
const longestSplit = 14;

/**
 * Tells whether only speaker and verb are between two parts of one quote: “When I use a word,” he said, “it means …”. `lastPart` is the
 * chunk of the part before the second one.
 */
const isSplit = (story: ParsedStory, first: Attribution, second: Attribution, lastPart: number): boolean => {
	const {chunks, candidates} = story;
	// “…,” Dahl said. “…,” he explained: the second is told by itself, and whose it is may be less sure. A body goes on as “it”.
	const own = ownTellerOf(story, second.quoted);
	const [before, after] = [candidates[first.candidate]?.kind, candidates[second.candidate]?.kind];
	const isNamedAgain =
		typeof own === 'object' && first.person >= 0 && candidates[own.candidate]?.person === first.person;
	if (own !== undefined && !isNamedAgain && after !== candidateKind.it) return false;
	if (before !== after && isOneSex(before) && isOneSex(after)) return false;
	if (first.quoted.paragraph !== second.quoted.paragraph || isMixed(first)) return false;
	const from = first.quoted.chunk + 1;
	const to = second.quoted.chunk;
	if (to <= from || to - from > longestSplit || first.candidate < 0) return false;
	const one = candidates[first.candidate]!;
	if (one.from < from || one.to > to) return false;
	// A sentence of the reporter between them has ended the quote: “…,” said X. The lamp went out. “…”
	for (let at = lastPart + 1; at < to - 1; at++) if (chunks.kinds[at] === chunkKind.stop) return false;
	if (second.candidate !== first.candidate) {
		// Of two without a name nobody knows whether they are one, but for a body that goes on as “it”.
		const isSameBody = one.person < 0 && candidates[second.candidate]?.kind === candidateKind.it;
		if (second.person !== first.person || (first.person < 0 && !isSameBody)) return false;
	}
	const link = nearestCueLink(one, first.quoted.chunk);
	if (!link || link.at < from || link.at >= to) return false;
	const mark = chunks.kinds[to - 1]!;
	return mark === chunkKind.comma || mark === chunkKind.stop || mark === chunkKind.dash || mark === chunkKind.colon;
};

const quoteOf = (story: ParsedStory, attribution: Attribution): AttributedQuote => {
	const {quoted, candidate, person} = attribution;
	const confidence = confidenceOf(story, attribution);
	const isNamed = confidence >= leastNamed;
	const joint = jointSpeakers(story, candidate, quoted.chunk);
	const nameOf = (index: number): string => story.cast.members[index]!.name;
	// What two say together is neither's alone.
	const speaker = !joint && person >= 0 && isNamed ? nameOf(person) : undefined;
	const one = story.candidates[candidate];
	const link = one && nearestCueLink(one, quoted.chunk);
	const cue = link && cueSpan(story, link);
	const source = joint?.source ?? (one && sourceSpan(story, candidate));
	const quote: Quote = {
		kind: isMixed(attribution) ? 'mixed' : 'direct',
		content: [story.runs[quoted.run]!.span],
		...(cue && !(source && contains(source, cue)) && {cue}),
		...(source && {source}),
		...(speaker !== undefined && {speaker}),
		...(joint && isNamed && joint.persons.length > 1 && {speakers: joint.persons.map(nameOf)}),
		confidence,
	};
	return {
		quote,
		person: speaker === undefined ? -1 : person,
		...(quote.speakers && {together: joint!.persons}),
		...(one && {sourceChunk: one.head}),
	};
};

/** Finds the quotes between quotation marks, in text order, except in the paragraphs `skipped`. */
export const findMarkedQuotes = (
	story: ParsedStory,
	models: AttributionModels,
	coreference: Coreference,
	skipped: ReadonlySet<number>,
): readonly AttributedQuote[] => {
	if (story.runs.length === 0) return [];
	const quotes: AttributedQuote[] = [];
	let last: Attribution | undefined;
	let lastPart = -1;
	for (const attribution of attributeQuotes(story, models, coreference)) {
		if (skipped.has(attribution.quoted.paragraph)) continue;
		if (last && isSplit(story, last, attribution, lastPart)) {
			lastPart = attribution.quoted.chunk;
			const {quote, ...rest} = quotes.at(-1)!;
			const content = [...quote.content, story.runs[attribution.quoted.run]!.span];
			quotes[quotes.length - 1] = {...rest, quote: {...quote, content}};
			continue;
		}
		last = attribution;
		lastPart = attribution.quoted.chunk;
		quotes.push(quoteOf(story, attribution));
	}
	return quotes;
};
