import {expect, test} from 'vitest';
import {announce} from '../../../../source/terminal/panes/speech.ts';
import {play} from '../../../helpers/reader.ts';
import {articleOf, called, pageOf, quoted, said} from './on-page.ts';

const articles = [articleOf(2021), articleOf(2023)];
const asked = pageOf(articles);
const told = play(
	asked,
	called({names: [], roles: [{role: 'mayor', articles: 2, from: '2021-06-15', to: '2023-06-15'}]}),
);
const arrived = play(
	told,
	quoted(
		said(2021, 'It is dry.', {source: 'she', confidence: 0.5, sentencesOn: 1}),
		said(2023, 'It is wet.'),
		said(2023, 'It is both.', {quote: 1, source: 'she'}),
	),
);

test('who it is and how much there is are spoken when it is known, and then the first quote', () => {
	expect(announce(arrived, told)).toEqual([
		'Hedda Sorn. Mayor 2021 to 2023.',
		'2 quotes, 1 unsure in 2 articles, June 2021 to June 2023, newest first.',
		'The year 2023. 15 June 2023.',
		'“It is wet.” Said. 1 of 3.',
	]);
});

test('a step speaks the quote, and its article where that is another one; a doubt has its reason', () => {
	const next = play(arrived, 'j');
	expect(announce(next, arrived)).toEqual(['“It is both.” She said. 2 of 3.']);
	expect(announce(play(next, 'j'), next)).toEqual([
		'The year 2021. 15 June 2021.',
		'“It is dry.” Unsure: “she said”, 1 sentence after the name. 3 of 3.',
	]);
});

test('what is added while files are read is not spoken as long as the choice stays', () => {
	const next = play(arrived, 'j');
	const more = play(next, quoted(...(next.pageStates.person?.matches ?? []), said(2021, 'It is new.', {quote: 1})));
	expect(announce(more, next)).toEqual([]);
});

test('of somebody who is never quoted the articles are spoken', () => {
	expect(announce(play(told, quoted()), told)).toEqual([
		'Hedda Sorn. Mayor 2021 to 2023.',
		'Mentioned in 2 articles, never quoted.',
		'The year 2023. 15 June 2023.',
		'1 of 2.',
	]);
});
