import {expect, test} from 'vitest';
import {calmByline, sortedName, writersIn} from '../../source/matching/writers.ts';

test.each([
	['Ann Vale', ['Ann Vale']],
	['ANN VALE', ['Ann Vale']],
	['By Ann Vale', ['Ann Vale']],
	['Ann Vale, Courts Reporter', ['Ann Vale']],
	['Ann Vale, at Pell Coroner’s Court', ['Ann Vale']],
	['Ann Vale, Bo Reed and Lena Moss in Port Ellery', ['Ann Vale', 'Bo Reed', 'Lena Moss']],
	['ANN VALE, AP Sports Writer', ['Ann Vale']],
	['Ann Vale, Wexley Post', ['Ann Vale']],
	['BO MCREED and J.T. O’NEIL', ['Bo McReed', 'J.T. O’Neil']],
	['Staff reporter', []],
	['Wexley Post', []],
])('the writers in %j are %j', (byline, names) => {
	expect(writersIn(byline)).toEqual(names);
});

test('a byline in capitals is written as names are, and agencies keep theirs', () => {
	expect(calmByline('ANN VALE, AP Sports Writer')).toBe('Ann Vale, AP Sports Writer');
	expect(calmByline('Ann Vale of the BBC')).toBe('Ann Vale of the BBC');
});

test.each([
	['Ann Vale', {family: 'Vale', given: 'Ann'}],
	['Ann B. Vale', {family: 'Vale', given: 'Ann B.'}],
	['Ines de la Cruz', {family: 'de la Cruz', given: 'Ines'}],
	['Bo Reed Jr.', {family: 'Reed Jr.', given: 'Bo'}],
])('%s is sorted by family', (name, parts) => {
	expect(sortedName(name)).toEqual(parts);
});
