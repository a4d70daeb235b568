// Confidence where the story leaves it open who speaks: the number must not promise more than is right.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const confidenceIn = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	}).quotes.at(-1)!.confidence;

describe('A confidence is below that of a name', () => {
	test('for a pronoun that two people of unknown sex may be', () => {
		const confidence = confidenceIn(
			'Casey Thorne met Robin Sayle at the gate. Jordan Farrow was late.',
			'“The gate was locked,” she said.',
		);
		expect(confidence).toBeLessThan(0.7);
	});

	test('for a pronoun after somebody else has come in', () => {
		const confidence = confidenceIn('“We knew,” said Ian Holt. Peter Blair counted six owls. “Seven,” he said.');
		expect(confidence).toBeLessThan(0.7);
	});

	test('for somebody whom only the sentence before suggests', () => {
		const confidence = confidenceIn(
			'“I kept the ticket,” says Paul Denholm, who built the stage. Greta Haldane had brought two coats. “I kept my gloves on.” The house was sold out.',
		);
		expect(confidence).toBeLessThan(0.7);
	});

	test.each([
		[
			'Ian Holt, 41, a roofer, heard the verdict.',
			'Cllr Ian Holt, who sits for Orvik and is no relation, was told. “No,” he said.',
		],
		['Ian Holt, 41, a roofer, heard the verdict.', '“I was at home,” said Ian Holt, 63, of Ash Lane.'],
		[
			'“The roof leaks,” said Ian Holt, a roofer from Ash Lane.',
			'Ian Holt, the council’s leader, said: “It does not.”',
		],
	])('for one of two people of the same name: %s %s', (...paragraphs) => {
		expect(confidenceIn(...paragraphs)).toBeLessThan(0.7);
	});

	test('for a name of one word that may be a paper’s', () => {
		const confidence = confidenceIn(
			'Folake Adebright sent eleven looks down the runway, all of them made of rice sacks.',
			'Vellum called it “the only honest show of the week”.',
		);
		expect(confidence).toBeLessThan(0.7);
	});

	test('for the last of two who speak by turns, where the next words may be the other’s', () => {
		const confidence = confidenceIn(
			'“Did you read the report?” Ada Merrin asked.',
			'“I was told of it,” Paul Strick said.',
			'“That is not what I asked you.”',
		);
		expect(confidence).toBeLessThan(0.7);
	});

	test('for the only person around, where a description fits no role', () => {
		const confidence = confidenceIn(
			'Ignatius Pell never quite unpacked. “I buy one apple at a time,” says the 71-year-old owner of the shop.',
		);
		expect(confidence).toBeLessThan(0.7);
	});

	test('for whoever answers in an interview that names one person', () => {
		const confidence = confidenceIn(
			'The sculptor Corin Ashby has lived at the quarry for thirty years.',
			'Q: Where do you keep them?',
			'A: Outside.',
			'Q: Does nobody take them?',
			'A: They weigh as much as a bus.',
		);
		expect(confidence).toBeLessThan(0.9);
	});

	test.each([
		'Bilal Sarwar said that Hedy Lamm then muttered “three is enough” on the stairs.',
		'According to Bilal Sarwar, the builder had promised that the roof was “good for a century”.',
		'Bilal Sarwar quoted the old sexton as saying that the bell “counts wrong”.',
		'Bilal Sarwar writes that the caretaker greeted him with the words “no wet shoes”.',
		'Bilal Sarwar said her lawyer answered that the talk was “over by noon”.',
		'Bilal Sarwar told the board that a guard ordered him to “drop the ladder”.',
		'Bilal Sarwar quoted Hedy Lamm’s line that “paper burns slowly”.',
		'Bilal Sarwar heard the tower say “go round again”.',
		'As Hedy Lamm once said, “the bell that sings” is the bell that stays, Bilal Sarwar told the board.',
		'A message from Hedy Lamm to Bilal Sarwar read: “Bring the long ladder.”',
		'An email from Hedy Lamm to Professor Bilal Sarwar called the bell “a rumour”.',
		'If Bilal Sarwar says “stop the bell”, the ringers go home.',
		'Hedy Lamm asked whether Bilal Sarwar had called the bell “a nuisance”.',
	])('for words that may be somebody else’s, or nobody’s: %s', text => {
		expect(confidenceIn('Bilal Sarwar and Hedy Lamm met at the tower.', text)).toBeLessThan(0.7);
	});
});

test.each([
	'Bilal Sarwar said he would call the tower “a ruin with a clock”.',
	'Bilal Sarwar said the ringers believe that the tower is “a ruin with a clock”.',
	'Bilal Sarwar said that his talk with Hedy Lamm was “short and loud”.',
])('Nobody else speaks in: %s', text => {
	expect(confidenceIn('Bilal Sarwar and Hedy Lamm met at the tower.', text)).toBeGreaterThan(0.7);
});

test('Who is no relation of somebody else of the surname, or has had a birthday, is one person', () => {
	expect(confidenceIn('Ian Holt met Ann Holt, who is no relation. “It is late,” Ann Holt said.')).toBeGreaterThan(0.7);
	expect(confidenceIn('Ian Holt, 41, was there in May. “It is late,” said Ian Holt, 42.')).toBeGreaterThan(0.7);
});
