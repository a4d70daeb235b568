// Parses TOML line by line where it has to: a line that is not TOML is skipped and reported, the rest is kept.

/** A parsed TOML table, with the types of JavaScript. */
export type Table = Readonly<Record<string, unknown>>;

/** A line that is not TOML, counted from 1, the parser's reason, and the word that the line begins with, if any. */
export type BadLine = {readonly line: number; readonly why: string; readonly word?: string};

/** What could be parsed of a text, and its lines that could not. */
export type TolerantParse = {
	readonly table: Table;
	/** The text without its bad lines: they are blank here, so that line numbers stay. */
	readonly text: string;
	/** In the order of the file. */
	readonly badLines: readonly BadLine[];
};

type Attempt = {readonly table: Table} | {readonly error: Pick<BadLine, 'line' | 'why'>};

/** With more bad lines than this it is some other kind of file: what follows the last one is not read. */
const mostBadLines = 20;

/** A line that begins a setting (`width =`, `colors.dark.ink =`). */
const settingStart = /^\s*(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*\s*=/;
/** A line that begins a table (`[keys]`). */
const headerStart = /^\s*\[/;

/** Never throws for a text that is not TOML: see `badLines`. */
export const parseToml = async (text: string): Promise<TolerantParse> => {
	const {parse, TomlError} = await import('smol-toml');

	const attempt = (lines: readonly string[]): Attempt => {
		try {
			return {table: parse(lines.join('\n'), {maxDepth: 16})};
		} catch (error) {
			if (!(error instanceof TomlError)) throw error;
			const why = error.message.split('\n', 1)[0]!.replace(/^Invalid TOML document: /, '');
			return {error: {line: error.line, why}};
		}
	};

	let lines: readonly string[] = text.split('\n');
	const badLines: BadLine[] = [];
	let parsed = attempt(lines);
	while ('error' in parsed && badLines.length < mostBadLines) {
		const {line} = parsed.error;
		const word = /^\s*([\w-]+)/.exec(lines[line - 1]!)?.[1];
		badLines.push({...parsed.error, ...(word !== undefined && {word})});
		const repairs = rangesToBlank(lines, line - 1).map(range => blanked(lines, range));
		// The first of those with which the parser gets furthest.
		const attempts = repairs.map(attempt);
		const reached = attempts.map(one => ('error' in one ? one.error.line : Number.POSITIVE_INFINITY));
		const best = reached.indexOf(Math.max(...reached));
		if (reached[best]! <= line) break;
		[lines, parsed] = [repairs[best]!, attempts[best]!];
	}
	if ('table' in parsed) return {table: parsed.table, text: lines.join('\n'), badLines};
	const head = lines.slice(0, statementAround(lines, parsed.error.line - 1).start);
	const rest = attempt(head);
	return {table: 'table' in rest ? rest.table : {}, text: 'table' in rest ? head.join('\n') : '', badLines};
};

/** A range of lines, counted from 0; `end` is the line after the last. */
type Range = {readonly start: number; readonly end: number};

const blanked = (lines: readonly string[], {start, end}: Range): readonly string[] =>
	lines.map((line, index) => (index >= start && index < end ? '' : line));

/**
 * Returns the ranges that may be to blame for an error at line `at`: the line itself, the statement before it (a list
 * without its end), the whole statement. A table with a wrong header goes as a whole: its settings would otherwise end up
 * in the table before.
 */
const rangesToBlank = (lines: readonly string[], at: number): readonly Range[] => {
	const statement = statementAround(lines, at);
	if (headerStart.test(lines[statement.start]!)) {
		const next = lines.findIndex((line, index) => index > at && headerStart.test(line));
		return [{start: statement.start, end: next === -1 ? lines.length : next}];
	}
	const before = at === 0 ? [] : [{start: statementAround(lines, at - 1).start, end: at}];
	return [{start: at, end: at + 1}, ...before, statement];
};

/** Returns the range from the last line up to `at` that begins a statement to the next one that does. */
const statementAround = (lines: readonly string[], at: number): Range => {
	const begins = (line: string): boolean => settingStart.test(line) || headerStart.test(line);
	const start = Math.max(0, lines.slice(0, at + 1).findLastIndex(begins));
	const next = lines.findIndex((line, index) => index > at && begins(line));
	return {start, end: next === -1 ? lines.length : next};
};
