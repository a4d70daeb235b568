// The story as the search for speakers reads it: a row of signs, where each quoted run, each name, each organisation is one sign.
import type {Cue} from '../language/cues.ts';
import {wordClass} from '../language/grammar.ts';
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {Cast} from '../people/cast.ts';

/** What a sign can be: one of `part` (grammar.ts), or one of these. */
export const chunkKind = {
	...wordClass,
	quote: 32,
	stop: 33,
	question: 34,
	comma: 35,
	semicolon: 36,
	colon: 37,
	dash: 38,
	open: 39,
	close: 40,
	mark: 41,
	possessive: 42,
	/** A member of the cast, surely a person … */
	name: 43,
	/** … or perhaps. */
	weakName: 44,
	/** Any other words with capitals. */
	proper: 45,
	organisation: 46,
	number: 47,
	/** Looked for before the first sign and after the last. */
	none: 48,
} as const;

export const chunkKindCount = 49;

/** The signs, in columns; `from` and `to` are half-open ranges of tokens. */
export type Chunks = {
	readonly length: number;
	readonly kinds: Uint8Array;
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly sentences: Int32Array;
	readonly paragraphs: Int32Array;
	/** Index into `cast.members` of a name, index of the run of a quote, -1 otherwise. */
	readonly refers: Int32Array;
	/** The reporting verb, where the word is used as one. */
	readonly cues: readonly (Cue | undefined)[];
	/** Quotes, and signs at which a sentence begins, before each sign: counts to subtract. */
	readonly quotesBefore: Int32Array;
	/** The sign of each run. */
	readonly chunkOfRun: Int32Array;
};

const markKinds: Readonly<Record<string, number>> = {
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

const markKind = (text: string): number => {
	const kind = markKinds[text];
	if (kind !== undefined) return kind;
	if (/^[?!]+$/.test(text)) return chunkKind.question;
	return /^\.+$/.test(text) ? chunkKind.stop : chunkKind.mark;
};

const organisationWords = list.organisation | list.organisationWord | list.strongOrganisationWord | list.place;

/** “Mr.”, “Sen.”: part of the name behind it, which the cast leaves out. */
const isTitle = ({word}: Token): boolean =>
	isIn(word, list.honorific) || (isIn(word, list.title) && word.text.endsWith('.'));

/** “R-Ohio”: says something of the name before it. */
const partyTag = /^[DRI]-\p{L}/u;

/** A capital that says something: not one that only opens a sentence. */
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

/** Behind an article or a possessive a verb form is a noun or an adjective: “the proposed law”, “his call”. */
const makesNoun = (kind: number): boolean =>
	kind === chunkKind.article ||
	kind === chunkKind.demonstrative ||
	kind === chunkKind.possessivePronoun ||
	kind === chunkKind.possessive;

/** Nouns that are verbs too count as verbs right behind one who can speak: “the Times reports”, “he posts”. */
const makesVerb = (kind: number): boolean =>
	(kind >= chunkKind.he && kind <= chunkKind.who) ||
	kind === chunkKind.name ||
	kind === chunkKind.weakName ||
	kind === chunkKind.organisation ||
	kind === chunkKind.to;

const lastWordIsInstitution = (token: Token): boolean =>
	token.word.grammar.wordClass === wordClass.institution ||
	isIn(token.word, list.organisationWord | list.strongOrganisationWord);

/** End of the words with capitals that begin at `from`: “Department of Justice” is one. */
const properEnd = (tokens: readonly Token[], from: number, limit: number): number => {
	let to = from + 1;
	for (;;) {
		if (to < limit && isProper(tokens[to]) && tokens[to]!.start <= tokens[to - 1]!.end + 1) {
			to++;
			continue;
		}
		const links = tokens[to]?.word.text === 'of' && lastWordIsInstitution(tokens[to - 1]!);
		if (!links) return to;
		const next = tokens[to + 1]?.word.text === 'the' ? to + 2 : to + 1;
		if (next >= limit || !isProper(tokens[next])) return to;
		to = next + 1;
	}
};

const properKind = (tokens: readonly Token[], from: number, to: number): number => {
	const first = tokens[from]!.word;
	if (to - from === 1 && first.grammar.wordClass >= wordClass.speaker) return first.grammar.wordClass;
	for (let i = from; i < to; i++) {
		const {word} = tokens[i]!;
		if (isIn(word, organisationWords) || word.grammar.wordClass === wordClass.institution || word.allCapitals)
			return chunkKind.organisation;
	}
	return chunkKind.proper;
};

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
	const put = (kind: number, first: number, end: number, refersTo = -1, cue?: Cue) => {
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
			put(sure ? chunkKind.name : chunkKind.weakName, i, named.to, named.person);
			i = named.to;
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
		const before = length > 0 ? kinds[length - 1]! : chunkKind.none;
		let kind = grammar.wordClass;
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
	return {length, kinds, from, to, sentences, paragraphs, refers, cues, quotesBefore, chunkOfRun};
};
