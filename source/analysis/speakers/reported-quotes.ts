// Indirect quotes: reported speech without quotation marks. Only the sure ones are kept.
import {contains} from '../../model/span.ts';
import type {Coreference} from '../coreference/coreference.ts';
import {createFeatureVector, score, type WeightTable} from '../features/hashed-features.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {AttributedQuote} from './attributed-quote.ts';
import {findReports, type Report, reportForm} from './indirect-speech.ts';
import {tableSizes} from './models.ts';
import {extractReportFeatures} from './report-features.ts';
import {cueSpan, sourceSpan, spanOfChunks} from './source-spans.ts';

/** Score from which on three of four reports are annotated (and more are right). */
const leastReport = 0.5;
const reportConfidence = 0.75;
/** Of a source whose person is only suggested, with a margin below `leastMargin`. */
const doubtfulConfidence = 0.5;
const leastMargin = 0.65;

/** Words that open a clause after a verb of reporting: “said that …”, “asked whether …”. */
const opensClause = new Set('that whether how why if he she they it there'.split(' '));
const opensNoClause = new Set('to of with by from for at on in as than and or but'.split(' '));

/**
 * Tells whether the content of a report is a clause. Wishes and topics (“wanted to go”, “spoke about the van”) are
 * annotated as attributions too, but no reader would take them for words that somebody said.
 */
const isClause = ({chunks, tokens}: ParsedStory, {from, form}: Report): boolean => {
	const first = tokens[chunks.from[from]!]!;
	if (first.kind === 'mark') return false;
	return form === reportForm.afterVerb ? opensClause.has(first.word.lower) : !opensNoClause.has(first.word.lower);
};

/** Finds the indirect quotes, in text order: of each verb the best reading, if its score is high enough; none in the paragraphs `skipped`. */
export const findReportedQuotes = (
	story: ParsedStory,
	weights: WeightTable,
	{personOf, marginOf}: Coreference,
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
		const person = personOf(best.candidate);
		const source = sourceSpan(story, best.candidate);
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
				confidence: (marginOf(best.candidate) ?? 1) > leastMargin ? reportConfidence : doubtfulConfidence,
			},
		});
	}
	return quotes;
};
