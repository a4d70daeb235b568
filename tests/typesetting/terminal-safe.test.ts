import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {paint} from '../../source/typesetting/paint.ts';
import {run, textOfLine} from '../../source/typesetting/runs.ts';
import {terminalSafe} from '../../source/typesetting/terminal-safe.ts';

/** What a terminal obeys, as Unicode counts it. */
const obeyed = /[\p{Control}\p{Bidi_Control}\p{Surrogate}]/gu;

const unit = fc.oneof(
	fc.integer({min: 0, max: 0xffff}).map(code => String.fromCharCode(code)),
	fc.constantFrom('\u001B[2J', '\u009B31m', '\u202E', '\u2066', '\u061C', '\uD83D', '\uDE00', '😀', 'é', '港', 'a'),
);
const text = fc.array(unit).map(units => units.join(''));

describe('text for a terminal', () => {
	test('loses exactly the controls, the bidi controls and the lone surrogates', () => {
		fc.assert(
			fc.property(text, words => {
				expect(terminalSafe(words)).toBe(words.replaceAll(obeyed, ''));
			}),
		);
	});

	test('is the same string where it held none', () => {
		for (const words of ['', 'Night ferry stays', '港の夜行フェリー 👨‍👩‍👧', '“é” — naïve'])
			expect(terminalSafe(words)).toBe(words);
	});

	test('is all that a run holds, however the run is made', () => {
		fc.assert(
			fc.property(text, fc.nat(40), fc.nat(40), (words, from, to) => {
				const whole = {start: 0, end: words.length};
				const part = {start: Math.min(from, to, words.length), end: Math.min(Math.max(from, to), words.length)};
				const painted = paint(words, whole, {role: 'text'}, [{span: part, style: {bold: true}}]);
				for (const line of [[run(words)], paint(words, whole, {role: 'text'}, []), painted])
					expect(textOfLine(line).search(obeyed)).toBe(-1);
			}),
		);
	});
});
