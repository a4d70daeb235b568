// Texts on which careless regular expressions take quadratic time or worse, long enough for that to be noticed.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

export const slowPieces = {
	'open-quotes': '“',
	'open-single-quotes': '‘a ',
	blanks: ' ',
	'blanks-and-letter': `${' '.repeat(500)}x`,
	capitals: 'A. ',
	dashes: '— ',
	dates: '3 March ',
	names: 'Mc Van De La ',
	'said-said': 'said “',
	'one-word': 'a',
	'empty-lines': '\n \n',
	bullets: '- \n',
	stops: '.',
	'commas-and-names': 'Ann, Vale, ',
	numbers: '1.1.',
} as const;

/** A story and at least `length` characters more. */
export const slowText = (piece: string, length: number): string =>
	`A headline\n\n${story}\n\n${piece.repeat(Math.ceil(length / piece.length))}\n`;

export const slowPatterns: readonly HostileFile[] = filesOf('slow patterns', '.txt', {
	...Object.fromEntries(Object.entries(slowPieces).map(([name, piece]) => [name, slowText(piece, 300_000)])),
	'one-letter-a-paragraph': () => slowText('a\n\n', 9_000_000),
});
