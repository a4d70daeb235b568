import {expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {recounted} from '../../../source/library/people/recounted.ts';

const match = (confidence: number): QuoteMatch => ({
	articleId: 'lamps.txt',
	quote: 0,
	kind: 'direct',
	text: '“It burns.”',
	speaker: 'Ada Quill',
	confidence,
	title: 'The lamps',
	matched: [],
	score: 1,
});
const [sure, unsure] = [match(0.9), match(0.5)];

test('a question that the reader has answered counts as sure, and a quote that is none does not count', () => {
	const matches = [unsure, unsure, sure, unsure];
	// The last one is only close to the words.
	const found = {sure: 11, unsure: 2};
	expect(recounted({found: {...found, sure: 1}, matches}, [[sure], [unsure], [], [sure]])).toEqual({
		found: {sure: 1, unsure: 1},
	});
	expect(recounted({found, matches}, [[sure], [unsure], [sure], [sure]])).toEqual({found: {sure: 13, unsure: 0}});
	expect(recounted({matches}, [[sure]])).toEqual({});
});
