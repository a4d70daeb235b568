import {expect, test} from 'vitest';
import {findPhrase} from '../../source/matching/find-phrase.ts';

const found = (text: string, phrase: string) => findPhrase(text, phrase).map(({start, end}) => text.slice(start, end));

test('words are found wherever they stand, whatever their case and accents', () => {
	expect(found('The café. A Cafe! THE CAFÉ?', 'the cafe')).toEqual(['The café', 'THE CAFÉ']);
});

test('a part of a word is no word', () => {
	expect(found('A started art, restart the art.', 'art')).toEqual(['art', 'art']);
});

test('marks alone are nothing to look for', () => {
	expect(found('One – two – three', '–')).toEqual([]);
	expect(found('One', '  ')).toEqual([]);
});
