import {expect, test} from 'vitest';
import {statedOutlet} from '../../../source/reading/facts/stated-outlet.ts';

test.each([
	'The Pell Courant',
	'Orrin & Vale Herald (Eastmark)',
	'orrin.example',
	'PA/Orrin',
	'Radio 4: The Weir Hour',
	'谷の新聞',
	'1843 Monthly',
])('“%s” names an outlet', name => {
	expect(statedOutlet(name)).toBe(name);
});

test.each([
	'',
	'   ',
	'https://orrin.example/',
	'orrin.example/news/1',
	'//orrin.example',
	'urn:orrin:7',
	'desk@orrin.example',
	'Unknown',
	'N/A',
	'null',
	'print',
	'2031',
	'2031-02-03',
	'3 February 2031',
	'a'.repeat(101),
])('“%s” names none', words => {
	expect(statedOutlet(words)).toBeUndefined();
});

test('a name is clean, and without the quotation marks around it', () => {
	expect(statedOutlet('  “The \u001b[31mPell\u202e\n Courant” ')).toBe('The Pell Courant');
});
