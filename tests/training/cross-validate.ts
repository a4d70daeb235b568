/*
Cross-validation: the articles are dealt out in parts, and each part is measured with weights that were trained on the others.
A figure is given over all articles, with the standard deviation from part to part. Nothing here decides by articles whose
errors somebody has read.
*/
import {attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {confidenceOf} from '../../source/analysis/speakers/confidence.ts';
import {linearModels, type ModelWeights} from '../../source/analysis/speakers/models.ts';
import {spanOfChunks} from '../../source/analysis/speakers/source-spans.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import {candidateKind} from '../../source/analysis/story/source-candidates.ts';
import {leastNamed} from '../../source/model/doubt.ts';
import {overlaps} from '../../source/model/span.ts';
import {antecedentExamples} from './antecedent-examples.ts';
import {type GoldArticle, type GoldSource, positivesOf} from './gold.ts';
import {confidenceBounds, deviation, emptyShare, f1, percent, type Share, sum, tally, titleOfBound} from './shares.ts';
import {countSpeakers, printSpeakers, type SpeakerCounts} from './speaker-accuracy.ts';
import {train} from './train.ts';

/** Says which part an article belongs to. */
export type Deal = {readonly name: string; readonly partOf: (article: GoldArticle, index: number) => string};

/** Five parts, each with every fifth article. */
export const byOrder: Deal = {name: 'five parts by order', partOf: (_, index) => String(index % 5)};

/** A part for each publisher: the first part of an id. */
export const byPublisher: Deal = {name: 'each publisher left out once', partOf: ({id}) => id.split('_')[0]!};

const kinds = ['named', 'he or she', 'others'] as const;
type Kind = (typeof kinds)[number];

/** What is counted in one part. */
type Counts = {
	/** Quoted runs that the annotation calls quotes, those that the program does, and those that both do. */
	readonly quotes: {annotated: number; found: number; both: number};
	/** Annotated quotes that have a source, and those of them that were found with a source inside it. */
	readonly attributed: Share;
	/** Quotes found, without those that the annotation gives no source. */
	readonly judged: {count: number};
	/** Of the quotes found: the source is inside the annotated one, by what that one is. */
	readonly sources: Readonly<Record<Kind, Share>>;
	/** The antecedents of masked names and plain pronouns. */
	readonly antecedents: Share;
	/** Quotes that are real and have the right source, from each bound of confidence up to the one above. */
	readonly confident: readonly Share[];
	/** Who is named in the articles whose speakers somebody wrote down. */
	readonly speakers: readonly SpeakerCounts[];
	/** Of those, the quotes whose source refers to a person: what the program shows as a name, if it is sure enough. */
	readonly persons: readonly Share[];
	/** Quotes whose speaker is not named for want of confidence, and whose source (“she”) does not name the person either. */
	readonly withheld: Share;
};

const kindOf = (story: ParsedStory, gold: GoldSource): Kind => {
	const all = story.candidates.map((_, index) => index);
	const [first] = positivesOf(story, all, gold.source);
	if (first === undefined) return 'others';
	const {kind, person} = story.candidates[first]!;
	if (kind === candidateKind.he || kind === candidateKind.she) return 'he or she';
	return person >= 0 && kind <= candidateKind.weakName ? 'named' : 'others';
};

const isInside = (story: ParsedStory, candidate: number, {source}: GoldSource): boolean => {
	const one = story.candidates[candidate];
	return one !== undefined && source.some(span => overlaps(span, spanOfChunks(story, one.from, one.to)));
};

const count = (articles: readonly GoldArticle[], weights: ModelWeights): Counts => {
	const counts: Counts = {
		quotes: {annotated: 0, found: 0, both: 0},
		attributed: emptyShare(),
		judged: {count: 0},
		sources: {named: emptyShare(), 'he or she': emptyShare(), others: emptyShare()},
		antecedents: emptyShare(),
		confident: confidenceBounds.map(emptyShare),
		speakers: articles.map(article => countSpeakers(article, weights)).filter(known => known !== undefined),
		persons: confidenceBounds.map(emptyShare),
		withheld: emptyShare(),
	};
	const {quotes, attributed, judged, sources, antecedents, confident, persons, withheld} = counts;
	for (const article of articles) {
		const {story, runs} = article;
		quotes.annotated += runs.filter(Boolean).length;
		attributed.all += runs.filter(gold => gold && gold.source.length > 0).length;
		for (const attribution of attributeQuotes(story, linearModels(story, weights))) {
			const gold = runs[attribution.quoted.run];
			quotes.found++;
			if (gold) quotes.both++;
			if (gold && gold.source.length === 0) continue;
			judged.count++;
			const right = gold !== undefined && isInside(story, attribution.candidate, gold);
			const confidence = confidenceOf(story, attribution);
			const bin = confidenceBounds.findIndex(bound => confidence >= bound);
			tally(confident[bin]!, right);
			if (attribution.person >= 0) tally(persons[bin]!, right);
			if (attribution.person >= 0 && confidence < leastNamed && story.candidates[attribution.candidate]!.person < 0)
				tally(withheld, right);
			if (!gold) continue;
			if (right) attributed.right++;
			tally(sources[kindOf(story, gold)], right);
		}
		for (const {candidates, right} of antecedentExamples(article, weights, true)) {
			const scores = candidates.map(buckets =>
				buckets.reduce((sum, bucket) => sum + weights.antecedents.values[bucket]!, 0),
			);
			tally(antecedents, right.includes(scores.indexOf(Math.max(...scores))));
		}
	}
	return counts;
};

/** Each figure as a share that can be summed over the parts. */
const figures: Readonly<Record<string, (counts: Counts) => Share>> = {
	'attributed, F1': ({attributed, judged}) => f1(attributed.right, attributed.all, judged.count),
	[`  nobody named below ${leastNamed}`]: ({attributed, judged, withheld}) =>
		f1(attributed.right - withheld.right, attributed.all, judged.count - withheld.all),
	'quoted runs, F1': ({quotes}) => f1(quotes.both, quotes.annotated, quotes.found),
	'  precision': ({quotes}) => ({right: quotes.both, all: quotes.found}),
	'  recall': ({quotes}) => ({right: quotes.both, all: quotes.annotated}),
	'source right': ({sources}) => sum(Object.values(sources)),
	...Object.fromEntries(kinds.map(kind => [`  ${kind}`, ({sources}: Counts) => sources[kind]])),
	antecedents: counts => counts.antecedents,
	...Object.fromEntries(
		confidenceBounds.map((_, index) => [
			`real and right at ${titleOfBound(index)}`,
			({confident}: Counts) => confident[index]!,
		]),
	),
	...Object.fromEntries(
		confidenceBounds.map((_, index) => [`  persons at ${titleOfBound(index)}`, ({persons}: Counts) => persons[index]!]),
	),
};

/** Returns the figures of a cross-validation as lines of text: percent, spread over the parts, and how many were counted. */
export const crossValidate = (
	articles: readonly GoldArticle[],
	british: readonly GoldArticle[],
	{name, partOf}: Deal,
): string => {
	const part = articles.map(partOf);
	const byId = new Map(articles.map(({id}, index) => [id, part[index]!]));
	const parts = [...new Set(part)];
	const counted = parts.map(held => {
		const isKept = ({id}: GoldArticle) => byId.get(id) !== held;
		const weights = train(articles.filter(isKept), british.filter(isKept));
		return count(
			articles.filter(article => !isKept(article)),
			weights,
		);
	});
	const rows = Object.entries(figures).map(([figure, of]) => {
		const shares = counted.map(of);
		const total = sum(shares);
		return `${figure.padEnd(32)}${percent(total).toFixed(1).padStart(6)} ±${deviation(shares.map(percent)).toFixed(1)}  of ${total.all}`;
	});
	const speakers = printSpeakers(counted.flatMap(counts => counts.speakers));
	return [`${name} (${parts.length}, ${articles.length} articles)`, ...rows, ...speakers].join('\n');
};
