import type {Article} from '../../model/article.ts';
import {countDoubt} from '../../model/doubt.ts';
import {inTheseWords} from '../../model/quote.ts';
import {overlaps, type Span} from '../../model/span.ts';
import {counted, lengthOf, quotesInBrief, writtenIn} from '../../typesetting/captions.ts';
import {cellLine, styleOfPart} from '../../typesetting/cell-line.ts';
import {factsLine} from '../../typesetting/facts-line.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Highlight, paint} from '../../typesetting/paint.ts';
import type {Row} from '../../typesetting/rows.ts';
import {columnsOfLine, cutLine, type Line, place, run, targeted, wash} from '../../typesetting/runs.ts';
import {type Grid, pageColumn} from '../state/grid.ts';
import type {OpenStory} from '../state/open-story.ts';
import {mainVoice, type RowVoice, voicesOnRows} from '../state/row-voices.ts';
import {heightOf, rowsOf, voicesOfArticle} from '../state/selectors.ts';
import type {Kept, State} from '../state/state.ts';
import {endOfPage} from '../state/viewport.ts';
import {namesInMargin} from './margin-names.ts';
import {highlightsFor} from './story-highlights.ts';
import {gutterStroke, voiceName} from './strokes.ts';

/** Draws the open story, with who speaks in the gutter and the margin. Columns count from `pageColumn`. */
export const drawStory = (state: State, grid: Grid): readonly Line[] => {
	const {story} = state;
	if (story === undefined) return [];
	const rows = rowsOf(state, story);
	const end = endOfPage(rows, heightOf(state), story.top);
	const rowVoices = voicesOnRows(story.article, rows);
	const names = namesInMargin(rows, rowVoices, story.top, end);
	const screen = spanOf(rows.slice(story.top, end));
	const highlights = highlightsFor(story, screen).filter(({span}) => overlaps(span, screen));
	const lines: Line[] = [];
	for (let index = story.top; index < end; index++)
		lines.push(lineFor(story, state.kept, grid, rows[index]!, rowVoices[index]!, names.get(index), highlights));
	return lines;
};

/** The part of the text that some rows show. */
const spanOf = (rows: readonly Row[]): Span => {
	const shown = rows.flatMap(row => (row.kind === 'text' || row.kind === 'subhead' ? [row.span] : []));
	return {start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0};
};

const lineFor = (
	story: OpenStory,
	kept: Kept,
	grid: Grid,
	row: Row,
	onRow: readonly RowVoice[],
	name: RowVoice | undefined,
	highlights: readonly Highlight[],
): Line => {
	const from = pageColumn(grid);
	const voice = mainVoice(onRow);
	const chosen = story.chosenQuote !== undefined && onRow.some(({quote}) => quote === story.chosenQuote);
	const words = wordsFor(story, grid, row, highlights);
	const parts: [number, Line][] = [];
	if (chosen && onRow.some(({quote, begins}) => quote === story.chosenQuote && begins) && grid.gutterColumn - from > 0)
		// A narrow page has one column before the bar.
		parts.push([Math.max(0, grid.gutterColumn - 2 - from), [run('›', 'accent', {bold: true})]]);
	if (voice !== undefined && grid.hang) parts.push([grid.gutterColumn - from, [gutterMark(voice, grid)]]);
	const sign = keptSign(kept, onRow);
	if (sign !== undefined && grid.textColumn - grid.gutterColumn >= 3)
		parts.push([grid.gutterColumn + 1 - from, [run(sign, 'accent')]]);
	if (row.kind === 'text' && row.lead !== undefined)
		parts.push([grid.textColumn + row.indent - row.lead.length - from, [run(row.lead, 'muted', {italic: true})]]);
	if (row.kind === 'text' && row.bullet) parts.push([grid.textColumn - from, [run('•', 'muted')]]);
	parts.push([grid.textColumn + ('indent' in row ? row.indent : 0) - from, words]);
	if (name !== undefined && name.voice.short !== '' && grid.margin > 0)
		parts.push([grid.marginColumn - from, voiceName(name.voice, grid.margin)]);
	const line = place(parts);
	const shown = chosen ? wash(line, 0, Math.max(grid.right - from, columnsOfLine(line))) : line;
	return voice === undefined ? shown : targeted(shown, {kind: 'quote', index: voice.quote});
};

/** The sign of a star or a note, on the first row of its quote. */
const keptSign = ({starredQuotes, notes}: Kept, onRow: readonly RowVoice[]): string | undefined => {
	const begun = onRow.filter(({begins}) => begins);
	if (begun.some(({quote}) => starredQuotes.has(quote))) return '*';
	return begun.some(({quote}) => notes.has(quote)) ? '+' : undefined;
};

/** Without a margin, the speaker's letter takes the place of the name. */
const gutterMark = ({voice, kind, begins}: RowVoice, grid: Grid) =>
	gutterStroke(voice, {begins, indirect: kind === 'indirect', lettered: grid.margin === 0});

const wordsFor = (story: OpenStory, grid: Grid, row: Row, highlights: readonly Highlight[]): Line => {
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
		case 'table-rule':
			return [run('─'.repeat(row.columns), 'rule')];
		case 'facts':
			return row.words === undefined ? factsRow(article, grid.measure) : [run(row.words, 'muted')];
		case 'subhead':
			return paint(article.text, row.span, {role: 'ink', bold: true}, highlights);
		case 'folded':
			return foldedLine(article, row.section, grid.measure);
		case 'text': {
			if (row.cells !== undefined) return cellLine(article.text, row.cells, highlights);
			const painted = paint(article.text, row.span, styleOfPart(row.part), highlights);
			return row.bullet
				? place([
						[-2 - Math.min(0, row.indent), []],
						[0, painted],
					])
				: painted;
		}
	}
};

const factsRow = (article: Article, measure: number): Line =>
	measure >= 50 ? factsLine(article, measure) : [run(cut(writtenIn(article) || lengthOf(article), measure), 'muted')];

/** What a folded section holds: how many quotes, and by whom. */
const foldedLine = (article: Article, section: number, measure: number): Line => {
	const {span, paragraphs} = article.sections[section]!;
	const said = article.quotes.filter(
		quote => inTheseWords(quote) && quote.content[0]!.start >= span.start && quote.content[0]!.start < span.end,
	);
	const voices = voicesOfArticle(article);
	const speakers = [
		...new Map(
			said.map(quote => {
				const voice = voices.of(quote);
				return [voice.unsure ? voice.short : (voice.name ?? voice.short), voice];
			}),
		).values(),
	];
	const {sure, unsure} = countDoubt(said);
	const count = said.length > 0 ? quotesInBrief(sure, unsure) : counted(paragraphs.length, 'paragraph');
	const line: Line = [
		run(`… ${count}`, 'muted'),
		...speakers
			.filter(({short}) => short !== '')
			.flatMap((voice, index) => [run(index === 0 ? '   ' : ', ', 'muted'), ...voiceName(voice)]),
	];
	return cutLine(line, measure);
};
