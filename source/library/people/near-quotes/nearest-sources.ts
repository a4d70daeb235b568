// Sources that a reader is offered for a quote: each once, the quote's own first, then the nearest before it.
import {sentencesBetween} from '../../../model/sentence-bounds.ts';
import type {Span} from '../../../model/span.ts';

/** Somebody, or something, that may be the source of a quote, as the story calls it. */
export type NearSource = {
	readonly name: string;
	/** How many sentences end between the last mention before the quote and the quote; absent if there is none before it. */
	readonly away?: number;
	/** Whether the quote has it as its source. */
	readonly isSource: boolean;
};

/** Where a story names a possible source. */
export type SourceMention = Span & {readonly name: string};

/** Returns the sources of all mentions, under their first names; `at` is where the quote begins, `own` the key of its source. */
export const nearestSources = (
	text: string,
	mentions: readonly SourceMention[],
	{at, own, keyOf}: {readonly at: number; readonly own: string | undefined; readonly keyOf: (name: string) => string},
): readonly NearSource[] =>
	[
		...Map.groupBy(
			mentions.toSorted((a, b) => a.start - b.start),
			({name}) => keyOf(name),
		),
	]
		.map(([key, all]) => ({key, name: all[0]!.name, last: all.findLast(({end}) => end <= at)}))
		.toSorted((a, b) => Number(b.key === own) - Number(a.key === own) || (b.last?.end ?? -1) - (a.last?.end ?? -1))
		.map(({key, name, last}) => ({
			name,
			...(last !== undefined && {away: sentencesBetween(text, last.end, at)}),
			isSource: key === own,
		}));
