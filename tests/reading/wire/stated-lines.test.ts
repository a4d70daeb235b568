import {expect, test} from 'vitest';
import {datelineIn} from '../../../source/reading/wire/stated-lines.ts';

test.each([
	['Tarrow , 10:42', 'Tarrow'],
	['Tarrow, 10:42', 'Tarrow'],
	['TARROW, March 3', 'Tarrow'],
	['Tarrow (PP)', 'Tarrow'],
])('a stated dateline gives its place without blanks around it: %j', (words, place) => {
	expect(datelineIn(words)?.place).toBe(place);
});

test.each(['10:42', '3 March 2029', 'Monday', ''])('%j states no place', words => {
	expect(datelineIn(words)?.place).toBeUndefined();
});
