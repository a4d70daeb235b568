import {expect, test} from 'vitest';
import {lengthOfMarkup} from '../../../source/reading/markup/markup.ts';

test('the characters of markup are those of its words, without blanks around blocks', () => {
	expect(lengthOfMarkup('<p> The weir </p><script>let x;</script><p>broke &amp; fell</p>', 200)).toBe(20);
	expect(lengthOfMarkup('<img src="weir.png"><p> </p>', 200)).toBe(0);
});

test('they are counted up to what is asked for', () => {
	expect(lengthOfMarkup('<p>The weir broke.</p>'.repeat(50), 200)).toBe(200);
});
