// All quotes of a story: between quotation marks, reported in other words, and in transcripts.

import {resolveCoreference} from '../coreference/coreference.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {findTurns, type Turn} from '../story/transcripts.ts';
import type {AttributedQuote} from './attributed-quote.ts';
import {findBlockQuotations} from './block-quotations.ts';
import {findMarkedQuotes} from './marked-quotes.ts';
import {linearModels, type ModelWeights} from './models.ts';
import {findReportedQuotes} from './reported-quotes.ts';
import {trainedWeights} from './weights.ts';

/** A turn of a transcript: its label names the speaker. */
const quoteOfTurn = ({cast}: ParsedStory, {content, label, person, confidence}: Turn): AttributedQuote => ({
	person,
	quote: {
		kind: 'direct',
		content,
		source: label,
		...(person >= 0 && {speaker: cast.members[person]!.name}),
		confidence,
	},
});

/** Finds every quote of a story, in text order. The trainer measures with weights of its own. */
export const findQuotes = (
	story: ParsedStory,
	weights: ModelWeights = trainedWeights(),
): readonly AttributedQuote[] => {
	const turns = findTurns(story.body, story.cast);
	const models = linearModels(story, weights);
	const coreference = resolveCoreference(story, models.chooseAntecedent);
	const inTurns = new Set(turns.flatMap(({paragraphs}) => paragraphs));
	const blocks = findBlockQuotations(story, coreference, inTurns);
	const marked = findMarkedQuotes(story, models, coreference, inTurns.union(blocks.paragraphs));
	const reported = findReportedQuotes(story, weights.reports, coreference, blocks.paragraphs);
	if (turns.length === 0 && reported.length === 0 && blocks.quotes.length === 0) return marked;
	const start = ({quote}: AttributedQuote) => quote.content[0]!.start;
	return [...marked, ...blocks.quotes, ...reported, ...turns.map(turn => quoteOfTurn(story, turn))].toSorted(
		(a, b) => start(a) - start(b),
	);
};
