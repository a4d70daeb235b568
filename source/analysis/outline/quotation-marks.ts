// Finds the text between quotation marks, in one pass over each paragraph. Whether it is speech is decided later
// (speakers/).
import type {Paragraph} from '../../model/article.ts';
import type {Span} from '../../model/span.ts';
import {doubleMarks, isStopMark, type QuotationMark, signsOf, singleMarks} from './marks.ts';
import type {StoryBody} from './story-body.ts';

/** A stretch of text between quotation marks, within one paragraph. */
export type QuotedRun = {
	/** Including the marks. */
	readonly span: Span;
	/** Without the marks and the spaces inside them. */
	readonly words: Span;
	/** Index into `StoryBody.paragraphs`. */
	readonly paragraph: number;
	/** False when the paragraph ends first, as in a speech over several paragraphs. */
	readonly closed: boolean;
};

const isBlankCode = (code: number) => code === 32 || code === 160 || (code >= 9 && code <= 13);
const wordyInside = /[\p{L}\p{N}]/u;

const runBetween = (
	text: string,
	open: QuotationMark,
	end: number,
	close: QuotationMark | undefined,
	paragraph: number,
) => {
	const span = {start: open.at, end: close ? close.at + close.length : end};
	let from = open.at + open.length;
	let to = close ? close.at : end;
	while (from < to && isBlankCode(text.charCodeAt(from))) from++;
	while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
	if (!close) span.end = to;
	const run: QuotedRun = {span, words: {start: from, end: to}, paragraph, closed: close !== undefined};
	return wordyInside.test(text.slice(from, to)) ? run : undefined;
};

/** Pairs the marks of one paragraph. Nested pairs are part of their run as long as the marks balance. */
const pairMarks = (
	text: string,
	marks: readonly QuotationMark[],
	paragraph: number,
	{span}: Paragraph,
	nesting: boolean,
) => {
	const runs: QuotedRun[] = [];
	const keep = (run: QuotedRun | undefined) => run && runs.push(run);
	const byShape = nesting || marks.length % 2 === 1;
	let open: QuotationMark | undefined;
	let depth = 0;
	let nested = false;
	let stray = false;
	for (const mark of marks) {
		const closes = mark.closes && !(byShape && mark.leansOpen);
		if (!open) {
			if (mark.opens || !(byShape || mark.curly)) open = mark;
			else stray = true;
		} else if (depth > 0 && closes) depth--;
		else if (closes) {
			keep(runBetween(text, open, span.end, mark, paragraph));
			open = undefined;
		} else if (nesting) {
			depth++;
			nested = true;
		} else {
			// the closing mark was forgotten: the next opening one ends the run
			const run = runBetween(text, open, mark.at, undefined, paragraph);
			if (open.curly || !mark.curly) keep(run && {...run, closed: true});
			open = mark;
		}
	}
	return {runs, open, balanced: depth === 0 && !stray && (!open || !nested)};
};

const pairBest = (body: StoryBody, marks: readonly QuotationMark[], index: number) => {
	const paragraph = body.paragraphs[index]!;
	const nested = pairMarks(body.text, marks, index, paragraph, true);
	if (nested.balanced) return nested;
	const next = body.paragraphs[index + 1];
	// A speech that continues in the next paragraph may contain a complete quote and have no end of its own.
	const goesOn = nested.open?.at === paragraph.span.start && next && /["“«‘]/.test(body.text[next.span.start]!);
	return goesOn ? nested : pairMarks(body.text, marks, index, paragraph, false);
};

const enoughWords = /\S\s+\S+\s+\S+\s+\S/;

/** Tells whether the paragraph before ends with a colon or with an unclosed run. */
const isLedUpTo = ({text, paragraphs}: StoryBody, paragraph: number, runs: readonly QuotedRun[]): boolean => {
	const before = paragraphs[paragraph - 1];
	if (!before) return false;
	const last = runs.at(-1);
	return text[before.span.end - 1] === ':' || (last?.paragraph === paragraph - 1 && !last.closed);
};

/**
 * Tells whether a story puts speech in single marks: it has more runs of four words or more that end in a stop between
 * single marks than runs between double marks.
 */
const isBritish = (body: StoryBody, signs: readonly (readonly number[])[], doubles: number): boolean => {
	let speeches = 0;
	let apart = 0;
	for (const [index, paragraph] of body.paragraphs.entries()) {
		if (paragraph.kind === 'subhead' || signs[index]!.length < 2) continue;
		const marks = singleMarks(body.text, signs[index]!, paragraph.span);
		if (marks.length < 2) continue;
		for (const run of pairBest(body, marks, index).runs) {
			const ends =
				isStopMark(body.text[run.words.end - 1]) || /^[,.]/.test(body.text.slice(run.span.end, run.span.end + 1));
			if (ends && enoughWords.test(body.text.slice(run.words.start, run.words.end))) speeches++;
			else apart++;
		}
	}
	return speeches > doubles && speeches * 2 >= apart;
};

const saying = '(?:said|says|asked|asks|added|adds|told|tells|replied|wrote|writes)';
/** “Reed said: ” and “Reed told the court: ”, before the mark. */
const introduces = new RegExp(String.raw`(?<!\p{L})${saying}(?: \p{L}+){0,4}: $`, 'u');
/** “ said Reed”, “ the old ferryman said”, behind the mark. */
const ascribes = new RegExp(String.raw`^ (?:[\p{L}.'’-]+ ){0,4}${saying}(?!\p{L})`, 'u');
/** In UTF-16 units, on either side of a run. */
const cueReach = 60;

/**
 * Returns the speech between single marks in a paragraph of a story that uses double ones elsewhere: four words or more that end in a stop,
 * beside a verb of saying. ‘…,’ said Reed. Reed said: ‘….’ Headlines and subheads in single marks have none.
 */
const singleSpeech = (body: StoryBody, signs: readonly number[], index: number): readonly QuotedRun[] => {
	const {text, paragraphs} = body;
	const {span, kind} = paragraphs[index]!;
	if (kind === 'subhead' || signs.length < 2) return [];
	if (!signs.some(at => at === span.start || text[at - 2] === ':')) return [];
	return pairBest(body, singleMarks(text, signs, span), index).runs.filter(({span: {start, end}, words, closed}) => {
		const spoken =
			start === span.start
				? ascribes.test(text.slice(end, Math.min(span.end, end + cueReach)))
				: end === span.end && introduces.test(text.slice(Math.max(span.start, start - cueReach), start));
		return closed && spoken && isStopMark(text[words.end - 1]) && enoughWords.test(text.slice(words.start, words.end));
	});
};

/** Sorts runs and drops those inside another run. */
const outermost = (runs: readonly QuotedRun[]): readonly QuotedRun[] => {
	let end = 0;
	return runs
		.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
		.filter(({span}) => {
			if (span.start < end) return false;
			end = span.end;
			return true;
		});
};

/** Finds the outermost quoted runs of a story, in text order and without overlaps. */
export const findQuotedRuns = (body: StoryBody): readonly QuotedRun[] => {
	const {text, paragraphs} = body;
	const signs = signsOf(body);
	const marked = signs.map(some => doubleMarks(text, some));
	const curly = marked.some(marks => marks.some(mark => mark.curly));
	const runs: QuotedRun[] = [];
	/** Speech between single marks, in case the story has double ones. */
	const apart: QuotedRun[] = [];
	let doubles = 0;
	for (const [index, paragraph] of paragraphs.entries()) {
		const marks = marked[index]!;
		if (marks.length === 0) {
			for (const run of singleSpeech(body, signs[index]!, index)) apart.push(run);
			continue;
		}
		const paired = pairBest(body, marks, index);
		// One by one: a paragraph of a hundred thousand runs is more than a call takes arguments.
		for (const run of paired.runs) runs.push(run);
		doubles += paired.runs.length;
		if (!paired.open) continue;
		// A single straight mark among curly ones is debris that would swallow the rest of the paragraph, unless words
		// before it introduce speech.
		const {at} = paired.open;
		const led = at === paragraph.span.start ? isLedUpTo(body, index, runs) : /[,:]\s$/.test(text.slice(at - 2, at));
		const debris = curly && !paired.open.curly && !led;
		const rest = debris ? undefined : runBetween(text, paired.open, paragraph.span.end, undefined, index);
		if (rest) runs.push(rest);
	}
	if (!isBritish(body, signs, doubles)) return apart.length > 0 ? outermost([...runs, ...apart]) : runs;
	const singles = paragraphs.flatMap((paragraph, index) => {
		if (paragraph.kind === 'subhead') return [];
		const paired = pairBest(body, singleMarks(text, signs[index]!, paragraph.span), index);
		const rest = paired.open && runBetween(text, paired.open, paragraph.span.end, undefined, index);
		return rest && paired.open!.at === paragraph.span.start ? [...paired.runs, rest] : paired.runs;
	});
	return outermost([...singles, ...runs]);
};
