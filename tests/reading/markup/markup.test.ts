import {expect, test} from 'vitest';
import {decodeEntities, lengthOfMarkup} from '../../../source/reading/markup/markup.ts';

test('the characters of markup are those of its words, without blanks around blocks', () => {
	expect(lengthOfMarkup('<p> The weir </p><script>let x;</script><p>broke &amp; fell</p>', 200)).toBe(20);
	expect(lengthOfMarkup('<img src="weir.png"><p> </p>', 200)).toBe(0);
});

test('they are counted up to what is asked for', () => {
	expect(lengthOfMarkup('<p>The weir broke.</p>'.repeat(50), 200)).toBe(200);
});

test('a reference is decoded wherever it stands in a long text', () => {
	for (const reference of ['&amp;', '&#8217;', '&#x2019;', '&#1114111;', '&hellip;'])
		for (let before = 65_520; before < 65_540; before++) {
			const [start, end] = ['x'.repeat(before), 'y'.repeat(70_000)];
			expect(
				decodeEntities(start + reference + end) === start + decodeEntities(reference) + end,
				`${reference} ${before}`,
			).toBe(true);
		}
	expect(decodeEntities('&lt;'.repeat(50_000)) === '<'.repeat(50_000)).toBe(true);
});
