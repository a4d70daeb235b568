// Words beside a name that are not said by whoever has the name, and words in marks that nobody says.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotesIn = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	}).quotes.filter(({kind}) => kind !== 'indirect');

const opening = 'Councillor Ina Brandt opened the match. “Play fair,” she said.';

test.each([
	'The whole stand sang “You’re not fit to cut the grass” at referee Tomas Weil.',
	'A man in the stand yelled “Buy some glasses” at the referee Tomas Weil.',
	'Fans in the stand shouted “We can see you from here!” to Tomas Weil.',
])('what is called out to somebody is not that person’s: %s', sentence => {
	const quote = quotesIn(opening, sentence).at(-1)!;
	expect(quote.speaker).toBeUndefined();
});

test('who tells others something is still the speaker', () => {
	expect(quotesIn(opening, '“We will lodge a complaint,” captain Tomas Weil told reporters.').at(-1)!.speaker).toBe(
		'Tomas Weil',
	);
});

test.each([
	'“Leave the woman alone,” tweeted @matchday_bea.',
	'“Leave the woman alone,” wrote user @matchday_bea. “She did nothing.”',
])('a name of the web is nobody in the story: %s', sentence => {
	for (const quote of quotesIn(opening, sentence).slice(1)) expect(quote.speaker).toBeUndefined();
});

test('what the accused replied is not the words of the officer who tells it', () => {
	const quote = quotesIn(
		'Sgt Tomas Weil gave evidence. He said that when cautioned, the accused replied: “I was cold.”',
	);
	expect(quote[0]?.speaker).toBeUndefined();
});

test('a petition says what it says, whoever organised it', () => {
	const quote = quotesIn(
		opening,
		'A petition with 900 names, organised by pensioner Greta Oost, describes the plan as “an insult to every walker”.',
	).at(-1)!;
	expect(quote.speaker).toBeUndefined();
});

test('a bench of two judges is neither of them', () => {
	const quote = quotesIn(
		'“Who signed this?” a division bench of Justices K. R. Rathod and Meena Desai asked the lawyer.',
	)[0]!;
	expect(quote.speaker).toBeUndefined();
});

test.each([
	'Broker Halden Peel cut its rating on the shares to “sell”.',
	'The broker rates both stocks as “hold”, Tomas Weil said.',
	'Anyone who saw the boy should ring 101 quoting “Lantern”, Tomas Weil said.',
	'PC Tomas Weil asked witnesses to call police quoting reference “LN 441”.',
])('is no quote: %s', sentence => {
	expect(quotesIn(opening, sentence)).toHaveLength(1);
});

test('a person may say “buy”', () => {
	expect(quotesIn(opening, 'Asked what she would tell a friend, Ina Brandt said: “Buy.”')).toHaveLength(2);
});

test.each([
	'Professor Tomas Weil said the match was, in the words of the poet Greta Oost, “a war with oranges”.',
	'Tomas Weil said the match was, in Greta Oost’s words, “a war with oranges”.',
	'Tomas Weil called it “a war with oranges”, in the words of the poet Greta Oost.',
])('words are those of whose words they are called: %s', sentence => {
	const quote = quotesIn(opening, 'The poet Greta Oost was there.', sentence).at(-1)!;
	expect(quote.speaker).toBe('Greta Oost');
	expect(quote.confidence).toBeLessThan(0.9);
});

test('a pronoun is a question where its person would be named in her own words', () => {
	const quote = quotesIn(
		'Vice-chancellor Ina Brandt said it was “a sad day”.',
		'Union president Billie Sorrel said students were “treated like crooks”. She added: “Brandt should resign.”',
	).at(-1)!;
	expect(quote.speaker === 'Billie Sorrel' || quote.confidence < 0.7).toBe(true);
});
