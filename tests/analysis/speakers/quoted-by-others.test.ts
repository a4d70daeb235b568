// Words that a paper, an agency or a programme hands on: they are the person's whom it quotes.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotesIn = (text: string) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: ['Corin Ashby and Greta Moll built boats.', text].map(paragraph => ({kind: 'paragraph', text: paragraph})),
	}).quotes.filter(({kind}) => kind !== 'indirect');

test.each([
	'The Wharf Gazette quoted the owner, Greta Moll, as saying: “We will not sell.”',
	'The agency quoted Greta Moll as saying that “the boat is sound and the crew is paid”.',
	'“We will not sell,” the Wharf Gazette quoted Greta Moll as saying.',
	'An article on 10 September cited deputy mayor Greta Moll as saying the boat had “ten good years” left.',
	'Corin Ashby quoted Greta Moll, who sold him the yard, as telling him: “Sell the boat.”',
	'Greta Moll was quoted by the Wharf Gazette as saying: “We will not sell.”',
	'State radio quoted Greta Moll: “We will not sell.”',
])('are sure: %s', text => {
	const [quote] = quotesIn(text);
	expect(quote?.speaker).toBe('Greta Moll');
	expect(quote?.confidence).toBeGreaterThanOrEqual(0.9);
});

test('go on behind the paper that quotes them', () => {
	const [quote] = quotesIn('“It leaks,” the Wharf Gazette quoted Greta Moll as saying. “It has always leaked.”');
	expect(quote?.speaker).toBe('Greta Moll');
	expect(quote?.content).toHaveLength(2);
});

test.each([
	'Corin Ashby quoted a foreman as saying: “The boat is sound.”',
	'Corin Ashby quoted the harbour board as saying that the boat was “sound”.',
	'Corin Ashby quoted his late father as saying “never trust a dry boat”.',
])('name nobody whom the story does not name: %s', text => {
	expect(quotesIn(text)[0]?.speaker).toBeUndefined();
});

test('are not looked for in the next paragraph', () => {
	const [first] = analyse({
		origin: {path: 'story.txt'},
		blocks: [
			'The log for 4 May reads: “Fog. Radar poor.”',
			'It also quotes the mate, Greta Moll, as saying: “Stop.”',
		].map(paragraph => ({kind: 'paragraph', text: paragraph})),
	}).quotes;
	expect(first?.speaker).toBeUndefined();
});
