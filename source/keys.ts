// The key table as text, for --print-keys, and as Markdown for the README.
import {keymap, keysShown} from './terminal/keymap.ts';

type Row = (typeof keymap)[number];

const grouped = (): readonly (readonly [string, readonly Row[]])[] => [
	...Map.groupBy<string, Row>(keymap, ({group}) => group),
];

export const keysText = (): string => {
	const left = Math.max(...keymap.map(row => keysShown(row).length)) + 4;
	const blocks = grouped().map(([group, rows]) =>
		[group, ...rows.map(row => `  ${keysShown(row).padEnd(left)}${row.does}`)].join('\n'),
	);
	return `${blocks.join('\n\n')}\n`;
};

export const keyTable = (): string =>
	[
		'| keys | do |',
		'| --- | --- |',
		...keymap.map(row => `| \`${keysShown(row).replaceAll('|', '\\|')}\` | ${row.does} |`),
	].join('\n');
