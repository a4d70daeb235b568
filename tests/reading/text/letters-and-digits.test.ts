import {expect, test} from 'vitest';
import {
	countLetters,
	letterPlaces,
	lettersAndDigits,
	spacedWords,
} from '../../../source/reading/text/letters-and-digits.ts';

test.each([
	['plain text', 'The weir (1911) broke – “at last”, he said…', 'theweir1911brokeatlasthesaid'],
	['accents', 'Café Zoë, 3²', 'cafézoë3²'],
	['other scripts', '長谷川は言った。', '長谷川は言った'],
	['letters beyond the first plane', '𝒜 bridge 😀', '𝒜bridge'],
])('letters and digits are kept and counted in %s', (_, text, letters) => {
	expect(lettersAndDigits(text)).toBe(letters);
	expect(countLetters(text)).toBe([...letters].length);
	expect(letterPlaces(text).map(place => String.fromCodePoint(text.codePointAt(place)!).toLowerCase())).toEqual([
		...letters,
	]);
});

test('every character is a letter or a digit exactly where Unicode says so', () => {
	const wrong: string[] = [];
	for (let code = 0; code <= 0x10ffff; code++) {
		const character = String.fromCodePoint(code);
		const expected = /[\p{L}\p{N}]/u.test(character) ? 1 : 0;
		if (countLetters(character) !== expected) wrong.push(code.toString(16));
	}
	expect(wrong).toEqual([]);
});

test('words have a blank around each, whatever was between them', () => {
	expect(spacedWords('“Don’t”, she said—Zoë’s way.')).toBe(' don t she said zoë s way ');
	expect(spacedWords('One-way: 2nd')).toBe(' one way 2nd ');
	expect(spacedWords('…')).toBe('  ');
});
