// The organisations of an article: bodies that are the source of a quote, as people are its speakers.
import {leastNamed} from '../model/doubt.ts';
import type {Organisation} from '../model/organisation.ts';
import {type Span, textOf} from '../model/span.ts';
import {isIn, list} from './language/lexicon-entry.ts';
import {listsOf} from './lexicon/word-lists.ts';
import {isShownAsBody} from './names/body-contexts.ts';
import type {AttributedQuote} from './speakers/attributed-quote.ts';
import {spanOfChunks} from './speakers/source-spans.ts';
import {type ChunkKind, chunkKind} from './story/chunk-kinds.ts';
import type {ParsedStory} from './story/parse-story.ts';
import {isShouted} from './story/transcript-labels.ts';

const isNoPerson = (kind: ChunkKind): boolean => kind === chunkKind.organisation || kind === chunkKind.proper;

/** In words. */
const longestBeginning = 8;

const innerCapital = /\p{Ll}\p{Lu}/u;

/** “R-S.C.”, “EB-5”, “GDP 3” */
const noName = /\d|^[DRI]-|^\p{Lu}{1,2}$/u;

/** Tells whether the words of a chunk can be the name of a body: they are no place, no party member and no headline. */
const canBeBody = ({chunks, tokens}: ParsedStory, at: number, name: string): boolean => {
	const last = tokens[chunks.to[at]! - 1]!.word;
	const lists = listsOf(name.toLowerCase());
	if ((lists & list.organisation) !== 0) return true;
	if ((lists & (list.place | list.country)) !== 0 || isIn(last, list.demonym | list.creed)) return false;
	// “Germans”, “the Khans”
	const isPlural = last.lower.endsWith('s') && !name.includes(' ') && !last.allCapitals;
	return !isPlural && !noName.test(name) && !(isShouted(name) && name.split(' ').length > 2);
};

/** Tells whether a chunk is the name of a body. A lone capitalised word may be a surname that no list knows. */
const isBody = (story: ParsedStory, at: number, shown: ReadonlySet<string>, name: string): boolean => {
	const {chunks, tokens} = story;
	const {kinds, from, to} = chunks;
	if (shown.has(name)) return true;
	if (!canBeBody(story, at, name)) return false;
	const {word} = tokens[from[at]!]!;
	const isLone = to[at]! - from[at]! === 1;
	const isNamed = !isLone || innerCapital.test(word.text) || kinds[at - 1] === chunkKind.article;
	if (kinds[at] === chunkKind.proper) return isNamed;
	return kinds[at] === chunkKind.organisation && (isNamed || word.allCapitals || isIn(word, list.organisation));
};

/** Lists the bodies that are quoted, the most quoted first, then in text order. */
export const listOrganisations = (
	story: ParsedStory,
	attributed: readonly AttributedQuote[],
): readonly Organisation[] => {
	const {chunks, body} = story;
	const nameAt = (at: number): string => textOf(body.text, spanOfChunks(story, at, at + 1)).replaceAll('’', "'");
	const sources = attributed.flatMap(({quote: {speaker, speakers, confidence}, sourceChunk}) =>
		sourceChunk === undefined || speaker !== undefined || speakers !== undefined || confidence < leastNamed
			? []
			: {name: nameAt(sourceChunk), chunk: sourceChunk},
	);
	if (sources.length === 0) return [];
	const named = new Set(sources.map(({name}) => name));
	/** The chunks with the name of a source. */
	const bodies: {readonly at: number; readonly name: string}[] = [];
	const shown = new Set<string>();
	for (let at = 0; at < chunks.length; at++) {
		if (!isNoPerson(chunks.kinds[at]!)) continue;
		const name = nameAt(at);
		if (!named.has(name)) continue;
		bodies.push({at, name});
		if (isShownAsBody(story.tokens, chunks.from[at]!, chunks.to[at]!)) shown.add(name);
	}
	const quotes = new Map<string, number>();
	for (const {name, chunk} of sources)
		if (isBody(story, chunk, shown, name)) quotes.set(name, (quotes.get(name) ?? 0) + 1);
	if (quotes.size === 0) return [];
	// “Norhaven” may be Norhaven Hydro: the longest name of the story that begins with it, and is quoted.
	const full = new Map<string, string>();
	for (const name of [...quotes.keys()].toSorted((a, b) => b.length - a.length)) {
		const words = name.split(' ');
		full.set(name, full.get(name) ?? name);
		for (let length = Math.min(words.length - 1, longestBeginning); length > 0; length--) {
			const beginning = words.slice(0, length).join(' ');
			if (quotes.has(beginning) && !full.has(beginning)) full.set(beginning, full.get(name)!);
		}
	}
	const mentions = new Map<string, Span[]>();
	for (const {at, name: written} of bodies) {
		const name = full.get(written);
		if (name === undefined) continue;
		const spans = mentions.get(name);
		if (spans) spans.push(spanOfChunks(story, at, at + 1));
		else mentions.set(name, [spanOfChunks(story, at, at + 1)]);
	}
	const counts = new Map<string, number>();
	for (const [name, count] of quotes) counts.set(full.get(name)!, (counts.get(full.get(name)!) ?? 0) + count);
	return [...mentions]
		.map(([name, spans]): Organisation => ({name, mentions: spans, quotes: counts.get(name)!}))
		.toSorted((a, b) => b.quotes - a.quotes || a.mentions[0]!.start - b.mentions[0]!.start);
};
