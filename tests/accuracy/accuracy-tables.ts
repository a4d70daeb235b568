// The record of the accuracy as Markdown: for the README, for docs/accuracy.md and for the terminal.
import type {AccuracyRecord, FigureName, RecordedFigure, RecordedSet} from './accuracy-record.ts';

const titles: Readonly<Record<FigureName, string>> = {
	attributed: 'quote found and its speaker or source right (F1)',
	found: 'quotes found (F1)',
	foundLong: 'quotes of five words and more found (F1)',
	name: 'right person where the text names one',
	pronoun: 'right person where it says “he” or “she”',
	description: 'right person where it says “the senator”',
	other: 'nobody named where the text names nobody',
	reportsPrecision: 'reported speech (`--indirect`): precision',
	reportsRecall: 'reported speech: recall',
	people: 'people of the story (F1)',
	topics: 'topics: nDCG of the first eight',
};

/** From how many on a share is given in percent. */
const leastForPercent = 20;

const number = (value: number): string => value.toLocaleString('en', {maximumFractionDigits: 1});

/** Writes a figure: with few behind it, or without a miss, in whole numbers, since an interval would promise too much. */
const cell = (figure: RecordedFigure | undefined): string => {
	if (figure === undefined) return '';
	const {percent, interval, of, right} = figure;
	if (right !== undefined && (of < leastForPercent || interval === 0)) return `${number(right)} of ${number(of)}`;
	return `${percent.toFixed(1)} ±${interval.toFixed(1)} of ${number(of)}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const headOf = ({title, articles, measured}: RecordedSet): string =>
	`${title}: ${number(articles)} articles${measured === 'cross-validated' ? ', cross-validated' : ''}`;

/** Returns the table of all figures, a column a set, with whether the errors in it have been read. */
export const figuresTable = ({sets}: AccuracyRecord): string =>
	table(
		['of 100', ...sets.map(headOf)],
		[
			...(Object.keys(titles) as FigureName[])
				.filter(name => sets.some(({figures}) => figures[name]))
				.map(name => [titles[name], ...sets.map(({figures}) => cell(figures[name]))]),
			['errors read by those who change the program', ...sets.map(({errorsRead}) => errorsRead)],
		],
	);

/** Returns the table of what a confidence is worth: one row a set and way of judging. */
export const confidenceTable = ({sets}: AccuracyRecord): string => {
	const bounds = [...new Set(sets.flatMap(({confidence}) => confidence.map(({from}) => from)))].sort((a, b) => b - a);
	const headings = bounds.map((from, index) => (index === 0 ? `${from} and more` : `${from} to ${bounds[index - 1]}`));
	const rows = sets.flatMap(set =>
		(['source', 'person'] as const)
			.filter(kind => set.confidence.some(one => one[kind]))
			.map(kind => [
				`${set.title}: ${kind} right`,
				...bounds.map(from => cell(set.confidence.find(one => one.from === from)?.[kind])),
			]),
	);
	return table(['confidence', ...headings], rows);
};
