import {expect, test} from 'vitest';
import {findNames, findsName} from '../../source/matching/find-names.ts';

const names = ['Mara Lindqvist', 'Jonas Lindqvist', 'Inés Halloran', 'Piet van der Steen', 'Li Wei'];
const found = (query: string) => findNames(names, query).found.map(index => names[index]);

test('a surname finds everyone who bears it', () => {
	expect(found('lindqvist')).toEqual(['Mara Lindqvist', 'Jonas Lindqvist']);
});

test('words may come in any order, without accents, the last unfinished', () => {
	expect(found('lindqvist mara')).toEqual(['Mara Lindqvist']);
	expect(found('ines')).toEqual(['Inés Halloran']);
	expect(found('piet van der st')).toEqual(['Piet van der Steen']);
});

test('how a name had to be read says how doubtful it is', () => {
	expect(findNames(names, 'halloran')).toEqual({found: [2], doubt: 0});
	expect(findNames(names, 'hallo')).toEqual({found: [2], doubt: 1});
	expect(findNames(names, 'halloram')).toEqual({found: [2], doubt: 2});
});

test('a name that has the word as typed is not joined by those that begin with it', () => {
	expect(findNames(['Ann Valentine', 'Ann Vale'], 'ann vale')).toEqual({found: [1], doubt: 0});
	expect(findNames(['Anna Valentine', 'Ann Vale'], 'ann')).toEqual({found: [1], doubt: 0});
});

test('a misspelling does not add to those who have the name as it was typed', () => {
	expect(findNames(['Ann Reed', 'Ann Reid'], 'reed').found).toEqual([0]);
});

test('short words are not guessed at, and blank ones find nobody', () => {
	expect(found('lo')).toEqual([]);
	expect(found(' … ')).toEqual([]);
});

test('one name alone passes the test of a query that would find it', () => {
	for (const query of ['lindqvist', 'lindqvist mara', 'hallo', 'halloram', 'lo', ' … ', 'piet van der st'])
		expect(names.map(findsName(query))).toEqual(names.map(name => findNames([name], query).found.length > 0));
});
