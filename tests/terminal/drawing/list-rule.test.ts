import {expect, test} from 'vitest';
import {listRule} from '../../../source/terminal/drawing/list-rule.ts';
import {textOfLine} from '../../../source/typesetting/runs.ts';

const drawn = (cursor: number, length: number, columns = 20, rows = 10) =>
	textOfLine(listRule(columns, rows, {cursor, length}));

test('the rule below a list shows where in it one is, from its beginning to its end', () => {
	expect(drawn(0, 20)).toBe('├───┤───────────────');
	expect(drawn(19, 20)).toBe('───────────────├───┤');
	expect(drawn(10, 21)).toBe('────────├───┤───────');
	expect(drawn(50_000, 100_000)).toBe('─────────├─┤────────');
});

test('the rule is plain where the list is short, and where there is no room', () => {
	expect(drawn(2, 5)).toBe('─'.repeat(20));
	expect(drawn(2, 500, 4)).toBe('────');
});
