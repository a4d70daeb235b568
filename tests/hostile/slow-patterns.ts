// Texts on which careless regular expressions take quadratic time or worse, long enough for that to be noticed.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const long = (piece: string): string =>
	`A headline\n\n${story}\n\n${piece.repeat(Math.ceil(300_000 / piece.length))}\n`;

export const slowPatterns: readonly HostileFile[] = filesOf('slow patterns', '.txt', {
	'open-quotes': long('“'),
	'open-single-quotes': long('‘a '),
	blanks: long(' '),
	'blanks-and-letter': long(`${' '.repeat(500)}x`),
	capitals: long('A. '),
	dashes: long('— '),
	dates: long('3 March '),
	names: long('Mc Van De La '),
	'said-said': long('said “'),
	'one-letter-a-paragraph': () => `A headline\n\n${story}\n\n${'a\n\n'.repeat(3_000_000)}`,
	'one-word': long('a'),
	'empty-lines': long('\n \n'),
	bullets: long('- \n'),
	stops: long('.'),
	'commas-and-names': long('Ann, Vale, '),
	numbers: long('1.1.'),
});
