// Quotes that are set as blocks, often without quotation marks: “Vale said in a statement:” and a block quotation, or one with a
// name below it. Only where the speaker is stated right there; a block quotation without one may be anything.
import type {Coreference} from '../coreference/coreference.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {AttributedQuote} from './attributed-quote.ts';
import {blockConfidence, candidatesOf, introducingSource, type StatedSource, sourceOfLine} from './quotation-intros.ts';
import {namedSourceIn, signatureAt} from './quotation-lines.ts';

/** Paragraphs of a quotation; a longer one is a document. */
const mostParagraphs = 12;

/** Paragraphs that stand together as a quotation: half-open range of indexes. */
type Block = {readonly from: number; readonly to: number};

/** What block quotations give: quotes, and the paragraphs that are theirs. */
export type BlockQuotations = {
	readonly quotes: readonly AttributedQuote[];
	readonly paragraphs: ReadonlySet<number>;
};

const none: BlockQuotations = {quotes: [], paragraphs: new Set()};

/** Finds the quotes that are set as blocks, in text order. Paragraphs that are turns of a transcript are left to it. */
export const findBlockQuotations = (
	story: ParsedStory,
	coreference: Coreference,
	turns: ReadonlySet<number>,
): BlockQuotations => {
	const {body, candidates, cast, runs} = story;
	const {paragraphs, text} = body;
	if (!paragraphs.some(({kind}) => kind === 'blockquote')) return none;
	const quoted = new Set(runs.map(({paragraph}) => paragraph));

	/** Tells whether a paragraph tells itself who says what is quoted in it. */
	const reportsItself = (paragraph: number): boolean => {
		if (!quoted.has(paragraph)) return false;
		const [from, to] = candidatesOf(story, paragraph);
		for (let index = from; index < to; index++) {
			const {cueAfter, cueBefore} = candidates[index]!;
			if (cueAfter !== undefined || (cueBefore !== undefined && cueBefore.kind !== 'signed')) return true;
		}
		return false;
	};

	const found: AttributedQuote[] = [];
	const taken = new Set<number>();
	const put = ({from, to}: Block, end: number, stated: StatedSource | undefined): void => {
		if (stated === undefined || from >= to || to - from > mostParagraphs) return;
		for (let at = from; at < to; at++) if (turns.has(at) || reportsItself(at)) return;
		for (let at = from; at < to; at++) taken.add(at);
		const content = paragraphs.slice(from, to).map(({span}, index, {length}) => ({
			start: span.start,
			end: index === length - 1 ? end : span.end,
		}));
		const {person, source, cue, confidence: sure} = stated;
		found.push({
			person,
			quote: {
				kind: 'direct',
				content,
				...(cue && {cue}),
				source,
				...(person >= 0 && {speaker: cast.members[person]!.name}),
				confidence: sure,
			},
		});
	};

	/** Takes one quotation, with the line at its end, the one below it, or the words before it. */
	const take = ({from, to}: Block): void => {
		const last = paragraphs[to - 1]!.span;
		const inside = to - from > 1 ? namedSourceIn(story, last) : undefined;
		if (inside) {
			put({from, to: to - 1}, paragraphs[to - 2]!.span.end, sourceOfLine(inside, blockConfidence.signed));
			return;
		}
		const signature = signatureAt(text.slice(last.start, last.end));
		const signed = signature > 0 ? namedSourceIn(story, {start: last.start + signature, end: last.end}) : undefined;
		if (signed) {
			const end = last.start + text.slice(last.start, last.start + signature).trimEnd().length;
			put({from, to}, end, sourceOfLine(signed, blockConfidence.signed));
			return;
		}
		const below = paragraphs[to];
		const line = below && below.kind !== 'subhead' && below.kind !== 'blockquote' ? below.span : undefined;
		const stated = line && sourceOfLine(namedSourceIn(story, line), blockConfidence.named);
		put({from, to}, last.end, stated ?? introducingSource(story, coreference, from - 1));
	};

	for (let from = 0; from < paragraphs.length; from++) {
		if (paragraphs[from]!.kind !== 'blockquote') continue;
		let to = from + 1;
		// A dash, or a name alone, begins the line that ends a quotation; another one may follow it.
		const isSigned = (at: number): boolean =>
			/^(?:[—–―]|--)/u.test(text.slice(paragraphs[at]!.span.start, paragraphs[at]!.span.start + 2)) ||
			(at > from && (namedSourceIn(story, paragraphs[at]!.span)?.person ?? -1) >= 0);
		while (paragraphs[to]?.kind === 'blockquote' && !isSigned(to - 1)) to++;
		take({from, to});
		from = to - 1;
	}
	return {quotes: found, paragraphs: taken};
};
