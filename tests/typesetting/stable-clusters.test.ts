import {UnicodeGraphemesAddon} from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnsOf} from '../../source/typesetting/measure.ts';
import {steady} from '../../source/typesetting/stable-clusters.ts';

/** Emoji beyond the first plane are one column wide for a terminal with old tables, whatever is done. */
const recent = ['👨‍👩‍👧', '👍🏽'];
// No Indic vowel signs: terminals with clusters and string-width disagree about those, and nothing stands for them.
const tricky = fc.constantFrom(
	...recent,
	'❤️',
	'1️⃣',
	'🇳🇱',
	'한',
	'ᄒ\u1161ᆫ',
	'漢字',
	'が',
	'e\u0301',
	'“',
	'…',
	'שלום',
	'مرحبا',
	'ｶﾞ',
	'ทำ',
	'น้ำ',
	'ຄຳ',
	'क्ष',
	'न्द्र',
	'✂️',
	'☎',
	'x',
	' ',
);
const text = fc.array(tricky, {maxLength: 20}).map(parts => parts.join(''));

/** The column where a terminal stands after some text. */
const columnAfter = async (words: string, graphemes: boolean): Promise<number> => {
	const terminal = new xterm.Terminal({cols: 200, rows: 2, allowProposedApi: true});
	if (graphemes) terminal.loadAddon(new UnicodeGraphemesAddon() as unknown as Parameters<typeof terminal.loadAddon>[0]);
	await new Promise<void>(resolve => terminal.write(words, resolve));
	return terminal.buffer.active.cursorX;
};

describe('steady', () => {
	test('keeps the columns of a text', () => {
		fc.assert(
			fc.property(fc.oneof(text, fc.string({unit: 'grapheme'})), words => {
				expect(columnsOf(steady(words))).toBe(columnsOf(words));
			}),
		);
	});

	test.each([
		['with', true],
		['without', false],
	])('a terminal %s grapheme clusters draws it in just these columns', async (_, graphemes) => {
		await fc.assert(
			fc.asyncProperty(text, async words => {
				fc.pre(graphemes || !recent.some(emoji => words.includes(emoji)));
				expect(await columnAfter(steady(words), graphemes), JSON.stringify(words)).toBe(columnsOf(words));
			}),
		);
	});

	test('loses no letter: those of one cluster stand one after the other', () => {
		const letters = (words: string) => words.normalize('NFKC').match(/\p{L}|\p{M}/gu);
		for (const words of ['น้ำใจ', 'ทำนา', 'ຄຳ', 'चन्द्रमा', 'क्षेत्र', 'জ্ঞান', 'ज्‍ञ'])
			expect(letters(steady(words)), words).toEqual(letters(words));
	});

	test('leaves alone what all terminals draw alike', () => {
		for (const words of [
			'“We will,” she said – café.',
			'政府は「新しい計画」を発表した。',
			'שלום',
			'e\u0301'.normalize('NFC'),
		])
			expect(steady(words)).toBe(words);
	});
});
