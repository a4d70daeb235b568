// Finds the text between quotation marks, in one pass over each paragraph. Whether it is speech is decided later
// (speakers/).
import type {Paragraph} from '../../model/article.ts';
import type {Span} from '../../model/span.ts';
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

/** A quotation mark, and what it may do in its place: a straight one opens or closes, the ones in `6'3"` do neither. */
type Mark = {
	readonly at: number;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** A straight mark between a space and a word, which closes only if the number of marks requires it. */
	readonly leansOpen?: boolean;
	readonly curly: boolean;
};

const isBlank = (char: string | undefined) => char === undefined || /^\s$/u.test(char);
const isWordy = (char: string | undefined) => char !== undefined && /^[\p{L}\p{N}]$/u.test(char);
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
/** What may be outside a mark. That includes other marks: those of a quote inside a quote. */
const isOuter = (char: string | undefined) => isBlank(char) || /^[([{—–\-/:;,.!?…‘’'“”"*]$/u.test(char!);
const isStop = (char: string | undefined) => char !== undefined && /^[.,!?…—–-]$/u.test(char);

/** Returns the double mark at offset `at`, if there is one. */
const doubleMarkAt = (text: string, at: number): Mark | undefined => {
	const char = text[at]!;
	const mark = (length: number, opens: boolean, closes: boolean, curly = true): Mark => ({
		at,
		length,
		opens,
		closes,
		curly,
	});
	const before = text[at - 1];
	const after = text[at + 1];
	switch (char) {
		case '“': {
			// Closes in German („So“) and where it was mistyped (“So“).
			const ends = !isBlank(before) && (isBlank(after) || isStop(after));
			return mark(1, !ends, ends);
		}
		case '„':
		case '‟':
			return mark(1, true, false);
		case '«':
			return mark(1, true, !isBlank(before) && isOuter(after));
		case '”':
		case '»':
			// A closing mark between a space and a word opens: ”So it goes.”
			return mark(1, isBlank(before) && !isBlank(after), true);
		case '"': {
			if (isDigit(before) && /['’′]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at))) return undefined;
			const stray = isWordy(before) && isOuter(after);
			const leansOpen = isBlank(before) && !isBlank(after);
			return {...mark(1, !stray && !(isBlank(after) && isStop(before)), true, false), leansOpen};
		}
		case '「':
		case '『':
			return mark(1, true, false);
		case '」':
		case '』':
			return mark(1, false, true);
		case '`':
			return after === '`' ? mark(2, true, false, false) : undefined;
		case "'":
			return after === "'" ? mark(2, !isBlank(text[at + 2]), true, false) : undefined;
		case '‘':
			return after === '‘' ? mark(2, true, false) : undefined;
		case '’':
			return after === '’' ? mark(2, false, true) : undefined;
		default:
			return undefined;
	}
};

/** Every mark is one of " ' ` « », in U+2018 to U+201F, or 「」『』. */
const isMarkCode = (code: number): boolean =>
	code < 0x2018
		? code === 34 || code === 39 || code === 96 || code === 171 || code === 187
		: code <= 0x201f || (code >= 0x300c && code <= 0x300f);

const doubleMarks = (text: string, {start, end}: Span): readonly Mark[] => {
	const marks: Mark[] = [];
	for (let at = start; at < end; ) {
		const code = text.charCodeAt(at);
		if (!isMarkCode(code)) {
			at++;
			continue;
		}
		const mark = doubleMarkAt(text, at);
		if (mark) marks.push(mark);
		at += mark?.length ?? 1;
	}
	return marks;
};

const elisions = /^['’](?:tis|twas|em|til|cause|round|n|\d0s)(?![\p{L}\p{N}])/iu;

/**
 * Returns the single marks of a text in British style. An apostrophe after a plural closes only if no better mark
 * follows.
 */
const singleMarks = (text: string, {start, end}: Span): readonly Mark[] => {
	const marks: (Mark & {weak: boolean})[] = [];
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code !== 39 && code !== 0x2018 && code !== 0x2019) continue;
		const char = text[at]!;
		const before = at > start ? text[at - 1] : undefined;
		const after = at + 1 < end ? text[at + 1] : undefined;
		if (before === char || after === char) continue;
		const opens = char !== '’' && isOuter(before) && !isOuter(after) && !elisions.test(text.slice(at, at + 8));
		const closes = char !== '‘' && !isBlank(before) && isOuter(after);
		if (!opens && !closes) continue;
		const possessive = before === 's' && isBlank(after) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
		marks.push({at, length: 1, opens, closes: closes && !opens, curly: char !== "'", weak: possessive});
	}
	// The apostrophe of “the boys' toys” does not close if a stronger mark comes before the next opening one.
	let strongerFollows = false;
	for (const mark of marks.toReversed()) {
		if (mark.opens) strongerFollows = false;
		else if (!mark.weak) strongerFollows = true;
		else if (!strongerFollows) mark.weak = false;
	}
	return marks.filter(mark => !mark.weak);
};

const isBlankCode = (code: number) => code === 32 || code === 160 || (code >= 9 && code <= 13);
const wordyInside = /[\p{L}\p{N}]/u;

const runBetween = (text: string, open: Mark, end: number, close: Mark | undefined, paragraph: number) => {
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
const pairMarks = (text: string, marks: readonly Mark[], paragraph: number, {span}: Paragraph, nesting: boolean) => {
	const runs: QuotedRun[] = [];
	const keep = (run: QuotedRun | undefined) => run && runs.push(run);
	const byShape = nesting || marks.length % 2 === 1;
	let open: Mark | undefined;
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

const pairBest = (body: StoryBody, marks: readonly Mark[], index: number) => {
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
const isBritish = (body: StoryBody, doubles: number): boolean => {
	let speeches = 0;
	let apart = 0;
	for (const [index, paragraph] of body.paragraphs.entries()) {
		if (paragraph.kind === 'subhead') continue;
		const marks = singleMarks(body.text, paragraph.span);
		if (marks.length < 2) continue;
		for (const run of pairBest(body, marks, index).runs) {
			const ends =
				isStop(body.text[run.words.end - 1]) || /^[,.]/.test(body.text.slice(run.span.end, run.span.end + 1));
			if (ends && enoughWords.test(body.text.slice(run.words.start, run.words.end))) speeches++;
			else apart++;
		}
	}
	return speeches > doubles && speeches * 2 >= apart;
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
	const marked = paragraphs.map(({span}) => doubleMarks(text, span));
	const curly = marked.some(marks => marks.some(mark => mark.curly));
	const runs: QuotedRun[] = [];
	let doubles = 0;
	for (const [index, paragraph] of paragraphs.entries()) {
		const marks = marked[index]!;
		if (marks.length === 0) continue;
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
	if (!isBritish(body, doubles)) return runs;
	const singles = paragraphs.flatMap((paragraph, index) => {
		if (paragraph.kind === 'subhead') return [];
		const paired = pairBest(body, singleMarks(text, paragraph.span), index);
		const rest = paired.open && runBetween(text, paired.open, paragraph.span.end, undefined, index);
		return rest && paired.open!.at === paragraph.span.start ? [...paired.runs, rest] : paired.runs;
	});
	return outermost([...singles, ...runs]);
};
