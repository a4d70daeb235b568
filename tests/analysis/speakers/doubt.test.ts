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
});
