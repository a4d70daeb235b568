// Sources that look like a person's name or words and may be somebody else's: they are questions, or nobody.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotesIn = (...texts: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: texts.map(text => ({kind: 'paragraph', text})),
	}).quotes.filter(({kind}) => kind !== 'indirect');

test.each([
	'Dunmere Harrow said in a statement that it “regrets any inconvenience”.',
	'Simmock Bray said that its lawyers were “reviewing the claim”.',
	'Larkvane, the applicant, said emissions would be “lower than those of a car park”.',
	'Ines Holm said: “A man in a mask told me to lie down.” The man then said, “Stay there.”',
	'Tom Arlen said: “A man in a mask told me to lie down.” The man then said, “Stay there.”',
	'The minister’s “bonfire of forms” has yet to be lit, Greta Moll said.',
	'Described as “a small riot” at school, Greta Moll left at 15.',
	'Tom Arlen received a text that said “You are next”.',
])('are not sure: %s', text => {
	const quote = quotesIn(text).at(-1);
	expect(quote?.speaker === undefined || quote.confidence < 0.9).toBe(true);
});

test.each([
	['Greta Moll said it was “regrettable”.', 'Greta Moll'],
	['Corin Ashby, the owner, said the yard was “sound”.', 'Corin Ashby'],
	['“I am ready,” said Greta Moll, who is the applicant.', 'Greta Moll'],
])('are sure where a person is meant: %s', (text, speaker) => {
	const [quote] = quotesIn(text);
	expect(quote?.speaker).toBe(speaker);
	expect(quote?.confidence).toBeGreaterThanOrEqual(0.9);
});

test('the surname of two sisters is a question behind the office of the one who is called by her given name', () => {
	const quote = quotesIn(
		'Health minister Ada Kolo and her sister Nora, the finance minister, clashed in cabinet on Wednesday.',
		'Finance minister Kolo said that “money does not grow on wards”.',
	)[0];
	expect(quote?.confidence).toBeLessThan(0.7);
});

test('a husband is not taken for a hill', () => {
	const quote = quotesIn(
		'Harriet Crane opened her garden. Her husband, Ben, died after a fall on Ben Corrie.',
		'Ben once described the slope as “thirty acres of wet excuse”.',
	)[0];
	expect(quote?.speaker).not.toBe('Ben Corrie');
});

test.each([
	[['Asked by Ofelia Grant whether he had read it, Rolf Tully said: “I saw the cover.”', '“And what was on it?”']],
	[['“Where is it?” asked Greta Moll.', '“In the shed,” said Rolf Tully.', '“Which shed?”']],
	[['Dr Ngaro Tamau said the return was “a homecoming”. Kauri Hemmo Rangau wept. “It was cold,” he said.']],
	[['When Ollo Farr asked for the minutes, Piers Holt laughed. “What minutes?” he said.']],
	[['Clare Ng rang Ian Voss. When Clare Ng rang again, his wife answered. “He is asleep,” she said.']],
	[['Gus Pellow said Iris Nance was wrong to call the egg “an assault”.']],
	[['Gus Pellow, accused of “hiding behind his sash”, took it off.']],
	[['Neither Gus Pellow nor Iris Nance would say whether the egg had been “planted”.']],
])('are not sure, where somebody else may be meant: %s', texts => {
	const quote = quotesIn(...texts).at(-1);
	expect(quote?.speaker === undefined || quote.confidence < 0.7).toBe(true);
});

test.each([
	['Una Farr claimed that Piers Holt’s exact words were: “The minutes are ours.”', 'Piers Holt'],
	['“The minutes are ours” were Piers Holt’s last words, Una Farr recalled.', 'Piers Holt'],
	['Piers Holt’s last words, his agent Una Farr said, were “The minutes are ours”.', 'Piers Holt'],
	['Una Farr, described in court by Piers Holt as “a stranger to the truth”, smiled.', 'Piers Holt'],
	['Piers Holt’s claim that the egg was “an assault” was dismissed by Una Farr.', 'Piers Holt'],
])('are those of whom the sentence gives the words: %s', (text, speaker) => {
	expect(quotesIn('Una Farr and Piers Holt sat on the board.', text)[0]?.speaker).toBe(speaker);
});
