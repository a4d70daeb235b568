// Scores the quotes of an article: which were found, whose they are said to be, and how sure of that the program was.
import {confidenceBounds, emptyShare, f1, type Share, tally} from '../training/shares.ts';
import type {AnnotatedArticle} from './annotated-sets.ts';
import {type FoundPiece, foundIn} from './found-quotes.ts';
import {commonOf, judgeSpeaker} from './judge-speaker.ts';
import {type GoldPiece, goldPiecesOf} from './quoted-pieces.ts';
import type {PrintedArticle} from './run-program.ts';

/** From how many words on a piece counts as long. */
const longFrom = 5;

/** The figures of quotes of one article, each as a share. */
export type QuoteScores = {
	/** The span and the speaker right. */
	readonly attributed: Share;
	readonly found: Share;
	readonly foundLong: Share;
	/** Of the pieces found: the right speaker, by the article's words for that speaker. */
	readonly speakers: Readonly<Record<'name' | 'pronoun' | 'description' | 'other', Share>>;
	/** Of the pieces that name a speaker: a real quote, and the right person, by confidence. */
	readonly confident: readonly Share[];
	readonly reports: {readonly precision: Share; readonly recall: Share};
	/** How many pieces are annotated: all, those of five words and more, and those whose source is. */
	readonly pieces: number;
	readonly longPieces: number;
	readonly withSource: number;
};

/** Pairs what is annotated with what was found if they have half of their characters in common, the best pairs first. */
const pair = (gold: readonly GoldPiece[], found: readonly FoundPiece[]): ReadonlyMap<number, number> => {
	const pairs = gold.flatMap(({range}, g) =>
		found.flatMap((piece, f) => {
			const common = commonOf(range, piece.range);
			const all = Math.max(range[1], piece.range[1]) - Math.min(range[0], piece.range[0]);
			return common / all >= 0.5 ? [{g, f, likeness: common / all}] : [];
		}),
	);
	const matched = new Map<number, number>();
	const taken = new Set<number>();
	for (const {g, f} of pairs.sort((a, b) => b.likeness - a.likeness))
		if (!matched.has(g) && !taken.has(f)) {
			matched.set(g, f);
			taken.add(f);
		}
	return matched;
};

const scoreReports = (
	{attributions = []}: AnnotatedArticle,
	{reports}: ReturnType<typeof foundIn>,
): QuoteScores['reports'] => {
	const gold = attributions.filter(({type}) => type === 'indirect');
	const sizeOf = (ranges: readonly (readonly [number, number])[]) => ranges.reduce((sum, [a, b]) => sum + b - a, 0);
	const taken = new Set<number>();
	for (const {ranges} of reports) {
		let best = -1;
		let most = 0.5;
		for (const [index, {content}] of gold.entries()) {
			if (taken.has(index)) continue;
			const common = ranges.flatMap(a => content.map(b => commonOf(a, b))).reduce((sum, one) => sum + one, 0);
			const likeness = common / (sizeOf(ranges) + sizeOf(content) - common);
			if (likeness >= most) [best, most] = [index, likeness];
		}
		if (best >= 0) taken.add(best);
	}
	return {
		precision: {right: taken.size, all: reports.length},
		recall: {right: taken.size, all: gold.length},
	};
};

/** Scores one article. */
export const scoreQuotes = (article: AnnotatedArticle, printed: readonly PrintedArticle[]): QuoteScores => {
	const gold = goldPiecesOf(article);
	const everything = foundIn(article, printed);
	const counting = everything.pieces.filter(
		({range}) => !(article.ignore ?? []).some(one => commonOf(range, one) >= 0.5 * (range[1] - range[0])),
	);
	const matched = pair(gold, counting);
	const goldOf = new Map([...matched].map(([g, f]) => [f, gold[g]!]));
	const found = counting
		.map((piece, index) => ({...piece, gold: goldOf.get(index)}))
		.filter(piece => piece.gold !== undefined || !piece.inSingleMarks);
	const speakers = {name: emptyShare(), pronoun: emptyShare(), description: emptyShare(), other: emptyShare()};
	const confident = confidenceBounds.map(emptyShare);
	const known = {right: 0, annotated: 0, named: 0};
	for (const [index, {attribution}] of gold.entries()) {
		const place = matched.get(index);
		const quote = place === undefined ? undefined : counting[place]!.quote;
		const {kind, right} = judgeSpeaker(article, attribution, quote);
		if (kind === 'none') continue;
		known.annotated++;
		if (!quote) continue;
		if (right) known.right++;
		tally(speakers[kind], right);
	}
	for (const {gold: one, quote} of found) {
		const judgement = one && judgeSpeaker(article, one.attribution, quote);
		if (quote.speaker === undefined || judgement?.kind === 'none') continue;
		const right = judgement !== undefined && judgement.kind !== 'other' && judgement.right;
		tally(confident[confidenceBounds.findIndex(bound => quote.confidence >= bound)]!, right);
	}
	known.named = found.filter(
		({gold: one, quote}) =>
			(one === undefined || judgeSpeaker(article, one.attribution, quote).kind !== 'none') &&
			(quote.speaker !== undefined || quote.source !== undefined),
	).length;
	const isLong = ({words}: {readonly words: number}) => words >= longFrom;
	const long = gold.filter(isLong);
	const bothLong = gold.filter((piece, index) => isLong(piece) && matched.has(index)).length;
	return {
		attributed: f1(known.right, known.annotated, known.named),
		found: f1(matched.size, gold.length, found.length),
		foundLong: f1(bothLong, long.length, found.filter(piece => isLong(piece.gold ?? piece)).length),
		speakers,
		confident,
		reports: scoreReports(article, everything),
		pieces: gold.length,
		longPieces: long.length,
		withSource: known.annotated,
	};
};
