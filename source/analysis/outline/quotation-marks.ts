// Finds what stands between quotation marks, in one pass over each paragraph; whether it was said is decided later (quotes.ts).
import type {Paragraph} from '../../model/article.ts';
import type {Span} from '../../model/span.ts';
import type {StoryBody} from './story-body.ts';

export type QuotedRun = {
	/** Marks included. */
	readonly span: Span;
	/** Without the marks and the blanks inside them. */
	readonly words: Span;
	/** Index into `page.paragraphs`. */
	readonly paragraph: number;
	/** False when the paragraph ends first, as in a speech over several paragraphs. */
	readonly closed: boolean;
};

/** What a mark may do where it stands: a straight one opens or closes, `6'3"` does neither. */
type Mark = {
	readonly at: number;
	readonly length: number;
	readonly opens: boolean;
	readonly closes: boolean;
	/** A straight mark between a blank and a word: it closes only where the count of marks says so. */
	readonly leansOpen?: boolean;
	readonly curly: boolean;
};

const isBlank = (char: string | undefined) => char === undefined || /^\s$/u.test(char);
const isWordy = (char: string | undefined) => char !== undefined && /^[\p{L}\p{N}]$/u.test(char);
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
/** Marks of a quote inside a quote may stand between a level-one mark and its word. */
const isOuter = (char: string | undefined) => isBlank(char) || /^[([{—–\-/:;,.!?…‘’'“”"*]$/u.test(char!);
const isStop = (char: string | undefined) => char !== undefined && /^[.,!?…—–-]$/u.test(char);

/** The double mark at `at`, if one stands there; `open` tells which run it would end. */
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
			// „So“ in German; a slip of the typesetter elsewhere: “So“
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
			// a closing mark before a word and after a blank opens: ”So it goes.”
			return mark(1, isBlank(before) && !isBlank(after), true);
		case '"': {
			if (isDigit(before) && /['’′]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at))) return undefined;
			const stray = isWordy(before) && isOuter(after);
			const leansOpen = isBlank(before) && !isBlank(after);
			return {...mark(1, !stray && !(isBlank(after) && isStop(before)), true, false), leansOpen};
		}
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

const doubleMarks = (text: string, {start, end}: Span): readonly Mark[] => {
	const marks: Mark[] = [];
	for (let at = start; at < end; ) {
		const code = text.charCodeAt(at);
		// " ' ` and « » and the block of general punctuation hold every mark
		if (code !== 34 && code !== 39 && code !== 96 && code !== 171 && code !== 187 && (code < 0x2018 || code > 0x201f)) {
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

/** Single marks at level one, British style: an apostrophe closes only where no better mark follows. */
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
	// "the boys' toys": no end of the run if a stronger one comes before the next opening mark
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

/** Pairs the marks of one paragraph. Nested pairs stay inside their run as long as the marks balance. */
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

const pairBest = (page: StoryBody, marks: readonly Mark[], index: number) => {
	const paragraph = page.paragraphs[index]!;
	const nested = pairMarks(page.text, marks, index, paragraph, true);
	if (nested.balanced) return nested;
	const next = page.paragraphs[index + 1];
	// a speech that goes on in the next paragraph may hold a whole quote and have no end of its own
	const goesOn = nested.open?.at === paragraph.span.start && next && /["“«‘]/.test(page.text[next.span.start]!);
	return goesOn ? nested : pairMarks(page.text, marks, index, paragraph, false);
};

const enoughWords = /\S\s+\S+\s+\S+\s+\S/;

/** True after a paragraph that ends with a colon, or with an unclosed run of its own. */
const isLedUpTo = ({text, paragraphs}: StoryBody, paragraph: number, runs: readonly QuotedRun[]): boolean => {
	const before = paragraphs[paragraph - 1];
	if (!before) return false;
	const last = runs.at(-1);
	return text[before.span.end - 1] === ':' || (last?.paragraph === paragraph - 1 && !last.closed);
};

/** True where single marks hold the speeches: a run of four words that ends in a stop, and more of them than double ones. */
const isBritish = (page: StoryBody, doubles: number): boolean => {
	let speeches = 0;
	let apart = 0;
	for (const [index, paragraph] of page.paragraphs.entries()) {
		if (paragraph.kind === 'subhead') continue;
		const marks = singleMarks(page.text, paragraph.span);
		if (marks.length < 2) continue;
		for (const run of pairBest(page, marks, index).runs) {
			const ends =
				isStop(page.text[run.words.end - 1]) || /^[,.]/.test(page.text.slice(run.span.end, run.span.end + 1));
			if (ends && enoughWords.test(page.text.slice(run.words.start, run.words.end))) speeches++;
			else apart++;
		}
	}
	return speeches > doubles && speeches * 2 >= apart;
};

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

/** The runs of level one in text order; none crosses a paragraph. */
export const findQuotedRuns = (page: StoryBody): readonly QuotedRun[] => {
	const {text, paragraphs} = page;
	const marked = paragraphs.map(({span}) => doubleMarks(text, span));
	const curly = marked.some(marks => marks.some(mark => mark.curly));
	const runs: QuotedRun[] = [];
	let doubles = 0;
	for (const [index, paragraph] of paragraphs.entries()) {
		const marks = marked[index]!;
		if (marks.length === 0) continue;
		const paired = pairBest(page, marks, index);
		// One by one: a paragraph of a hundred thousand runs is more than a call takes arguments.
		for (const run of paired.runs) runs.push(run);
		doubles += paired.runs.length;
		if (!paired.open) continue;
		// among curly marks a straight one without its partner is debris that would swallow the paragraph, but not after
		// words that lead up to speech
		const {at} = paired.open;
		const led = at === paragraph.span.start ? isLedUpTo(page, index, runs) : /[,:]\s$/.test(text.slice(at - 2, at));
		const debris = curly && !paired.open.curly && !led;
		const rest = debris ? undefined : runBetween(text, paired.open, paragraph.span.end, undefined, index);
		if (rest) runs.push(rest);
	}
	if (!isBritish(page, doubles)) return runs;
	const singles = paragraphs.flatMap((paragraph, index) => {
		if (paragraph.kind === 'subhead') return [];
		const paired = pairBest(page, singleMarks(text, paragraph.span), index);
		const rest = paired.open && runBetween(text, paired.open, paragraph.span.end, undefined, index);
		return rest && paired.open!.at === paragraph.span.start ? [...paired.runs, rest] : paired.runs;
	});
	return outermost([...singles, ...runs]);
};
