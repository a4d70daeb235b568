import type {Article} from '../../model/article.ts';
import {inTheseWords, type Quote} from '../../model/quote.ts';
import {overlaps, type Span} from '../../model/span.ts';
import {counted, lengthOf, writtenIn} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Highlight, paint} from '../../typesetting/paint.ts';
import {quoteHighlights} from '../../typesetting/quote-styles.ts';
import type {Row} from '../../typesetting/rows.ts';
import {apart, columnsOfLine, cutLine, type Line, place, restyle, run, targeted} from '../../typesetting/runs.ts';
import {type Grid, pageColumn} from '../state/grid.ts';
import {mainVoice, type RowVoice, voicesOnRows} from '../state/row-voices.ts';
import {gridOfState, heightOf, matchesOf, rowsOf, stopsOf, voicesOfArticle} from '../state/selectors.ts';
import type {Kept, State, Story} from '../state/state.ts';
import {endOfPage} from '../state/viewport.ts';

/** The open story: who speaks in the gutter and the margin, the words between. Columns count from `pageColumn`. */
export const drawStory = (state: State): readonly Line[] => {
	const {story} = state;
	if (story === undefined) return [];
	const grid = gridOfState(state);
	const rows = rowsOf(state, story);
	const end = endOfPage(rows, heightOf(state), story.top);
	const heard = voicesOnRows(story.article, rows);
	const names = namesInMargin(rows, heard, story.top, end);
	const screen = spanOf(rows.slice(story.top, end));
	const marks = highlightsFor(story, screen).filter(({span}) => overlaps(span, screen));
	const lines: Line[] = [];
	for (let index = story.top; index < end; index++)
		lines.push(lineFor(story, state.kept, grid, rows[index]!, heard[index]!, names.get(index), marks));
	return lines;
};

/** The part of the text that some rows show. */
const spanOf = (rows: readonly Row[]): Span => {
	const shown = rows.flatMap(row => (row.kind === 'text' || row.kind === 'subhead' ? [row.span] : []));
	return {start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0};
};

/** The quotes that some of the text belongs to. A long story has thousands: only these are styled for a frame. */
const quotesIn = ({quotes}: Article, part: Span): readonly Quote[] =>
	quotes.filter(
		({content, cue, source}) =>
			content.some(span => overlaps(span, part)) ||
			(cue !== undefined && overlaps(cue, part)) ||
			(source !== undefined && overlaps(source, part)),
	);

const lineFor = (
	story: Story,
	kept: Kept,
	grid: Grid,
	row: Row,
	onRow: readonly RowVoice[],
	name: RowVoice | undefined,
	marks: readonly Highlight[],
): Line => {
	const from = pageColumn(grid);
	const voice = mainVoice(onRow);
	const chosen = story.chosen !== undefined && onRow.some(({quote}) => quote === story.chosen);
	const words = wordsFor(story, grid, row, marks);
	const parts: [number, Line][] = [];
	if (chosen && onRow.some(({quote, begins}) => quote === story.chosen && begins) && grid.gutterColumn - 2 >= 0)
		parts.push([grid.gutterColumn - 2 - from, [run('›', 'accent', {bold: true})]]);
	if (voice !== undefined && grid.hang) parts.push([grid.gutterColumn - from, [gutterMark(voice, grid)]]);
	const sign = keptSign(kept, onRow);
	if (sign !== undefined && grid.textColumn - grid.gutterColumn >= 3)
		parts.push([grid.gutterColumn + 1 - from, [run(sign, 'accent')]]);
	if (row.kind === 'text' && row.bullet) parts.push([grid.textColumn - from, [run('•', 'muted')]]);
	parts.push([grid.textColumn + ('indent' in row ? row.indent : 0) - from, words]);
	if (name !== undefined && grid.margin > 0)
		parts.push([
			grid.marginColumn - from,
			[run(cut(name.voice.short, grid.margin), name.voice.role, name.voice.name === undefined ? {italic: true} : {})],
		]);
	const line = place(parts);
	const shown = chosen ? washed(line, grid, from) : line;
	return voice === undefined ? shown : targeted(shown, `quote ${voice.quote}`);
};

/** Where a quote begins that has a star, or a note. */
const keptSign = ({starredQuotes, notes}: Kept, onRow: readonly RowVoice[]): string | undefined => {
	const begun = onRow.filter(({begins}) => begins);
	if (begun.some(({quote}) => starredQuotes.has(quote))) return '*';
	return begun.some(({quote}) => notes.has(quote)) ? '+' : undefined;
};

/** The background of what is chosen runs from the gutter to the end of the margin. */
const washed = (line: Line, grid: Grid, from: number): Line => {
	const width = grid.right - from;
	const used = columnsOfLine(line);
	return restyle([...line, run(' '.repeat(Math.max(0, width - used)))], {wash: true});
};

const gutterMark = ({voice, kind, begins}: RowVoice, grid: Grid) => {
	// Without a margin the speaker's letter stands where the quote starts.
	if (grid.margin === 0 && begins) return run(voice.sign, voice.role, {bold: true});
	return run(kind === 'indirect' ? '┊' : '│', voice.role);
};

const wordsFor = (story: Story, grid: Grid, row: Row, marks: readonly Highlight[]): Line => {
	const {article} = story;
	switch (row.kind) {
		case 'blank':
			return [];
		case 'kicker':
			return [run(cut((article.topics[0]?.label ?? '').toLocaleUpperCase('en'), grid.measure), 'accent')];
		case 'headline':
			return [run(article.headline!.slice(row.span.start, row.span.end), 'ink', {bold: true})];
		case 'rule':
			return [run('─'.repeat(grid.measure), 'rule')];
		case 'facts':
			return headFacts(article, grid.measure);
		case 'subhead':
			return paint(article.text, row.span, {role: 'ink', bold: true}, marks);
		case 'folded':
			return foldedLine(article, row.section, grid.measure);
		case 'text': {
			const painted = paint(article.text, row.span, {role: 'text'}, marks);
			return row.bullet
				? place([
						[-2 - Math.min(0, row.indent), []],
						[0, painted],
					])
				: painted;
		}
	}
};

const headFacts = (article: Article, measure: number): Line => {
	const [left, right] = [writtenIn(article), lengthOf(article)];
	return measure >= 50
		? apart(run(left, 'muted'), run(right, 'muted'), measure)
		: [run(cut(left === '' ? right : left, measure), 'muted')];
};

/** What is under a folded head: how much was said, and by whom. */
const foldedLine = (article: Article, section: number, measure: number): Line => {
	const {span, paragraphs} = article.sections[section]!;
	const said = article.quotes.filter(
		quote => inTheseWords(quote) && quote.content[0]!.start >= span.start && quote.content[0]!.start < span.end,
	);
	const voices = voicesOfArticle(article);
	const heard = [...new Map(said.map(quote => [voices.of(quote).short, voices.of(quote)])).values()];
	const count = said.length > 0 ? counted(said.length, 'quote') : counted(paragraphs.length, 'paragraph');
	const line: Line = [
		run(`… ${count}`, 'muted'),
		...heard.flatMap((voice, index) => [
			run(index === 0 ? '   ' : ', ', 'muted'),
			run(voice.short, voice.role, voice.name === undefined ? {italic: true} : {}),
		]),
	];
	return cutLine(line, measure);
};

const gap = (a: Row | undefined, b: Row) =>
	a === undefined || a.kind !== 'text' || b.kind !== 'text' || a.paragraph !== b.paragraph;

/** As in a play, the name stands where someone begins: after another voice, after a paragraph without a quote, under a head, and on top of the screen. */
const namesInMargin = (
	rows: readonly Row[],
	heard: readonly (readonly RowVoice[])[],
	top: number,
	end: number,
): ReadonlyMap<number, RowVoice> => {
	const names = new Map<number, RowVoice>();
	let shown: string | undefined;
	let silent = false;
	for (let index = top; index < end; index++) {
		const row = rows[index]!;
		if (row.kind === 'subhead') shown = undefined;
		if (row.kind !== 'text') continue;
		if (gap(rows[index - 1], row)) {
			if (silent) shown = undefined;
			silent = true;
		}
		const onRow = heard[index]!;
		if (onRow.length === 0) continue;
		silent = false;
		const fresh = onRow.find(({voice}) => voice.short !== shown);
		if (fresh !== undefined) names.set(index, fresh);
		shown = onRow.at(-1)!.voice.short;
	}
	return names;
};

/** The story's own highlights, and over them what is marked, found and chosen now. */
const highlightsFor = (story: Story, screen: Span): readonly Highlight[] => {
	const {article, lens, find} = story;
	const marks = [...quoteHighlights(article, quotesIn(article, screen), voicesOfArticle(article))];
	if (story.chosen !== undefined) {
		const {cue, source} = article.quotes[story.chosen]!;
		for (const span of [cue, source]) if (span !== undefined) marks.push({span, style: {underline: true}});
	}
	if (lens !== undefined) {
		for (const [index, {span, quote}] of stopsOf(article, lens).entries())
			if (quote === undefined)
				marks.push({
					span,
					style: {role: 'ink', bold: true, underline: true, ...(index === story.step ? {inverse: true} : {})},
				});
		for (const {name, mentions} of article.people)
			if (lens.kind === 'person' && name === lens.name)
				for (const span of mentions) marks.push({span, style: {bold: true, underline: true}});
	}
	if (find !== undefined)
		for (const [index, span] of matchesOf(article, find.query).entries())
			marks.push({
				span,
				style: index === find.current ? {bold: true, inverse: true} : {role: 'ink', bold: true, underline: true},
			});
	return marks;
};
