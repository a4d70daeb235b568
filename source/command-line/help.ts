// The help and the README's table of flags. The flag table is their only source, as it is of man-page.ts and completions.ts.
import packageJson from '../../package.json' with {type: 'json'};
import {columnsOf} from '../typesetting/measure.ts';
import {wrap} from '../typesetting/wrap.ts';
import {type Flag, type FlagName, flagRows, groups} from './flags.ts';

export const purpose = packageJson.description.replace(/^A /, 'a ');

export const usage = 'newsread [option …] [path …]';

export const introduction =
	'A path is an article or a folder of articles; - is an article on standard input. On a terminal newsread opens the reader; in a pipe, or with an output option, it writes to standard output. With no path it reads what is piped or redirected into it; if there is nothing, it opens $NEWSREAD_LIBRARY, else the library setting, else the folder articles, else the articles that come with it.';

export const examples = [
	['newsread articles', 'read a folder of articles'],
	['newsread --section whelan story.txt | less', 'one section of a story'],
	['newsread --quotes articles | grep -i treaty', 'who said what, one quote a line'],
	['newsread --person "Maria Zakharova" articles', 'all that one person said'],
	['newsread --jsonl articles | jq .headline', 'for programs'],
] as const;

export const exits = [
	['0', 'all is well'],
	['1', 'nothing matched'],
	['2', 'an option is wrong, or a file could not be read (the others are printed)'],
	['130', 'interrupted'],
] as const;

export const variables = [
	['NEWSREAD_LIBRARY', 'the articles to open when no path is given'],
	['XDG_CONFIG_HOME', 'settings are read from newsread/settings.toml in it, else in ~/.config; see --print-keys'],
	['XDG_STATE_HOME', 'places, stars and notes are kept in newsread in it, else in ~/.local/state'],
	['NO_COLOR', 'no colours, unless --color always'],
	['FORCE_COLOR', 'colours also into a pipe, unless --color never'],
	['COLUMNS', 'columns to set text in, where there is no terminal to ask'],
	['NEWSREAD_SCREEN_READER', 'say the reader line by line, for a screen reader: 1'],
	['NEWSREAD_DEBUG', 'show where a failure of newsread itself happened'],
] as const;

/** “-s, --section WORDS” */
export const spelling = (name: FlagName, {short, value}: Flag): string =>
	`${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;

const paragraph = (text: string, columns: number): readonly string[] =>
	wrap(text, Math.max(1, columns)).map(({start, end}) => text.slice(start, end));

/** Two columns, the right one wrapped; where it would be too narrow it stands below. */
const table = (rows: readonly (readonly [string, string])[], left: number, columns: number): readonly string[] => {
	const indent = columns - left < 24 ? 6 : left;
	return rows.flatMap(([name, does]) => {
		const lines = paragraph(does, columns - indent);
		const [first = '', ...more] = columnsOf(name) + 3 > indent ? ['', ...lines] : lines;
		return [`  ${name}`.padEnd(indent) + first, ...more.map(line => ' '.repeat(indent) + line)];
	});
};

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

/** For the README, in Markdown. */
export const flagTable = (): string =>
	[
		'| flag | does |',
		'| --- | --- |',
		...flagRows.map(([name, flag]) => `| \`${spelling(name, flag).trim()}\` | ${flag.does} |`),
	].join('\n');
