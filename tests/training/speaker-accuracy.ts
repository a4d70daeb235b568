// Measures who is named as the speaker of the quotes whose speakers were written down by hand.

import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import {findQuotes} from '../../source/analysis/speakers/quotes.ts';
import {overlaps} from '../../source/model/span.ts';
import type {GoldArticle} from './gold.ts';
import {confidenceBounds, emptyShare, intervalOver, percent, type Share, sum, tally, titleOfBound} from './shares.ts';
import {isLabelled, type SourceKind, sourceKinds, speakerLabels} from './speaker-labels.ts';

/** Of the quotes of an article that were found: those with the right speaker, and those with somebody else's name. */
export type SpeakerCounts = Readonly<Record<SourceKind, {readonly right: Share; readonly somebodyElse: Share}>> & {
	/** Of the quotes with a speaker: the right one, by confidence. */
	readonly confident: readonly Share[];
};

const noCounts = (): SpeakerCounts => {
	const none = () => ({right: emptyShare(), somebodyElse: emptyShare()});
	const confident = confidenceBounds.map(emptyShare);
	return {name: none(), pronoun: none(), description: none(), other: none(), confident};
};

/** Counts the speakers that the program names in an article; undefined if nobody wrote down who they are. */
export const countSpeakers = ({id, story, runs}: GoldArticle, weights: ModelWeights): SpeakerCounts | undefined => {
	const labels = speakerLabels[id];
	if (!labels) return undefined;
	const counts = noCounts();
	const quotes = findQuotes(story, weights).filter(({quote}) => quote.kind !== 'indirect');
	for (const [run, gold] of runs.entries()) {
		const label = gold?.place === undefined ? undefined : labels[gold.place];
		if (!label || label.kind === 'unclear') continue;
		const {words} = story.runs[run]!;
		const found = quotes.find(({quote}) => quote.content.some(span => overlaps(span, words)));
		if (!found) continue;
		const {speaker, speakers = speaker === undefined ? [] : [speaker], confidence} = found.quote;
		const right = label.names ? speakers.some(name => isLabelled(name, label)) : speakers.length === 0;
		const {[label.kind]: count} = counts;
		tally(count.right, right);
		tally(count.somebodyElse, !right && speakers.length > 0);
		if (speakers.length === 0) continue;
		tally(counts.confident[confidenceBounds.findIndex(bound => confidence >= bound)]!, right);
	}
	return counts;
};

const titles: Readonly<Record<SourceKind, string>> = {
	name: 'names',
	pronoun: 'pronouns',
	description: 'descriptions',
	other: 'nobody named',
};

const printShare = (title: string, articles: readonly Share[]): string => {
	const share = `${percent(sum(articles)).toFixed(1).padStart(6)} ±${intervalOver(articles).toFixed(1)}`;
	return `${`  ${title}`.padEnd(32)}${share}  of ${sum(articles).all}`;
};

/**
 * Returns lines of text: for each kind of source the percent with the right speaker, and with a wrong one; and of those
 * who are named, the percent that is right at each confidence.
 */
export const printSpeakers = (articles: readonly SpeakerCounts[]): readonly string[] => [
	`speakers of ${articles.length} articles, by hand (± half of the 95 % interval)`,
	...sourceKinds.map(kind => {
		const wrong = percent(sum(articles.map(counts => counts[kind].somebodyElse)));
		const right = articles.map(counts => counts[kind].right);
		return `${printShare(titles[kind], right)}, somebody else ${wrong.toFixed(1)}`;
	}),
	...confidenceBounds.map((_, index) => {
		const right = articles.map(({confident}) => confident[index]!);
		return printShare(`named, at ${titleOfBound(index)}`, right);
	}),
];
