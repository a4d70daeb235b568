// Who is spoken to, and who bears a surname: pronouns and surnames that the sentences around them take from the nearest person.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotesIn = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		headline: 'The ferry of Orvik',
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	}).quotes;
const lastIn = (...paragraphs: readonly string[]) => quotesIn(...paragraphs).at(-1)!;

describe('Who was spoken to answers in the next paragraph', () => {
	test('and not who told her so', () => {
		const {speaker} = lastIn(
			'Laura Velden kept the books of the ferry. Judge Ruth Ostrom heard the case.',
			'“You took the lot,” Judge Ostrom told her.',
			'“I am sorry,” she said.',
		);
		expect(speaker).not.toBe('Ruth Ostrom');
	});

	test('as a man does', () => {
		const {speaker, confidence} = lastIn(
			'Paul Velden led the talks. Peter Ostrom was the guest.',
			'“You took the lot,” Velden told him.',
			'“I did not,” he said.',
		);
		expect(speaker).toBe('Peter Ostrom');
		expect(confidence).toBeLessThan(0.9);
	});

	test('and who was asked replies', () => {
		const {speaker} = lastIn(
			'Peter Ostrom, 31, a driver, was in the dock.',
			'PC Paul Velden asked him what he did for a living. “I am the roads,” he replied.',
		);
		expect(speaker).toBe('Peter Ostrom');
	});

	test.each([
		['“You took the lot,” Judge Ostrom told her.', '“I have had the accounts read twice,” she added.'],
		['“You took the lot,” Judge Ostrom told her sister.', '“I have had the accounts read twice,” she said.'],
		['“You took the lot,” Judge Ostrom told the court.', '“I have had the accounts read twice,” she said.'],
	])('but who goes on goes on: %s %s', (first, second) => {
		const {speaker} = lastIn(
			'Laura Velden kept the books of the ferry. Judge Ruth Ostrom heard the case.',
			first,
			second,
		);
		expect(speaker).toBe('Ruth Ostrom');
	});
});

describe('A surname that two people share', () => {
	const couple = 'Laura Velden, 66, kept the books. The Rev Paul Velden forgave her in a letter.';

	test('is hers where she is behind it, and so are the words after it', () => {
		const {speaker} = lastIn(
			couple,
			'Velden wept as she was given a suspended sentence.',
			'“I will pay it back,” she said.',
		);
		expect(speaker).toBe('Laura Velden');
	});

	test('is his where he is', () => {
		const {speaker} = lastIn(
			'The Rev Paul Velden kept the books. Laura Velden, 66, forgave him in a letter.',
			'Velden, with his hat in his hand, said: “I will pay it back.”',
		);
		expect(speaker).toBe('Paul Velden');
	});

	test('stays with whoever was named last where another word comes in between', () => {
		const {speaker} = lastIn(couple, 'Velden met Ruth Ostrom at her house.', '“I will pay it back,” Velden said.');
		expect(speaker).toBe('Paul Velden');
	});
});

describe('A surname with a relative of the other sex behind it', () => {
	const family = ['Joe Velden fell in June.', 'His aunt, Bev, who leads the campaign, was furious.'] as const;

	test('names nobody where a woman of one name may have it', () => {
		const {speaker, confidence} = lastIn(...family, '“He did everything right,” Velden said of her nephew.');
		expect(speaker).toBeUndefined();
		expect(confidence).toBeLessThan(0.35);
	});

	test.each([
		[...family, '“He did everything right,” Velden said of his nephew.'],
		[...family, '“He did everything right,” Joe Velden said of her nephew.'],
		['Joe Velden met Ruth Ostrom in June.', '“He did everything right,” Velden said of her nephew.'],
	])('is his in: %s', (...paragraphs) => {
		expect(lastIn(...paragraphs).speaker).toBe('Joe Velden');
	});
});
