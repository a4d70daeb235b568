import fc from 'fast-check';
import {expect, test} from 'vitest';
import {stepsOf} from './pattern-steps.ts';

const steps = (pattern: RegExp, text: string): number => {
	pattern.lastIndex = 0;
	return stepsOf(pattern, text, 0, new RegExp(pattern).exec(text));
};

test.each<[RegExp]>([
	[/a/],
	[/ab?c*d+/],
	[/(a|b)*c/],
	[/(?:a|ab)(?:c|bcd)(?:d*)/],
	[/(?:a*)*b/],
	[/(?:a*?)+?b/],
	[/a{2}b{1,2}c{0,}/],
	[/(?:ab){1,3}?a/],
	[/(?=a)[ab]+(?!c)/],
	[/(?<=a)b|(?<!b)c/],
	[/(?<=(a|b)c)d/],
	[/\bab\b|^c|d$/m],
	[/\Ba/],
	[/(a+)b\1/],
	[/(?<x>a|b)c\k<x>/],
	[/[^ab]c/i],
	[/[a-c]\x61\u0062/i],
	[/\p{Lu}\p{Ll}*/u],
	[/./s],
	[/(?:|a)+b/],
	[/[\]\\]|\[/],
	[/a(?:b(?:c)?)?d/],
	[/a.*b.*c/],
	[/(?:a|b|cd)*?d/],
])('%s matches as V8 does', pattern => {
	const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', 'd', 'A', 'é', '\n', ' ', ']', '😀'), maxLength: 14});
	fc.assert(
		fc.property(text, words => {
			expect(steps(pattern, words)).toBeGreaterThan(0);
		}),
		{numRuns: 400},
	);
});

test('steps grow with the text where a pattern is linear, with its square where it is not, and beyond where it is worse', () => {
	const growth = (pattern: RegExp, piece: string, count: number) =>
		steps(pattern, piece.repeat(count * 2)) / steps(pattern, piece.repeat(count));
	expect(growth(/a+b?/, 'a', 500)).toBeCloseTo(2, 1);
	expect(growth(/\s+$/, ' ', 500) * growth(/ +x/, ' ', 500)).toBeGreaterThan(7);
	expect(growth(/(?:a+)+b/, 'a', 9)).toBeGreaterThan(100);
});
