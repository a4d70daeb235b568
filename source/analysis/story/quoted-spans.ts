// The quoted runs as the choice of a speaker sees them, and the candidates that come into question for each.
import {part} from '../language/grammar.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import {sign} from './chunks.ts';
import type {Story} from './story.ts';

/** A quoted run with what can be seen of it from outside. */
export type Piece = {
	readonly run: number;
	readonly sign: number;
	/** Sentences of its first and its last token. */
	readonly firstSentence: number;
	readonly lastSentence: number;
	readonly paragraph: number;
	/** Kind of the sign before and of the one after, a comma behind the closing mark passed over. */
	readonly before: number;
	readonly after: number;
	/** 0 to 6: comma, question or exclamation, full stop, dash, other mark, word, unclosed. */
	readonly ending: number;
	readonly startsSentence: boolean;
	readonly words: number;
	/** Begins with a small letter. */
	readonly small: boolean;
	/** Holds I, we, my … */
	readonly firstPerson: boolean;
	/** Cast members named inside. */
	readonly named: readonly number[];
};

const endingOf = (text: string, run: QuotedRun, commaOutside: boolean): number => {
	if (commaOutside) return 0;
	if (!run.closed) return 6;
	const last = text[run.words.end - 1]!;
	if (last === ',') return 0;
	if (last === '?' || last === '!') return 1;
	if (last === '.' || last === '…') return 2;
	if (last === '—' || last === '–' || last === '-') return 3;
	return /[\p{L}\p{N}]/u.test(last) ? 5 : 4;
};

const appendix =
	/^(?:sources?|references|external links?|see also|notes|footnotes|related (?:news|stories|articles)|further reading|categories|bibliography):?$/i;

/** Index of the paragraph that heads the list of sources, where there is one; nothing behind it was said to the reporter. */
const endOfStory = ({page}: Story): number => {
	const found = page.paragraphs.findIndex(
		({span}) => span.end - span.start < 24 && appendix.test(page.text.slice(span.start, span.end).trim()),
	);
	return found < 0 ? page.paragraphs.length : found;
};

export const findPieces = (story: Story): readonly (Piece | undefined)[] => {
	const {page, tokens, runs, cast, narration} = story;
	const {kinds, from, to, sentences, paragraphs, runSigns, length} = narration;
	const end = endOfStory(story);
	let name = 0;
	return runs.map((run, index) => {
		const at = runSigns[index]!;
		// a subhead made of a quoted phrase repeats the story
		if (at < 0 || run.paragraph >= end || page.paragraphs[run.paragraph]!.kind === 'subhead') return undefined;
		const kindAt = (place: number) =>
			place < 0 || place >= length || paragraphs[place] !== paragraphs[at] ? sign.none : kinds[place]!;
		// a colon leads up to the next paragraph too
		const ledBy = (place: number) => (kinds[place - 1] === sign.colon ? sign.colon : kindAt(place - 1));
		const commaOutside = kindAt(at + 1) === sign.comma;
		let words = 0;
		let firstPerson = false;
		for (let i = from[at]!; i < to[at]!; i++) {
			const {kind, word} = tokens[i]!;
			if (kind === 'mark') continue;
			words++;
			const {part: role} = word.grammar;
			if (role === part.i || role === part.we || word.lower === 'my' || word.lower === 'our' || word.lower === 'me')
				firstPerson = true;
		}
		while (name < cast.named.length && cast.named[name]!.from < from[at]!) name++;
		const named: number[] = [];
		for (; name < cast.named.length && cast.named[name]!.from < to[at]!; name++) named.push(cast.named[name]!.member);
		const first = page.text[run.words.start]!;
		const startsSentence = at === 0 || sentences[at - 1] !== sentences[at] || paragraphs[at - 1] !== paragraphs[at];
		return {
			run: index,
			sign: at,
			firstSentence: sentences[at]!,
			lastSentence: tokens[to[at]! - 1]!.sentence,
			paragraph: paragraphs[at]!,
			before: ledBy(at),
			after: kindAt(commaOutside ? at + 2 : at + 1),
			ending: endingOf(page.text, run, commaOutside),
			startsSentence,
			words,
			small: first !== first.toUpperCase(),
			firstPerson,
			named,
		};
	});
};

/** Looked at on either side at most: what keeps a paragraph of a thousand names linear. */
const mostBefore = 40;
const mostAfter = 20;
/** In signs. */
const farthestAfter = 200;
/** Signs of the next paragraph that may name the speaker of a piece that ends its own. */
const nextParagraphReach = 14;

/**
 * Indices of the candidates for a piece in text order: those of its own sentences, those with a reporting verb from two
 * paragraphs back to one sentence on, and the one chosen before.
 */
export const candidatesFor = (story: Story, piece: Piece, previous: number): readonly number[] => {
	const {narration, candidates, candidatesFrom, paragraphSigns} = story;
	const {sentences, paragraphs, length} = narration;
	const at = piece.sign;
	const chosen: number[] = [];
	const consider = (index: number) => {
		const one = candidates[index]!;
		const sentence = sentences[one.from]!;
		const near = sentence >= piece.firstSentence && sentence <= piece.lastSentence;
		if (near || index === previous || one.after || one.before) chosen.push(index);
	};
	const earliest = candidatesFrom[paragraphSigns[Math.max(0, piece.paragraph - 2)]!]!;
	const here = candidatesFrom[at]!;
	const first = Math.max(earliest, here - mostBefore);
	if (previous >= 0 && previous < first) chosen.push(previous);
	for (let index = first; index < here; index++) consider(index);
	let end = at + 1;
	const farthest = Math.min(length, at + farthestAfter);
	while (end < farthest && paragraphs[end] === piece.paragraph && sentences[end]! <= piece.lastSentence + 1) end++;
	if (end < length && paragraphs[end] !== piece.paragraph)
		end = Math.min(end + nextParagraphReach, paragraphSigns[piece.paragraph + 2] ?? length, length);
	const last = Math.min(candidatesFrom[end]!, candidatesFrom[at + 1]! + mostAfter);
	for (let index = candidatesFrom[at + 1]!; index < last; index++) consider(index);
	return chosen;
};

/** The candidate that signs the piece: “… ” — Ann Reed; -1 where none does. */
export const signatureOf = (story: Story, piece: Piece): number => {
	const {narration, candidates, candidatesFrom} = story;
	const dash = piece.sign + 1;
	if (dash + 1 >= narration.length || narration.kinds[dash] !== sign.dash) return -1;
	if (narration.paragraphs[dash]! > piece.paragraph + 1) return -1;
	const index = candidatesFrom[dash + 1]!;
	const one = candidates[index];
	return one?.from === dash + 1 && one.before?.kind === 'signed' ? index : -1;
};
