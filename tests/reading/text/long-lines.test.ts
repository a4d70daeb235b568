// A file of its own: where steps are counted, ten million of them take seconds.
import {expect, test} from 'vitest';
import {cleanLine} from '../../../source/reading/text/clean-text.ts';

test.each([
	['marks', '\u0301', `a${'\u0301'.repeat(8)} b`],
	['zero-width blanks', '\u200b', 'a b'],
	['joiners', '\u200d', `a${'\u200d'.repeat(8)} b`],
	['tags', '\u{e0041}', 'a b'],
	['blanks', ' ', 'a b'],
])('ten million %s in a row are settled, not choked on', (_, piece, line) => {
	expect(cleanLine(`a${piece.repeat(10_000_000 / piece.length)} b`) === line).toBe(true);
});
