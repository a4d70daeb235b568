// Two people who speak in turn: within one sentence, and behind a laugh or a nod.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const articleOf = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});

const speakersIn = (...paragraphs: readonly string[]) => articleOf(...paragraphs).quotes.map(({speaker}) => speaker);

const opening = 'Neighbours Edwin Garth and Marta Lisle share a well. Both are proud of it.';

test.each([
	'He says the well is “a hole”; she says it is “a spring”.',
	'He said it was “a hole” and she said it was “a spring”.',
	'He called it “a hole”, while she said it was “a spring”.',
	'Edwin Garth said it was “a hole”; Marta Lisle said it was “a spring”.',
])('each speaks in a clause of their own: %s', sentence => {
	expect(speakersIn(opening, sentence)).toEqual(['Edwin Garth', 'Marta Lisle']);
});

test('who says it was one thing and another goes on speaking', () => {
	expect(speakersIn(opening, 'He said it was “a hole” and, he said, “a spring”.')).toEqual([
		'Edwin Garth',
		'Edwin Garth',
	]);
});

test.each([
	['“It is deep,” says Edwin Garth. Marta Lisle snorts. “It is wet.”', 'Marta Lisle'],
	['“It is deep,” said Edwin Garth. Parish clerk Marta Lisle nodded. “Very deep.”', 'Marta Lisle'],
	['“It is deep,” he says. She laughs. “He has never been down it.”', 'Marta Lisle'],
	['“It is deep,” she says. He shrugs. “She has never been down it.”', 'Edwin Garth'],
	['“It is deep,” says Edwin Garth. Marta Lisle fills her bucket twice a day. “It is wet,” he says.', 'Edwin Garth'],
])('who laughs or nods speaks next, unless the quote says who does: %s', (paragraph, speaker) => {
	expect(speakersIn(opening, paragraph).at(-1)).toBe(speaker);
});

test('a laugh is no proof of who speaks', () => {
	const {quotes} = articleOf(opening, '“It is deep,” he says. She laughs. “He has never been down it.”');
	expect(quotes.at(-1)!.confidence).toBeLessThan(0.9);
});

test('his wife, the painter Ilka Varn, is a woman, so “he” is not she', () => {
	const quote = articleOf(
		'Edwin Garth digs wells. “I hear water,” he says.',
		'His wife, the painter Ilka Varn, once wrote that he “talks to mud”. He roars with laughter. “She would know.”',
	).quotes.at(-1)!;
	expect(quote.speaker).toBe('Edwin Garth');
});
