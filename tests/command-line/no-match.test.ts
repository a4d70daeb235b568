import {expect, test} from 'vitest';
import {nothingFound} from '../../source/command-line/no-match.ts';

test('names what was looked for, and what there is', () => {
	expect(nothingFound('section', {section: 'zzzq'}, ['The quay', 'The ferry'])).toBe(
		'No section matches “zzzq”. Sections: “The quay”, “The ferry”.',
	);
	expect(nothingFound('person', {person: 'zzzq'}, [])).toBe('No person matches “zzzq”. There are no people.');
	expect(nothingFound('quote', {quote: 'zzzq'}, [])).toBe('No quote matches “zzzq”. Try fewer words.');
	expect(nothingFound('quote', {quote: 'by:"ann vole" roof !in:2024'}, [])).toMatch(
		/Try fewer words, or without by:"ann vole" or !in:2024\.$/u,
	);
	expect(nothingFound('quote', {}, [])).toBe('No quotes found.');
});

test('someone who is mentioned but not quoted is not said to be missing', () => {
	expect(nothingFound('quote', {person: 'quill'}, ['Ada Quill'])).toBe(
		'No quotes by “quill”. For paraphrases add --indirect; for mentions print as text.',
	);
	expect(nothingFound('quote', {person: 'quill'}, ['Ada Quill'], {indirect: true})).toBe(
		'No quotes by “quill”. For mentions print as text.',
	);
	expect(nothingFound('quote', {person: 'zzzq'}, ['Ada Quill'])).toMatch(/^No person matches/);
});

test('says that nobody is looked for in articles that are not English', () => {
	const only = 'People, speakers and topics are found in English articles only.';
	const foreign = {foreign: true};
	expect(nothingFound('person', {}, [], foreign)).toBe(`No people found. ${only}`);
	expect(nothingFound('quote', {person: 'zzzq'}, [], foreign)).toBe(`No quotes found. ${only}`);
	expect(nothingFound('quote', {quote: 'zzzq'}, [], foreign)).toBe('No quote matches “zzzq”. Try fewer words.');
	expect(nothingFound('quote', {}, [], foreign)).toBe('No quotes found.');
});

test('names no more than fit a line or two', () => {
	const names = Array.from({length: 2012}, (_, number) => `Head ${number}`);
	expect(nothingFound('section', {section: 'zzzq'}, names)).toMatch(/“Head 11” and 2,000 more\.$/);
});

test('says which wishes failed together', () => {
	expect(nothingFound('quote', {section: 'quay', person: 'Quill'}, ['The quay'])).toBe(
		'No quotes match --section “quay” and --person “Quill” together. Remove one of them.',
	);
});

test('marks inside of marks are single ones', () => {
	expect(nothingFound('section', {section: '“peace”'}, ['The “quay”'])).toBe(
		'No section matches “‘peace’”. Sections: “The ‘quay’”.',
	);
});
