/*
Chunks: the story as a flat sequence in which each quoted run, each name and each organisation is one element, and every
other word or mark is one of its own. Finding speakers looks at this sequence only (shallow parsing, as in Abney 1991,
Parsing by Chunks).
*/
import type {Cue} from '../language/cues.ts';
import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {honoursEnd} from '../names/title-words.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {Cast} from '../people/cast.ts';

/** Kinds of chunks: a word class, or one of these. The numbers are part of the trained features. */
export const chunkKind = {
	...wordClass,
	quote: 32,
	/** A full stop or an ellipsis. */
	stop: 33,
	/** A question mark or an exclamation mark. */
	question: 34,
	comma: 35,
	semicolon: 36,
	colon: 37,
	dash: 38,
	/** A bracket. */
	open: 39,
	close: 40,
	/** Any other mark. */
	mark: 41,
	possessive: 42,
	/** The name of a cast member who is surely a person. */
	name: 43,
	/** The name of a cast member who may be a person. */
	weakName: 44,
	/** Other capitalised words. */
	proper: 45,
	organisation: 46,
	number: 47,
	/** The kind before the first chunk and after the last. */
	none: 48,
} as const;

export type ChunkKind = (typeof chunkKind)[keyof typeof chunkKind];

/** All kinds are below this: the size to cross a feature with. */
export const chunkKindCount = 49;

/** Nouns for people, institutions and documents that can be the source of a quote. */
export const isSpeakingNoun = (kind: ChunkKind): boolean => kind >= chunkKind.speaker && kind <= chunkKind.document;

/** Names of cast members. */
export const isName = (kind: ChunkKind): boolean => kind === chunkKind.name || kind === chunkKind.weakName;

/** Names of people and organisations, and other capitalised words. */
export const isProperNoun = (kind: ChunkKind): boolean => kind >= chunkKind.name && kind <= chunkKind.organisation;

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

const organisationWords = list.organisation | list.organisationWord | list.strongOrganisationWord | list.place;

/** Recognises titles, which are not part of the names in the cast: “Mr.”, “Sen.”. */
const isTitle = ({word}: Token): boolean =>
	isIn(word, list.honorific) || (isIn(word, list.title) && word.text.endsWith('.'));

/** Party and state of the person named before: “R-Ohio”. */
const partyTag = /^[DRI]-\p{L}/u;

/** Tells whether a word is capitalised as part of a name, and not only because it starts a sentence. */
const isProper = (token: Token | undefined): boolean => {
	if (token?.kind !== 'word' || token.run >= 0 || !token.word.capital) return false;
	const {word} = token;
	if (isTitle(token)) return false;
	if (word.grammar.wordClass !== wordClass.other && word.grammar.wordClass < wordClass.speaker && !word.allCapitals)
		return false;
	if (!token.startsSentence) return !isIn(word, list.calendar);
	return (
		!isIn(word, list.functionWord | list.common | list.ordinary | list.calendar) ||
		isIn(word, list.organisation | list.place)
	);
};

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

const isInstitution = (token: Token): boolean =>
	token.word.grammar.wordClass === wordClass.institution ||
	isIn(token.word, list.organisationWord | list.strongOrganisationWord);

/** Returns the end of the capitalised words that start at token `from`; “Department of Justice” is one sequence. */
const properEnd = (tokens: readonly Token[], from: number, limit: number): number => {
	let to = from + 1;
	for (;;) {
		if (to < limit && isProper(tokens[to]) && tokens[to]!.start <= tokens[to - 1]!.end + 1) {
			to++;
			continue;
		}
		const links = tokens[to]?.word.text === 'of' && isInstitution(tokens[to - 1]!);
		if (!links) return to;
		const next = tokens[to + 1]?.word.text === 'the' ? to + 2 : to + 1;
		if (next >= limit || !isProper(tokens[next])) return to;
		to = next + 1;
	}
};

const properKind = (tokens: readonly Token[], from: number, to: number): ChunkKind => {
	const first = tokens[from]!.word;
	if (to - from === 1 && first.grammar.wordClass >= wordClass.speaker) return first.grammar.wordClass;
	for (let i = from; i < to; i++) {
		const {word} = tokens[i]!;
		if (isIn(word, organisationWords) || word.grammar.wordClass === wordClass.institution || word.allCapitals)
			return chunkKind.organisation;
	}
	return chunkKind.proper;
};

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
		if (named?.from === i && partyTag.test(token.word.text)) {
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
		if (isProper(token)) {
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
