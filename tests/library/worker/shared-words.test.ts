import {describe, expect, test} from 'vitest';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {createSharedWords} from '../../../source/library/worker/shared-words.ts';

const summary = (id: string, facts: Partial<ArticleSummary> = {}): ArticleSummary => ({
	id,
	path: id,
	title: `Ferry ${id}`,
	textMark: `mark of ${id}`,
	words: 120,
	quotes: 2,
	voices: [{name: 'Odile Marrow', quotes: 1}, {quotes: 1}],
	people: ['Odile Marrow', 'Tam Ferris'],
	topics: ['ferry', 'harbour'],
	sections: [{}, {subhead: 'What comes next'}],
	heard: '',
	...facts,
});

describe('words that many summaries share', () => {
	test('are the same words afterwards, in each of several batches', () => {
		const share = createSharedWords();
		const batches = [
			[summary('a.md', {outlet: 'The Quay', published: '2030-05-01'}), summary('b.md#2', {path: 'b.md'})],
			[summary('c.md', {voices: [{unsure: true, quotes: 3}], sections: [{}], people: [], topics: ['harbour']})],
		];
		for (const batch of batches) {
			const fresh = structuredClone(batch);
			share(fresh);
			expect(fresh).toEqual(batch);
		}
	});
});
