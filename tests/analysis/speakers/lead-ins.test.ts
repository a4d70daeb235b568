// A sentence that brings on whoever speaks next, and a pronoun behind the quote.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const lastQuoteOf = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	}).quotes.at(-1)!;

const closing = 'Alba Moran said the mill would close. “The wheel broke in May,” she said.';

test.each(['agreed', 'disagreed', 'was blunt', 'shrugged'])(
	'whoever %s speaks next, though the given name is rarely hers',
	verb => {
		const quote = lastQuoteOf(
			`${closing} Her deputy, Lou Fennick, was there.`,
			`Fennick ${verb}. “It is time,” she said.`,
		);
		expect(quote.speaker).toBe('Lou Fennick');
		expect(quote.confidence).toBeLessThan(0.7);
	},
);

test.each([
	'The judge refused. “You have had a year,” she said.',
	'The spokeswoman for the mill had no comment on Monday. “We are reading it,” she said.',
])('the words are nobody’s whom the story names: %s', paragraph => {
	expect(lastQuoteOf(closing, paragraph).speaker).toBeUndefined();
});

test('who is named there goes on speaking if the sentence is about somebody of the other sex', () => {
	const quote = lastQuoteOf(closing, 'Captain Tom Fennick writes every week. “He asks about the wheel,” she said.');
	expect(quote.speaker).toBe('Alba Moran');
});

test('the mother of two is no coroner', () => {
	const quote = lastQuoteOf(
		'A mother of two told an inquest how her son fell from the mill.',
		'Alba Moran, 44, of Fell Lane, said he had been careful. The coroner, Dr Priya Sandhu, said: “It was an accident.”',
		'After the hearing, the mother of two said she forgave the owners. “They put up a fence,” she said.',
	);
	expect(quote.speaker).not.toBe('Priya Sandhu');
});

test('a driver who is named behind his trade is no one else', () => {
	const quote = lastQuoteOf(
		'Protesters blocked the road. Wes Tully, 29, glued himself to a van. “It was meant to be a lorry,” he said.',
		'The van driver, Goran Simic, shared his flask. “He looked cold,” he said.',
	);
	expect(quote.speaker === 'Goran Simic' || quote.confidence < 0.7).toBe(true);
});

test.each([
	['Roche hopes to ride on Saturday. “It is only the left,” he said.', 'Liam Roche'],
	['Roche wept. “I told him not to,” she said.', 'Brídín Roche'],
])('the pronoun behind the quote tells whose a surname is: %s', (paragraph, speaker) => {
	const quote = lastQuoteOf(
		'Champion jockey Liam Roche broke his collarbone. “I heard it,” his mother, Brídín Roche, said.',
		paragraph,
	);
	expect(quote.speaker).toBe(speaker);
});

test('a surname that a town has too reacts like any other', () => {
	const quote = lastQuoteOf(
		'Counsel, Jill Marsh, told Judge Rita Poole that her client was ill. “She cannot travel,” Marsh said.',
		'Poole was sceptical. “She travelled to Spain on Friday,” she said.',
	);
	expect(quote.speaker).toBe('Rita Poole');
});

test('who reports goes on as often as whom the report is about', () => {
	const quote = lastQuoteOf(
		'Actor Bob Strand has fallen out with Ed Mace, a writer. “It is too long,” Strand says.',
		'Mace, 31, says Strand cannot act. “He could be dead already,” he says.',
	);
	expect(quote.speaker === 'Ed Mace' || quote.confidence < 0.7).toBe(true);
});
