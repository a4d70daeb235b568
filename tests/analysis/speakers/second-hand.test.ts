// Words that one person hands on from another: read out, translated, recalled.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quoteIn = (text: string) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: ['Corin Ashby and Greta Moll built boats.', text].map(paragraph => ({kind: 'paragraph', text: paragraph})),
	}).quotes.find(({kind}) => kind !== 'indirect')!;

test.each([
	['Corin Ashby read out a letter from Greta Moll that said “the boat is sound”.', 'Greta Moll'],
	['Corin Ashby got a voicemail from his boss, Greta Moll, saying: “The boat is sound.”', 'Greta Moll'],
	['Corin Ashby said the manager, Greta Moll, had told her: “The boat is sound.”', 'Greta Moll'],
	['Corin Ashby, prosecuting, said Greta Moll told his victim the boat was “a death trap”.', 'Greta Moll'],
	['Corin Ashby, who testified that Greta Moll had told him “over my dead body”, left.', 'Greta Moll'],
	['Corin Ashby said that Greta Moll had sent a message to a friend that read: “The boat is sound.”', 'Greta Moll'],
	['Corin Ashby held up a note by Greta Moll which read “the boat is sound”.', 'Greta Moll'],
	['Greta Moll’s email to Corin Ashby said: “The boat is sound.”', 'Greta Moll'],
	['Corin Ashby dismissed a claim by Greta Moll that the boat was “finished”.', 'Greta Moll'],
	['Greta Moll, Corin Ashby recalled, used to call the boat “the coffin”.', 'Greta Moll'],
	['Greta Moll’s last words, according to Corin Ashby, were “mind the rope”.', 'Greta Moll'],
	['Corin Ashby, speaking through an interpreter, Greta Moll, said the boat was “sound”.', 'Corin Ashby'],
	['In a statement read by his solicitor, Greta Moll, the owner, Corin Ashby, said: “No.”', 'Corin Ashby'],
])('%s', (text, speaker) => {
	expect(quoteIn(text).speaker).toBe(speaker);
});

test.each([
	'In his diary, Corin Ashby claims Greta Moll once called him “a walking cupboard”.',
	'Corin Ashby recalls that the foreman, Greta Moll, once told him the boat was “wet”.',
])('is a question, where another verb of saying is nearer: %s', text => {
	expect(quoteIn(text).confidence).toBeLessThan(0.9);
});

test('the senator is a question, where the story has two', () => {
	const quote = quoteIn('Senator Ina Kost met Senator Ralf Moll. “I told him no,” the senator said afterwards.');
	expect(quote.confidence).toBeLessThan(0.7);
});
