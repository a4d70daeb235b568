import {expect, test} from 'vitest';
import {findNames} from '../../source/matching/find-names.ts';

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

test('a misspelt name is found, but not for sure', () => {
	expect(findNames(names, 'halloram')).toEqual({found: [2], sure: false});
	expect(findNames(names, 'halloran')).toEqual({found: [2], sure: true});
});

test('a misspelling does not add to those who have the name as it was typed', () => {
	expect(findNames(['Ann Reed', 'Ann Reid'], 'reed').found).toEqual([0]);
});

test('short words are not guessed at, and blank ones find nobody', () => {
	expect(found('lo')).toEqual([]);
	expect(found(' … ')).toEqual([]);
});
