// What is counted in an article with weights that were not trained on it, and the figures that these counts give.
import {attributeQuotes} from '../../source/analysis/speakers/attribution.ts';
import {confidenceOf} from '../../source/analysis/speakers/confidence.ts';
import {linearModels, type ModelWeights} from '../../source/analysis/speakers/models.ts';
import {findQuotes} from '../../source/analysis/speakers/quotes.ts';
import {spanOfChunks} from '../../source/analysis/speakers/source-spans.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import {candidateKind} from '../../source/analysis/story/source-candidates.ts';
import {leastNamed} from '../../source/model/doubt.ts';
import {overlaps, type Span} from '../../source/model/span.ts';
import {antecedentExamples} from './antecedent-examples.ts';
import {type GoldArticle, type GoldSource, positivesOf} from './gold.ts';
import {confidenceBounds, emptyShare, f1, type Share, sum, tally, titleOfBound} from './shares.ts';
import {countSpeakers, type SpeakerCounts} from './speaker-accuracy.ts';

const kinds = ['named', 'he or she', 'others'] as const;
type Kind = (typeof kinds)[number];

/** What is counted in one article. */
export type HeldOutCounts = {
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
	/** Paraphrases annotated, found, and those of which the two have half in common. */
	readonly reports: {readonly annotated: number; readonly found: number; readonly both: number};
	/** Who is named, if somebody wrote down the speakers of the article. */
	readonly speakers: SpeakerCounts | undefined;
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

const sizeOf = (spans: readonly Span[]): number => spans.reduce((size, {start, end}) => size + end - start, 0);

const commonOf = (some: readonly Span[], others: readonly Span[]): number =>
	some
		.flatMap(one => others.map(({start, end}) => Math.min(end, one.end) - Math.max(start, one.start)))
		.reduce((size, common) => size + Math.max(0, common), 0);

const countReports = ({story, indirect}: GoldArticle, weights: ModelWeights): HeldOutCounts['reports'] => {
	const found = findQuotes(story, weights).filter(({quote}) => quote.kind === 'indirect');
	const taken = new Set<number>();
	for (const {quote} of found) {
		const likeness = indirect.map(({content}, index) => {
			const common = commonOf(quote.content, content);
			return taken.has(index) ? 0 : common / (sizeOf(quote.content) + sizeOf(content) - common);
		});
		const most = Math.max(0, ...likeness);
		if (most >= 0.5) taken.add(likeness.indexOf(most));
	}
	return {annotated: indirect.length, found: found.length, both: taken.size};
};

/** Counts what the program, with these weights, finds in an article. */
export const countHeldOut = (article: GoldArticle, weights: ModelWeights): HeldOutCounts => {
	const counts: HeldOutCounts = {
		quotes: {annotated: 0, found: 0, both: 0},
		attributed: emptyShare(),
		judged: {count: 0},
		sources: {named: emptyShare(), 'he or she': emptyShare(), others: emptyShare()},
		antecedents: emptyShare(),
		confident: confidenceBounds.map(emptyShare),
		reports: countReports(article, weights),
		speakers: countSpeakers(article, weights),
		persons: confidenceBounds.map(emptyShare),
		withheld: emptyShare(),
	};
	const {quotes, attributed, judged, sources, antecedents, confident, persons, withheld} = counts;
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
	return counts;
};

/** Each figure as a share that can be summed over the parts. */
export const heldOutFigures: Readonly<Record<string, (counts: HeldOutCounts) => Share>> = {
	'attributed, F1': ({attributed, judged}) => f1(attributed.right, attributed.all, judged.count),
	[`  nobody named below ${leastNamed}`]: ({attributed, judged, withheld}) =>
		f1(attributed.right - withheld.right, attributed.all, judged.count - withheld.all),
	'quoted runs, F1': ({quotes}) => f1(quotes.both, quotes.annotated, quotes.found),
	'  precision': ({quotes}) => ({right: quotes.both, all: quotes.found}),
	'  recall': ({quotes}) => ({right: quotes.both, all: quotes.annotated}),
	'source right': ({sources}) => sum(Object.values(sources)),
	...Object.fromEntries(kinds.map(kind => [`  ${kind}`, ({sources}: HeldOutCounts) => sources[kind]])),
	'paraphrases, precision': ({reports}) => ({right: reports.both, all: reports.found}),
	'  recall of paraphrases': ({reports}) => ({right: reports.both, all: reports.annotated}),
	antecedents: counts => counts.antecedents,
	...Object.fromEntries(
		confidenceBounds.map((_, index) => [
			`real and right at ${titleOfBound(index)}`,
			({confident}: HeldOutCounts) => confident[index]!,
		]),
	),
	...Object.fromEntries(
		confidenceBounds.map((_, index) => [
			`  persons at ${titleOfBound(index)}`,
			({persons}: HeldOutCounts) => persons[index]!,
		]),
	),
};
