import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cleanLine, cleanText} from '../../../source/reading/text/clean-text.ts';
import {decode} from '../../../source/reading/text/decode.ts';
import {growthFrom} from '../../helpers/count-work.ts';

/** The pieces that hurt, among ordinary ones: random characters alone would hardly ever make a sequence. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'\x1b',
				'\b',
				'\x1b[',
				'31m',
				'\x1b]0;',
				'\x1b]8;;http://x\x07',
				'\x07',
				'\x1b\\',
				'\x9b',
				'\x9d',
				'\x9c',
				'\x90',
				'\r',
				'\n',
				'\r\n',
				'\u2028',
				'\u0085',
				'\t',
				'\u00a0',
				'\u200b',
				'\u200d',
				'\u202e',
				'\u2066',
				'\ufeff',
				'\u00ad',
				'\u0301',
				'\u0301'.repeat(12),
				'\u{e0041}',
				'\u{e0100}',
				'\ud800',
				'\udc00',
				'\udb40',
				'word',
				'é',
				'“',
				' ',
				'👨‍👩‍👧',
			),
			fc.string({unit: 'binary', maxLength: 6}),
		),
		{maxLength: 40},
	)
	.map(pieces => pieces.join(''));

const banned =
	/[\0-\x09\x0b-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffc]|[\u{e0000}-\u{e007f}]/u;

describe('laws', () => {
	test('cleaning twice changes nothing more', () => {
		fc.assert(
			fc.property(hostile, text => cleanText(cleanText(text)) === cleanText(text)),
			{numRuns: 2000},
		);
	});

	test('no control, bidi, tag or invisible character is left, no lone surrogate, no tower of marks', () => {
		fc.assert(
			fc.property(hostile, text => {
				const clean = cleanText(text);
				expect(clean).not.toMatch(banned);
				expect(clean.isWellFormed()).toBe(true);
				expect(clean).not.toMatch(/\p{M}{9}/u);
			}),
			{numRuns: 2000},
		);
	});

	test('ordinary text comes back as the same string', () => {
		const word = fc.stringMatching(/^[a-zà-öA-Z0-9.,“”‘’—é]{1,12}$/);
		fc.assert(fc.property(fc.array(word), words => cleanText(words.join(' ')) === words.join(' ')));
	});

	test('every word between hostile pieces survives, whatever is not closed', () => {
		const noise = fc.constantFrom(
			'\x1b]0;',
			'\x1b]52;c;',
			'\x1bP',
			'\x1b_',
			'\x9d',
			'\x90',
			'\u202e',
			'\u200b',
			'\x1b]8;;',
			'\x07\x1b\\',
			'\0',
		);
		const words = fc.array(fc.tuple(noise, fc.stringMatching(/^[a-z]{3,9}$/)), {minLength: 1, maxLength: 12});
		fc.assert(
			fc.property(words, pairs => {
				// A space keeps the word apart from the sequence, a line break ends any sequence that is open.
				const text = pairs.map(([sequence, word]) => `${sequence}\n ${word} `).join('');
				expect(cleanText(text).split(/\s+/).filter(Boolean)).toEqual(
					expect.arrayContaining(pairs.map(([, word]) => word)),
				);
			}),
		);
	});
});

test.each([
	['colours and cursor movements go', 'a\x1b[31mred\x1b[0m\x1b[2Jb', 'aredb'],
	['a title is removed with its words', 'A\x1b]0;title\x07B', 'AB'],
	[
		'a title that is not closed loses its introducer and keeps the article',
		'A\x1b]0;never closed, the article',
		'A0;never closed, the article',
	],
	['an unclosed sequence does not reach a close in the next line', 'a\x1b]x\nb\x07c', 'ax\nbc'],
	['a link keeps its words and loses its address', '\x1b]8;;javascript:x\x1b\\words\x1b]8;;\x1b\\', 'words'],
	['the single-byte introducers are known', 'a\x9b31mb\x9d0;t\x9cc', 'abc'],
	[
		'a stray C1 byte of broken curly quotes costs no letter',
		'â\x80\x9cWe will,â\x80\x9d she said',
		'âWe will,â she said',
	],
	['nested introducers do not close up to a new one', '\x1b\x1b[2J[2Jx', '[2Jx'],
	['a carriage return parts words', 'safe\rEVIL', 'safe\nEVIL'],
	['a doubled carriage return is one line break', 'a\r\r\nb', 'a\nb'],
	['the separators of Unicode are line breaks', 'a\u2028b\u2029c\u0085d\fe', 'a\nb\nc\nd\ne'],
	['blanks of every width are blanks', 'a\u00a0b\u2009c\u202fd\te\u3000f', 'a b c d e f'],
	['bidi controls go', 'abc\u202edef\u2066g\u2069', 'abcdefg'],
	['soft hyphens and zero-width debris go', 'ex\u00adam\u200bple\ufeff', 'example'],
	['tag characters go', 'a\u{e0041}\u{e007f}b', 'ab'],
	['interlinear marks go, their words stay', '\ufff9base\ufffagloss\ufffb', 'basegloss'],
	['joiners that writing needs stay', '👨‍👩‍👧 می‌خواهم ❤️', '👨‍👩‍👧 می‌خواهم ❤️'],
	['at most eight marks on a letter', `e${'\u0301'.repeat(200)}x`, `e${'\u0301'.repeat(8)}x`],
	['a mark without a letter to stand on goes', '\u0301a\n\u0301b \u0301c', 'a\nb c'],
	['half a surrogate pair becomes a replacement character', 'a\ud800b', 'a\ufffdb'],
])('%s', (_, text, clean) => {
	expect(cleanText(text)).toBe(clean);
});

test('a line has no line break and no blank at its ends', () => {
	expect(cleanLine(' story\n\x1b[31m  of\ttwo\r\nlines \u00a0')).toBe('story of two lines');
});

describe('work grows with the text and no faster', () => {
	test.each([
		['introducers', '\x1b]'],
		['introducers with words', '\x1b]aaaa'],
		['single-byte introducers', '\x9daaa'],
		['unfinished colours', '\x1b[0;0;'],
		['parameters without an end', '\x9b0 '],
		['marks', '\u0301'],
		['joiners', '\u200d'],
		['carriage returns', '\r'],
		['half pairs', '\udb40'],
	])('%s', async (_, piece) => {
		expect(await growthFrom(2000, count => `a${piece.repeat(count)}`, cleanText)).toBeLessThan(4.2);
	});
});

describe('overstruck text, as man pages have it', () => {
	test.each([
		['bold letters', 'N\bNA\bAM\bME\bE', 'NAME'],
		['letters struck four times', 'a\ba\ba\ba', 'a'],
		['underlined letters', '_\be_\be_\bl', 'eel'],
		['letters underlined afterwards', 'e\b_e\b_l\b_', 'eel'],
		['bold and underlined letters', '_\be\be_\bl\bl', 'el'],
		['a stroke of its own', '_\b_a', '_a'],
		['a bullet', '+\bo one', '• one'],
	])('%s', (_, text, expected) => {
		expect(cleanText(text)).toBe(expected);
	});

	test('other backspaces delete nothing', () => {
		expect(cleanText('safe\b\b\b\bevil \b')).toBe('safeevil ');
	});

	test('is text, however much of it is bold', async () => {
		const page = 'THE EELS ARE BACK'.replace(/\w/g, letter => `${letter}\b${letter}`).repeat(50);
		expect(await decode(Buffer.from(page))).toBe(page);
	});
});
