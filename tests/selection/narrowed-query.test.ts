import {expect, test} from 'vitest';
import {queryForPrint} from '../../source/selection/narrowed-query.ts';

test('what only the reader knows is refused in prints, with the reason', () => {
	expect(() => queryForPrint('ferry is:starred')).toThrow(
		'is:starred works in the reader, which keeps it. Remove it from “ferry is:starred”.',
	);
	expect(() => queryForPrint('is:unsure|noted')).toThrow('is:noted works in the reader');
	expect(queryForPrint('ferry is:unsure !is:copy').filters).toHaveLength(2);
});
