// The help, and the README's table of flags, both generated from the flag table (as are man-page.ts and completions.ts).
import packageJson from '../../package.json' with {type: 'json'};
import {columnsOf} from '../typesetting/measure.ts';
import {wrap} from '../typesetting/wrap.ts';
import {type Flag, type FlagName, flagRows, groups} from './flags.ts';

/** One sentence without its article's capital: “a terminal newsreader …”. */
export const purpose = packageJson.description.replace(/^A /, 'a ');

/** The synopsis. */
export const usage = 'newsread [option …] [path …]';

/** How paths, standard input and output work, in one paragraph. */
export const introduction =
	'A path is an article or a folder of articles; - is an article on standard input. On a terminal newsread opens the reader; in a pipe, or with an output option, it writes to standard output. With no path it reads what is piped or redirected into it; if there is nothing, it opens $NEWSREAD_LIBRARY, else the library setting, else the folder articles, else the articles that come with it.';

/** Command lines with what they do. */
export const examples = [
	['newsread articles', 'read a folder of articles'],
	['newsread --section whelan story.txt | less', 'one section of a story'],
	['newsread --quotes articles | grep -i treaty', 'quotes with their speakers, one a line'],
	['newsread --person "Maria Zakharova" articles', 'everything one person said'],
	['newsread --jsonl articles | jq .headline', 'JSON for other programs'],
] as const;

/** Exit codes with their meanings. */
export const exits = [
	['0', 'success'],
	['1', 'nothing matched'],
	['2', 'invalid option, or a file could not be read (the others are still printed)'],
	['130', 'interrupted'],
] as const;

/** Environment variables with what they do. */
export const variables = [
	['NEWSREAD_LIBRARY', 'articles to open when no path is given'],
	['XDG_CONFIG_HOME', 'folder of newsread/settings.toml (default ~/.config); see --print-keys'],
	['XDG_STATE_HOME', 'folder of newsread/, with positions, stars and notes (default ~/.local/state)'],
	['NO_COLOR', 'no colour, unless --color always'],
	['FORCE_COLOR', 'colour even in a pipe, unless --color never'],
	['COLUMNS', 'columns to wrap text at when there is no terminal'],
	['NEWSREAD_SCREEN_READER', 'set to 1 for screen-reader mode'],
	['NEWSREAD_DEBUG', 'set to 1 for a stack trace when newsread itself fails'],
] as const;

/** Returns how the help writes a flag: “-s, --section WORDS”. Without a short name it is indented instead. */
export const spelling = (name: FlagName, {short, value}: Flag): string =>
	`${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const paragraph = (text: string, columns: number): readonly string[] =>
	wrap(text, Math.max(1, columns)).map(({start, end}) => text.slice(start, end));

/** Sets rows in two columns, the right one wrapped; if it would be too narrow, below the left one. */
const table = (rows: readonly (readonly [string, string])[], left: number, columns: number): readonly string[] => {
	const indent = columns - left < 24 ? 6 : left;
	return rows.flatMap(([name, does]) => {
		const lines = paragraph(does, columns - indent);
		const [first = '', ...more] = columnsOf(name) + 3 > indent ? ['', ...lines] : lines;
		return [`  ${name}`.padEnd(indent) + first, ...more.map(line => ' '.repeat(indent) + line)];
	});
};

/** Returns the whole help, ending with a line break, wrapped at `columns`, but at most at 88. */
export const helpText = (columns: number): string => {
	const width = Math.min(columns, 88);
	const left = Math.max(...flagRows.map(([name, flag]) => spelling(name, flag).length)) + 4;
	const lines = [
		...paragraph(`newsread: ${purpose}`, width),
		'',
		`Usage: ${usage}`,
		'',
		...paragraph(introduction, width),
	];
	for (const [group, title] of Object.entries(groups)) {
		const rows = flagRows
			.filter(([, flag]) => flag.group === group)
			.map(([name, flag]) => [spelling(name, flag), flag.does] as const);
		lines.push('', title, ...table(rows, left, width));
	}
	const widest = Math.max(...examples.map(([command]) => command.length)) + 4;
	lines.push('', 'Examples', ...table(examples, widest, width));
	lines.push('', 'Exit status', ...table(exits, 7, width));
	lines.push('', 'Environment', ...table(variables, 20, width));
	return `${lines.join('\n')}\n`;
};

/** Returns the flag table in Markdown. */
export const flagTable = (): string =>
	[
		'| option | description |',
		'| --- | --- |',
		...flagRows.map(([name, flag]) => `| \`${spelling(name, flag).trim()}\` | ${flag.does} |`),
	].join('\n');
