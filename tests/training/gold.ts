// Reads annotated articles (PolNeAR's JSON lines) and maps their spans to the text as the program reads it.
import {readFileSync} from 'node:fs';
import {chunkKind} from '../../source/analysis/story/chunk-kinds.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import {candidateKind} from '../../source/analysis/story/source-candidates.ts';
import type {Span} from '../../source/model/span.ts';
import {readStory} from './read-story.ts';

type Range = readonly [start: number, end: number];

type Attribution = {
	readonly type: 'direct' | 'indirect' | 'mixed';
	readonly source: readonly Range[];
	readonly cue: readonly Range[];
	readonly content: readonly Range[];
};

export type GoldArticle = {
	readonly id: string;
	readonly story: ParsedStory;
	/** For each quoted run, the attribution it belongs to. */
	readonly runs: readonly (GoldSource | undefined)[];
	readonly indirect: readonly {
		readonly content: readonly Span[];
		readonly cue: readonly Span[];
		readonly source: readonly Span[];
	}[];
	readonly mixed: readonly {
		readonly content: readonly Span[];
		readonly cue: readonly Span[];
		readonly source: readonly Span[];
	}[];
};

export type GoldSource = {
	/** Offsets of the first span of the source in the annotated text, “110-112”; undefined without a source. */
	readonly place: string | undefined;
	readonly source: readonly Span[];
};

const isBlank = (text: string, at: number) => /[\s\p{Cf}]/u.test(text[at]!);

/** Returns for each unit of `raw` its offset in `text`, where some units are missing or changed; -1 if it is missing. */
const align = (raw: string, text: string): Int32Array => {
	const places = new Int32Array(raw.length + 1).fill(-1);
	let j = 0;
	for (let i = 0; i < raw.length; ) {
		if (isBlank(raw, i)) {
			i++;
			continue;
		}
		while (j < text.length && isBlank(text, j)) j++;
		if (j >= text.length) break;
		if (raw[i] === text[j]) {
			places[i++] = j++;
			continue;
		}
		// A mark was replaced, or some words are missing: find where both continue alike.
		const ahead = raw.slice(i + 1, i + 9);
		if (text.startsWith(ahead, j + 1)) {
			places[i++] = j++;
			continue;
		}
		const probe = text.slice(j, j + 16);
		const at = raw.indexOf(probe, i);
		if (at >= 0 && at - i < 600) i = at;
		else j++;
	}
	return places;
};

const overlapOf = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Moves commas and full stops after the closing mark, as in British style. All other offsets stay the same. */
export const setStopsOutside = (text: string): string =>
	text.replace(/([,.])(”|"|'')(?=\s|$)/g, (_, stop: string, mark: string) => mark + stop);

/** An article with its annotation, before the program has read it. */
type Annotated = {readonly id: string; readonly text: string; readonly attributions?: readonly Attribution[]};

/** Reads a file of JSON lines, an article a line. */
export const readGold = (path: string, set?: (text: string) => string): Promise<readonly GoldArticle[]> =>
	goldOf(
		readFileSync(path, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(line => JSON.parse(line) as Annotated),
		set,
	);

/** Maps the annotation of articles to their texts as the program reads them; those without a story are left out. */
export const goldOf = async (
	annotated: readonly Annotated[],
	set: (text: string) => string = text => text,
): Promise<readonly GoldArticle[]> => {
	const articles: GoldArticle[] = [];
	for (const {id, text, attributions = []} of annotated) {
		const raw = set(text);
		const story = await readStory(raw, id);
		if (!story) continue;
		const places = align(raw, story.body.text);
		const spanOf = ([start, end]: Range): Span | undefined => {
			let from = start;
			while (from < end && places[from]! < 0) from++;
			let to = end - 1;
			while (to > from && places[to]! < 0) to--;
			return from < end && places[from]! >= 0 && places[to]! >= 0
				? {start: places[from]!, end: places[to]! + 1}
				: undefined;
		};
		const spansOf = (ranges: readonly Range[]) => ranges.map(spanOf).filter(span => span !== undefined);
		const spoken = attributions.map(one => ({
			...one,
			contentSpans: spansOf(one.content),
			sourceSpans: spansOf(one.source),
			cueSpans: spansOf(one.cue),
		}));
		const runs = story.runs.map(({words}) => {
			let best: GoldSource | undefined;
			let most = 0;
			for (const {source, contentSpans, sourceSpans} of spoken) {
				for (const span of contentSpans) {
					const share = overlapOf(span, words) / (words.end - words.start);
					if (share > 0.5 && share > most) {
						most = share;
						best = {place: source[0]?.join('-'), source: sourceSpans};
					}
				}
			}
			return best;
		});
		const ofType = (type: Attribution['type']) =>
			spoken
				.filter(one => one.type === type)
				.map(({contentSpans, cueSpans, sourceSpans}) => ({content: contentSpans, cue: cueSpans, source: sourceSpans}));
		articles.push({id, story, runs, indirect: ofType('indirect'), mixed: ofType('mixed')});
	}
	return articles;
};

/**
 * Returns the positions in `chosen` of the right source candidates, those inside the annotated source. Of several kinds the
 * first is taken: names without a possessive mark and a preposition, pronouns, candidates without a preposition, others.
 */
export const positivesOf = (
	story: ParsedStory,
	chosen: readonly number[],
	source: readonly Span[],
): readonly number[] => {
	const {candidates, chunks, tokens} = story;
	const inside = chosen.flatMap((index, position) => {
		const {from, to} = candidates[index]!;
		const span = {start: tokens[chunks.from[from]!]!.start, end: tokens[chunks.to[to - 1]! - 1]!.end};
		return source.some(gold => overlapOf(gold, span) > 0) ? [position] : [];
	});
	const at = (position: number) => candidates[chosen[position]!]!;
	const names = inside.filter(position => {
		const {kind, possessive, from} = at(position);
		const article = chunks.kinds[from - 1] === chunkKind.article ? 1 : 0;
		return (
			kind <= candidateKind.organisation && !possessive && chunks.kinds[from - 1 - article] !== chunkKind.preposition
		);
	});
	if (names.length > 0) return names;
	const pronouns = inside.filter(
		position => at(position).kind >= candidateKind.he && at(position).kind <= candidateKind.possessive,
	);
	if (pronouns.length > 0) return pronouns;
	// In “a spokesman for the trust”, the spokesman is the source.
	const heads = inside.filter(position => chunks.kinds[at(position).from - 1] !== chunkKind.preposition);
	return heads.length > 0 ? heads : inside;
};
