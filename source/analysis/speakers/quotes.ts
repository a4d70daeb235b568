// From pieces with their speakers to quotes: content, cue, source, speaker and how sure that is.

import type {Quote} from '../../model/quote.ts';
import {contains, type Span} from '../../model/span.ts';
import {type Coreference, resolveCoreference} from '../coreference/coreference.ts';
import {createFeatureVector, score} from '../features/hashed-features.ts';
import {chunkKind} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {candidateKind as kinds} from '../story/source-candidates.ts';
import {findTurns, type Turn} from '../story/transcripts.ts';
import {type Attribution, type AttributionModels, attributeQuotes} from './attribution.ts';
import {confidenceOf, leastConfidence} from './confidence.ts';
import {extractReportFeatures, findReports, type Report} from './indirect-speech.ts';
import {linearModels, tableSizes} from './models.ts';
import {nearestCueLink} from './rank-sources.ts';
import {trainedWeights} from './weights.ts';

/** A quote, and the cast member that speaks; -1 where the story never says. */
export type AttributedQuote = {readonly quote: Quote; readonly person: number};

const spanOfSigns = ({chunks, tokens}: ParsedStory, from: number, to: number): Span => ({
	start: tokens[chunks.from[from]!]!.start,
	end: tokens[chunks.to[to - 1]! - 1]!.end,
});

/** “A member of the board, who”: the noun phrase that the pronoun stands for, and the pronoun, as signs. */
const relativeSpan = (
	{candidates, chunks}: ParsedStory,
	index: number,
): readonly [from: number, to: number] | undefined => {
	const {kinds: signs, sentences} = chunks;
	const who = candidates[index]!.from;
	const end = signs[who - 1] === chunkKind.comma ? who - 1 : who;
	let start = end;
	// “a driver in a yellow jacket”: phrase by phrase, as long as a preposition joins them.
	for (let at = index - 1; at >= 0; at--) {
		const {from, to} = candidates[at]!;
		if (from >= start) continue;
		const joined = start === end ? to === end : to === start - 1 && signs[start - 1] === chunkKind.preposition;
		if (!joined || sentences[from] !== sentences[who]) break;
		start = from;
	}
	return start < end ? [start, who + 1] : undefined;
};

/** “A spokesman for the Vale Trust” is more of a source than “a spokesman”. */
const sourceSpan = (story: ParsedStory, index: number): Span => {
	const one = story.candidates[index]!;
	const {kinds: signs, length, sentences} = story.chunks;
	const phrase = one.kind === kinds.who ? relativeSpan(story, index) : undefined;
	if (phrase) return spanOfSigns(story, ...phrase);
	let {to} = one;
	if (one.kind >= kinds.phrase && signs[to] === chunkKind.preposition) {
		let end = to + 1;
		while (end < length && end < to + 7 && sentences[end] === sentences[to] && isNominal(signs[end]!)) end++;
		if (end > to + 1 && signs[end - 1] !== chunkKind.article) to = end;
	}
	return spanOfSigns(story, one.from, to);
};

const isNominal = (kind: number): boolean =>
	kind === chunkKind.other ||
	kind === chunkKind.article ||
	kind === chunkKind.possessive ||
	kind === chunkKind.possessivePronoun ||
	(kind >= chunkKind.name && kind <= chunkKind.number) ||
	(kind >= chunkKind.speaker && kind <= chunkKind.document);

const cueSpan = (story: ParsedStory, {quoted, candidate}: Attribution): Span | undefined => {
	if (candidate < 0) return undefined;
	const link = nearestCueLink(story.candidates[candidate]!, quoted.chunk);
	return link && linkSpan(story, link);
};

const linkSpan = (story: ParsedStory, {kind, at}: CueLink): Span | undefined =>
	kind === 'signed' ? undefined : spanOfSigns(story, at, kind === 'according to' ? at + 2 : at + 1);

/** Speech that begins in the middle of the reporter's sentence: he called it “a disgrace”. */
const isMixed = ({quoted}: Attribution): boolean =>
	!quoted.startsSentence &&
	quoted.startsLower &&
	quoted.kindBefore !== chunkKind.comma &&
	quoted.kindBefore !== chunkKind.colon;

/** Nothing but the speaker and the verb stands between two runs: “When I use a word,” he said, “it means …” */
const isSplit = (story: ParsedStory, first: Attribution, second: Attribution): boolean => {
	const {chunks, candidates} = story;
	if (first.quoted.paragraph !== second.quoted.paragraph || isMixed(first)) return false;
	const from = first.quoted.chunk + 1;
	const to = second.quoted.chunk;
	if (to <= from || to - from > 14 || first.candidate < 0) return false;
	const one = candidates[first.candidate]!;
	if (one.from < from || one.to > to || (second.candidate !== first.candidate && second.person !== first.person))
		return false;
	const link = nearestCueLink(one, first.quoted.chunk);
	if (!link || link.at < from || link.at >= to) return false;
	const before = chunks.kinds[to - 1]!;
	return (
		before === chunkKind.comma || before === chunkKind.stop || before === chunkKind.dash || before === chunkKind.colon
	);
};

/** A turn of a transcript is known by its label. */
const spokenTurn = ({cast}: ParsedStory, {content, label, person}: Turn): AttributedQuote => ({
	person,
	quote: {
		kind: 'direct',
		content: [content],
		source: label,
		...(person >= 0 && {speaker: cast.members[person]!.name}),
		confidence: turnConfidence,
	},
});
const turnConfidence = 0.9;

/** Every quote of the story, in text order. */
export const findQuotes = (story: ParsedStory): readonly AttributedQuote[] => {
	const turns = findTurns(story.body, story.cast);
	const judge = linearModels(story, trainedWeights());
	const coreference = resolveCoreference(story, judge.chooseAntecedent);
	const marked = findMarked(story, judge, coreference, new Set(turns.map(({paragraph}) => paragraph)));
	const reported = findReported(story, coreference);
	if (turns.length === 0 && reported.length === 0) return marked;
	const start = ({quote}: AttributedQuote) => quote.content[0]!.start;
	return [...marked, ...reported, ...turns.map(turn => spokenTurn(story, turn))].toSorted(
		(a, b) => start(a) - start(b),
	);
};

/** Reported speech that is surely so: the best reading of each verb, if it is good enough. */
const findReported = (story: ParsedStory, {personOf}: Coreference): readonly AttributedQuote[] => {
	const {reports: weights} = trainedWeights();
	const spoken: AttributedQuote[] = [];
	let covered = 0;
	for (const options of findReports(story)) {
		let best: Report | undefined;
		let most = leastReport;
		for (const report of options) {
			extractReportFeatures(story, report, reportFeatures);
			const points = score(weights, reportFeatures);
			if (points < most) continue;
			most = points;
			best = report;
		}
		if (!best || best.from < covered || !isClause(story, best)) continue;
		covered = best.to;
		const person = personOf(best.candidate);
		const name = person >= 0 ? story.cast.members[person]!.name : undefined;
		const source = sourceSpan(story, best.candidate);
		const cue = linkSpan(story, best.link);
		spoken.push({
			person: person,
			quote: {
				kind: 'indirect',
				content: [spanOfSigns(story, best.from, best.to)],
				...(cue && !contains(source, cue) && {cue}),
				source,
				...(name !== undefined && {speaker: name}),
				confidence: reportConfidence,
			},
		});
	}
	return spoken;
};

/** “that …”, “whether …”, “he …”: what opens a clause behind a verb of reporting. */
const opensClause = new Set('that whether how why if he she they it there'.split(' '));
const opensNone = new Set('to of with by from for at on in as than and or but'.split(' '));

/** Wishes and topics (“wanted to go”, “spoke about the van”) are attributed as well, but nobody would read them as words of somebody. */
const isClause = ({chunks, tokens}: ParsedStory, {from, form}: Report): boolean => {
	const first = tokens[chunks.from[from]!]!;
	if (first.kind === 'mark') return false;
	return form === 0 ? opensClause.has(first.word.lower) : !opensNone.has(first.word.lower);
};

/** Three of four reports that score so much are annotated, and more are right. */
const leastReport = 0.5;
const reportConfidence = 0.75;
const reportFeatures = createFeatureVector(tableSizes.reports);

/** What stands between quotation marks, but for the paragraphs that are turns of a transcript. */
const findMarked = (
	story: ParsedStory,
	judge: AttributionModels,
	coreference: Coreference,
	turns: ReadonlySet<number>,
): readonly AttributedQuote[] => {
	if (story.runs.length === 0) return [];
	const attributed = attributeQuotes(story, judge, coreference).filter(({quoted}) => !turns.has(quoted.paragraph));
	const spoken: AttributedQuote[] = [];
	let last: Attribution | undefined;
	for (const one of attributed) {
		const content = story.runs[one.quoted.run]!.span;
		if (last && isSplit(story, last, one)) {
			const {quote, person} = spoken.at(-1)!;
			spoken[spoken.length - 1] = {person, quote: {...quote, content: [...quote.content, content]}};
			continue;
		}
		last = one;
		const confidence = confidenceOf(story, one);
		const name = one.person >= 0 && confidence >= leastConfidence ? story.cast.members[one.person]!.name : undefined;
		const cue = cueSpan(story, one);
		const source = one.candidate >= 0 ? sourceSpan(story, one.candidate) : undefined;
		const quote: Quote = {
			kind: isMixed(one) ? 'mixed' : 'direct',
			content: [content],
			...(cue && !(source && contains(source, cue)) && {cue}),
			...(source && {source}),
			...(name !== undefined && {speaker: name}),
			confidence,
		};
		spoken.push({quote, person: name === undefined ? -1 : one.person});
	}
	return spoken;
};
