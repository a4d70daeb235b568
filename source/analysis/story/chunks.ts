/*
Chunks: the story as a flat sequence in which each quoted run, each name and each organisation is one element, and every
other word or mark is one of its own. Finding speakers looks at this sequence only (shallow parsing, as in Abney 1991,
Parsing by Chunks).
*/
import type {Cue} from '../language/cues.ts';
import {wordClass} from '../language/grammar.ts';
import type {Token} from '../language/token.ts';
import {honoursEnd} from '../names/title-words.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {Cast} from '../people/cast.ts';
import {type ChunkKind, chunkKind, isName} from './chunk-kinds.ts';
import {isProperWord, properEnd, properKind} from './proper-nouns.ts';

/** The chunks of a story as columns: element i of each array belongs to chunk i. Some arrays are longer than `length`. */
export type Chunks = {
	readonly length: number;
	readonly kinds: ArrayLike<ChunkKind>;
	/** Half-open ranges of tokens. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly sentences: Int32Array;
	readonly paragraphs: Int32Array;
	/** For a name the index into `cast.members`, for a quote the index of its run, otherwise -1. */
	readonly refers: Int32Array;
	/** The reporting verb, if the word is used as one here. */
	readonly cues: readonly (Cue | undefined)[];
	/** The number of quotes before each chunk; subtract two of them to count the quotes between. */
	readonly quotesBefore: Int32Array;
	/** The chunk of each quoted run. */
	readonly chunkOfRun: Int32Array;
};

const markKinds: Readonly<Record<string, ChunkKind>> = {
	'.': chunkKind.stop,
	'…': chunkKind.stop,
	'...': chunkKind.stop,
	'?': chunkKind.question,
	'!': chunkKind.question,
	',': chunkKind.comma,
	';': chunkKind.semicolon,
	':': chunkKind.colon,
	'—': chunkKind.dash,
	'–': chunkKind.dash,
	'--': chunkKind.dash,
	'---': chunkKind.dash,
	'-': chunkKind.dash,
	'―': chunkKind.dash,
	'(': chunkKind.open,
	'[': chunkKind.open,
	')': chunkKind.close,
	']': chunkKind.close,
	"'s": chunkKind.possessive,
	"s'": chunkKind.possessive,
};

const markKind = (text: string): ChunkKind => {
	const kind = markKinds[text];
	if (kind !== undefined) return kind;
	if (/^[?!]+$/.test(text)) return chunkKind.question;
	return /^\.+$/.test(text) ? chunkKind.stop : chunkKind.mark;
};

/** Party and state of the person named before: “R-Ohio”. */
const partyTag = /^[DRI]-\p{L}/u;

/** Tells whether a verb form after this kind is a noun or an adjective: “the proposed law”, “his call”. */
const makesNoun = (kind: ChunkKind): boolean =>
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.possessive;

/** Tells whether a noun that can be a verb is one after this kind: “the Times reports”, “he posts”. */
const makesVerb = (kind: ChunkKind): boolean =>
	(kind >= chunkKind.he && kind <= chunkKind.who) ||
	isName(kind) ||
	kind === chunkKind.organisation ||
	kind === chunkKind.to;

/** Divides the tokens of a story into chunks. */
export const chunkStory = (tokens: readonly Token[], runs: readonly QuotedRun[], cast: Cast): Chunks => {
	const size = tokens.length;
	const kinds = new Uint8Array(size);
	const from = new Int32Array(size);
	const to = new Int32Array(size);
	const sentences = new Int32Array(size);
	const paragraphs = new Int32Array(size);
	const refers = new Int32Array(size).fill(-1);
	const quotesBefore = new Int32Array(size + 1);
	const cues: (Cue | undefined)[] = [];
	const chunkOfRun = new Int32Array(runs.length).fill(-1);
	let length = 0;
	let quotes = 0;
	const put = (kind: ChunkKind, first: number, end: number, refersTo = -1, cue?: Cue) => {
		kinds[length] = kind;
		from[length] = first;
		to[length] = end;
		sentences[length] = tokens[first]!.sentence;
		paragraphs[length] = tokens[first]!.paragraph;
		refers[length] = refersTo;
		quotesBefore[length] = quotes;
		cues.push(cue);
		length++;
	};
	let name = 0;
	for (let i = 0; i < size; ) {
		const token = tokens[i]!;
		if (token.run >= 0) {
			const {run} = token;
			let end = i + 1;
			while (end < size && tokens[end]!.run === run) end++;
			chunkOfRun[run] = length;
			put(chunkKind.quote, i, end, run);
			quotes++;
			i = end;
			continue;
		}
		while (name < cast.named.length && cast.named[name]!.from < i) name++;
		const named = cast.named[name];
		if (token.word.capital && partyTag.test(token.word.text)) {
			put(chunkKind.other, i, i + 1);
			i++;
			continue;
		}
		if (named?.from === i) {
			const sure = cast.members[named.person]!.points > 0;
			const end = honoursEnd(tokens, named.to);
			put(sure ? chunkKind.name : chunkKind.weakName, i, end, named.person);
			i = end;
			continue;
		}
		// “said ’e”
		if (token.word.text === "'" && tokens[i + 1]?.word.text === 'e' && tokens[i + 1]!.start === token.end) {
			put(chunkKind.he, i, i + 2);
			i += 2;
			continue;
		}
		if (token.kind !== 'word') {
			put(token.kind === 'number' ? chunkKind.number : markKind(token.word.text), i, i + 1);
			i++;
			continue;
		}
		if (isProperWord(token)) {
			const end = properEnd(tokens, i, named?.from ?? size);
			put(properKind(tokens, i, end), i, end);
			i = end;
			continue;
		}
		const {grammar} = token.word;
		const before = length > 0 ? (kinds[length - 1] as ChunkKind) : chunkKind.none;
		let kind: ChunkKind = grammar.wordClass;
		let {cue} = grammar;
		if (cue && (makesNoun(before) || (token.word.capital && !token.startsSentence))) {
			cue = undefined;
			if (kind === wordClass.cue) kind = wordClass.other;
		} else if (cue && kind !== wordClass.cue) {
			if (makesVerb(before) && cue.form !== 'plain') kind = wordClass.cue;
			else cue = undefined;
		}
		put(kind, i, i + 1, -1, cue);
		i++;
	}
	quotesBefore[length] = quotes;
	return {
		length,
		kinds: kinds as ArrayLike<number> as ArrayLike<ChunkKind>,
		from,
		to,
		sentences,
		paragraphs,
		refers,
		cues,
		quotesBefore,
		chunkOfRun,
	};
};
