import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createLexiconCache} from '../../../source/analysis/language/lexicon-cache.ts';

test('every word gets the entry of its own spelling, however many there are', () => {
	const lexicon = createLexiconCache();
	// More than the cache has room for, so that the words at the end are kept in another way.
	const spellings = Array.from({length: 65_000}, (_, index) => `v${index.toString(36)}`);
	for (const spelling of spellings) expect(lexicon.of(spelling).spelling).toBe(spelling);
	for (const spelling of spellings) expect(lexicon.of(spelling).spelling).toBe(spelling);
});

test('equal spellings share one entry, wherever they are in a text, and trimming changes no entry', () => {
	fc.assert(
		fc.property(fc.string({minLength: 1}), fc.string(), (word, before) => {
			const lexicon = createLexiconCache();
			const entry = lexicon.of(word);
			expect(lexicon.at(before + word, before.length, before.length + word.length)).toBe(entry);
			lexicon.trim();
			expect(lexicon.of(word)).toEqual(entry);
		}),
	);
});
