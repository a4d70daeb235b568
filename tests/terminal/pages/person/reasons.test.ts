import {describe, expect, test} from 'vitest';
import {doubtInWords, reasonRows, reasonWords} from '../../../../source/terminal/pages/person/reasons.ts';
import {textOfLine} from '../../../../source/typesetting/runs.ts';
import {said} from './on-page.ts';

const names = ['Hedda Sorn', 'H. Sorn', 'Sorn'];
const words = (facts: Parameters<typeof said>[2]) => reasonWords(said(2021, 'It is dry.', facts), names);

describe('why words are somebody’s', () => {
	test('are the words that report them, without the person’s own name', () => {
		expect(words({source: 'Hedda Sorn', cue: 'said'})).toBe('said');
		expect(words({source: 'Mayor Sorn', cue: 'told reporters'})).toBe('told reporters');
		expect(words({source: 'she', cue: 'wrote'})).toBe('she wrote');
		expect(words({source: 'the mayor', cue: 'said'})).toBe('the mayor said');
		expect(words({source: 'a spokeswoman', cue: 'according to'})).toBe('according to a spokeswoman');
	});

	test('name those who speak as well', () => {
		const {speaker: _, ...joint} = said(2021, 'It is dry.', {speakers: ['Hedda Sorn', 'Una Quill']});
		expect(reasonWords(joint, names)).toBe('with Quill');
	});

	test('say so where the name alone stands before them', () => {
		const {cue: _, ...labelled} = said(2021, 'It is dry.');
		expect(reasonWords(labelled, names)).toBe('by name');
	});

	test('take a second row where one is too short', () => {
		const match = said(2021, 'It is dry.', {source: 'the mayor', cue: 'told them'});
		const rows = reasonRows({match, all: [match]}, names, 12).map(textOfLine);
		expect(rows).toEqual(['the mayor', 'told them']);
		const twice = {match, all: [match, {...match, articleId: '2022.txt'}]};
		expect(reasonRows(twice, names, 12).map(textOfLine)).toEqual(['the mayor', 'told them', '2 articles']);
		expect(reasonRows(twice, names, 20).map(textOfLine)).toEqual(['the mayor told them', 'in 2 articles']);
	});

	test('say of a question how far the name is away', () => {
		const doubt = (sentencesOn: number) =>
			doubtInWords(said(2021, 'It is dry.', {source: 'she', confidence: 0.5, sentencesOn}), names);
		expect(doubt(2)).toBe('“she said”, 2 sentences after the name');
		expect(doubt(0)).toBe('“she said”, in the sentence with the name');
	});
});
