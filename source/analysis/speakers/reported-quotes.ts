// Indirect quotes: reported speech without quotation marks. Only the sure ones are kept.
import {leastNamed} from '../../model/doubt.ts';
import {contains} from '../../model/span.ts';
import type {Coreference} from '../coreference/coreference.ts';
import {createFeatureVector, score, type WeightTable} from '../features/hashed-features.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {AttributedQuote} from './attributed-quote.ts';
import {mostForPerson} from './confidence.ts';
import {findReports, type Report} from './indirect-speech.ts';
import {tableSizes} from './models.ts';
import {isClause} from './report-clauses.ts';
import {extractReportFeatures} from './report-features.ts';
import {cueSpan, sourceSpan, spanOfChunks} from './source-spans.ts';

/** Score from which on two of three reports are annotated, and more are right. */
const leastReport = 0;

/**
 * Reports that are annotated with that source, of those with so high a score: counted by cross-validation
 * (tests/training). About a tenth of the others are real, and were not annotated.
 */
const shareRight = [
	[1.5, 0.83],
	[1, 0.79],
	[0.5, 0.68],
	[leastReport, 0.55],
] as const;

const confidenceOfReport = (points: number): number => shareRight.find(([least]) => points >= least)![1];

/** Finds the indirect quotes, in text order: of each verb the best reading, if its score is high enough; none in the paragraphs `skipped`. */
export const findReportedQuotes = (
	story: ParsedStory,
	weights: WeightTable,
	{personOf, marginOf, isOpen}: Coreference,
	skipped: ReadonlySet<number>,
): readonly AttributedQuote[] => {
	const features = createFeatureVector(tableSizes.reports);
	const quotes: AttributedQuote[] = [];
	/** The chunk after the last report. */
	let covered = 0;
	for (const readings of findReports(story)) {
		let best: Report | undefined;
		let highest = leastReport;
		for (const report of readings) {
			extractReportFeatures(story, report, features);
			const points = score(weights, features);
			if (points < highest) continue;
			highest = points;
			best = report;
		}
		if (!best || best.from < covered || !isClause(story, best)) continue;
		covered = best.to;
		if (skipped.has(story.chunks.paragraphs[best.from]!)) continue;
		const {candidate} = best;
		const meant = {
			candidate,
			person: personOf(candidate),
			antecedentMargin: marginOf(candidate),
			open: isOpen(candidate),
		};
		const confidence = Math.min(confidenceOfReport(highest), mostForPerson(story, meant));
		const person = confidence >= leastNamed ? meant.person : -1;
		const source = sourceSpan(story, candidate);
		const cue = cueSpan(story, best.link);
		quotes.push({
			person,
			sourceChunk: story.candidates[best.candidate]!.head,
			quote: {
				kind: 'indirect',
				content: [spanOfChunks(story, best.from, best.to)],
				...(cue && !contains(source, cue) && {cue}),
				source,
				...(person >= 0 && {speaker: story.cast.members[person]!.name}),
				confidence,
			},
		});
	}
	return quotes;
};
