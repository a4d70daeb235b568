// A bare surname is not always that of the one who is named in full.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const lastOf = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	}).quotes.at(-1)!;

describe('Somebody is not the relative who is named behind the surname', () => {
	test.each([
		'“The bank is shut,” said Varn, the widow of Edmund Varn.',
		'“The bank is shut,” said Varn, who is not related to Edmund Varn.',
		'“The bank is shut,” said Varn, brother of Edmund Varn.',
	])('%s', text => {
		expect(lastOf('The bank was shut on Monday.', text).speaker).toBeUndefined();
	});
});

describe('A surname that two people have is a question', () => {
	test.each([
		['Salome Varn, a nurse, and Peter Varn, a driver, met.', '“I lost a son,” Varn said.'],
		['Lea Varn, wife of Ronald Varn, smiled.', '“He won,” Varn said.'],
	])('%s %s', (...paragraphs) => {
		expect(lastOf(...paragraphs).confidence).toBeLessThan(0.7);
	});

	test('but not where one of them is the story’s', () => {
		const {speaker, confidence} = lastOf(
			'Lea Varn spoke first. Lea Varn is the mayor. Lea Varn had won. Ronald Varn came later.',
			'“I won,” Varn said.',
		);
		expect(speaker).toBe('Lea Varn');
		expect(confidence).toBeGreaterThan(0.7);
	});
});
