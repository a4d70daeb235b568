// From pieces with their speakers to quotes: content, cue, source, speaker and how sure that is.

import type {Quote} from '../../model/quote.ts';
import {contains, type Span} from '../../model/span.ts';
import {type Coreference, followPersons} from '../coreference/coreference.ts';
import {featureList, score} from '../features/hashed-features.ts';
import {sign} from '../story/chunks.ts';
import type {CueLink} from '../story/cue-links.ts';
import {candidate as kinds} from '../story/source-candidates.ts';
import type {Story} from '../story/story.ts';
import {findTurns, type Turn} from '../story/transcripts.ts';
import {type Attributed, attribute, type Judge} from './attribution.ts';
import {confidenceOf, leastConfidence} from './confidence.ts';
import {describeReport, findReports, type Report} from './indirect-speech.ts';
import {tableSizes, weighingJudge} from './models.ts';
import {linkFor} from './rank-sources.ts';
import {trainedModels} from './weights.ts';

/** A quote, and the cast member that speaks; -1 where the story never says. */
export type Spoken = {readonly quote: Quote; readonly member: number};

const spanOfSigns = ({narration, tokens}: Story, from: number, to: number): Span => ({
	start: tokens[narration.from[from]!]!.start,
	end: tokens[narration.to[to - 1]! - 1]!.end,
});

/** “A member of the board, who”: the noun phrase that the pronoun stands for, and the pronoun, as signs. */
const relativeSpan = (
	{candidates, narration}: Story,
	index: number,
): readonly [from: number, to: number] | undefined => {
	const {kinds: signs, sentences} = narration;
	const who = candidates[index]!.from;
	const end = signs[who - 1] === sign.comma ? who - 1 : who;
	let start = end;
	// “a driver in a yellow jacket”: phrase by phrase, as long as a preposition joins them.
	for (let at = index - 1; at >= 0; at--) {
		const {from, to} = candidates[at]!;
		if (from >= start) continue;
		const joined = start === end ? to === end : to === start - 1 && signs[start - 1] === sign.preposition;
		if (!joined || sentences[from] !== sentences[who]) break;
		start = from;
	}
	return start < end ? [start, who + 1] : undefined;
};

/** “A spokesman for the Vale Trust” is more of a source than “a spokesman”. */
const sourceSpan = (story: Story, index: number): Span => {
	const one = story.candidates[index]!;
	const {kinds: signs, length, sentences} = story.narration;
	const phrase = one.kind === kinds.who ? relativeSpan(story, index) : undefined;
	if (phrase) return spanOfSigns(story, ...phrase);
	let {to} = one;
	if (one.kind >= kinds.phrase && signs[to] === sign.preposition) {
		let end = to + 1;
		while (end < length && end < to + 7 && sentences[end] === sentences[to] && isNominal(signs[end]!)) end++;
		if (end > to + 1 && signs[end - 1] !== sign.article) to = end;
	}
	return spanOfSigns(story, one.from, to);
};

const isNominal = (kind: number): boolean =>
	kind === sign.other ||
	kind === sign.article ||
	kind === sign.possessive ||
	kind === sign.possessivePronoun ||
	(kind >= sign.name && kind <= sign.number) ||
	(kind >= sign.speaker && kind <= sign.document);

const cueSpan = (story: Story, {piece, candidate}: Attributed): Span | undefined => {
	if (candidate < 0) return undefined;
	const link = linkFor(story.candidates[candidate]!, piece.sign);
	return link && linkSpan(story, link);
};

const linkSpan = (story: Story, {kind, at}: CueLink): Span | undefined =>
	kind === 'signed' ? undefined : spanOfSigns(story, at, kind === 'according to' ? at + 2 : at + 1);

/** Speech that begins in the middle of the reporter's sentence: he called it “a disgrace”. */
const isMixed = ({piece}: Attributed): boolean =>
	!piece.startsSentence && piece.small && piece.before !== sign.comma && piece.before !== sign.colon;

/** Nothing but the speaker and the verb stands between two runs: “When I use a word,” he said, “it means …” */
const isSplit = (story: Story, first: Attributed, second: Attributed): boolean => {
	const {narration, candidates} = story;
	if (first.piece.paragraph !== second.piece.paragraph || isMixed(first)) return false;
	const from = first.piece.sign + 1;
	const to = second.piece.sign;
	if (to <= from || to - from > 14 || first.candidate < 0) return false;
	const one = candidates[first.candidate]!;
	if (one.from < from || one.to > to || (second.candidate !== first.candidate && second.person !== first.person))
		return false;
	const link = linkFor(one, first.piece.sign);
	if (!link || link.at < from || link.at >= to) return false;
	const before = narration.kinds[to - 1]!;
	return before === sign.comma || before === sign.stop || before === sign.dash || before === sign.colon;
};

/** A turn of a transcript is known by its label. */
const spokenTurn = ({cast}: Story, {content, label, member}: Turn): Spoken => ({
	member,
	quote: {
		kind: 'direct',
		content: [content],
		source: label,
		...(member >= 0 && {speaker: cast.members[member]!.name}),
		confidence: turnConfidence,
	},
});
const turnConfidence = 0.9;

/** Every quote of the story, in text order. */
export const findQuotes = (story: Story): readonly Spoken[] => {
	const turns = findTurns(story.page, story.cast);
	const judge = weighingJudge(story, trainedModels());
	const coreference = followPersons(story, judge.antecedent);
	const marked = findMarked(story, judge, coreference, new Set(turns.map(({paragraph}) => paragraph)));
	const reported = findReported(story, coreference);
	if (turns.length === 0 && reported.length === 0) return marked;
	const start = ({quote}: Spoken) => quote.content[0]!.start;
	return [...marked, ...reported, ...turns.map(turn => spokenTurn(story, turn))].toSorted(
		(a, b) => start(a) - start(b),
	);
};

/** Reported speech that is surely so: the best reading of each verb, if it is good enough. */
const findReported = (story: Story, {personOf}: Coreference): readonly Spoken[] => {
	const {reports: weights} = trainedModels();
	const spoken: Spoken[] = [];
	let covered = 0;
	for (const options of findReports(story)) {
		let best: Report | undefined;
		let most = leastReport;
		for (const report of options) {
			describeReport(story, report, reportFeatures);
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
			member: person,
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
const isClause = ({narration, tokens}: Story, {from, form}: Report): boolean => {
	const first = tokens[narration.from[from]!]!;
	if (first.kind === 'mark') return false;
	return form === 0 ? opensClause.has(first.word.lower) : !opensNone.has(first.word.lower);
};

/** Three of four reports that score so much are annotated, and more are right. */
const leastReport = 0.5;
const reportConfidence = 0.75;
const reportFeatures = featureList(tableSizes.reports);

/** What stands between quotation marks, but for the paragraphs that are turns of a transcript. */
const findMarked = (
	story: Story,
	judge: Judge,
	coreference: Coreference,
	turns: ReadonlySet<number>,
): readonly Spoken[] => {
	if (story.runs.length === 0) return [];
	const attributed = attribute(story, judge, coreference).filter(({piece}) => !turns.has(piece.paragraph));
	const spoken: Spoken[] = [];
	let last: Attributed | undefined;
	for (const one of attributed) {
		const content = story.runs[one.piece.run]!.span;
		if (last && isSplit(story, last, one)) {
			const {quote, member} = spoken.at(-1)!;
			spoken[spoken.length - 1] = {member, quote: {...quote, content: [...quote.content, content]}};
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
		spoken.push({quote, member: name === undefined ? -1 : one.person});
	}
	return spoken;
};
