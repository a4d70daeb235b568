// Words that a sentence talks of, hands on or tells to somebody: they are not that person's.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotesIn = (text: string) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: ['Corin Ashby met Greta Moll and Ivor Bevan.', text].map(paragraph => ({
			kind: 'paragraph',
			text: paragraph,
		})),
	}).quotes.filter(({kind}) => kind !== 'indirect');

test.each([
	'Corin Ashby apologised to Greta Moll for reading out an email calling her “a boil”.',
	'Corin Ashby pleaded guilty to sending a message “of a menacing character”.',
	'The word “saga” simply means something said, Greta Moll explains.',
	'Greta Moll says her nickname, “the abominable no-woman”, was meant kindly.',
	'The sat nav told Greta Moll to “make a turn where possible”.',
	'Ollo Brandt, unlike Greta Moll, thinks the party is “finished”.',
])('not sure: %s', text => {
	const [quote] = quotesIn(text);
	expect(quote?.speaker === undefined || quote.confidence < 0.7 || quote.speaker === 'Ollo Brandt').toBe(true);
});

test.each([
	['Greta Moll told Corin Ashby to “make a turn where possible”.', 'Greta Moll'],
	['Corin Ashby sent an email calling Greta Moll “a boil”.', 'Corin Ashby'],
	['“The word is out,” said Greta Moll.', 'Greta Moll'],
	['Corin Ashby dismissed talk of a bid as “gossip with a calculator”.', 'Corin Ashby'],
	[
		'Ivor Bevan was accused of “serving jam tomorrow” by the leader of the opposition, Greta Moll, on Monday.',
		'Greta Moll',
	],
	['Ivor Bevan was described by his teacher, Mrs Greta Moll, as “a small riot”.', 'Greta Moll'],
	['Greta Moll said her guilty pleasure was “a day without boats”.', 'Greta Moll'],
	['Greta Moll, who succeeded Corin Ashby in May, said he had left her “a note and a leak”.', 'Greta Moll'],
	['Corin Ashby, who met Greta Moll in May, said the yard was “sound”.', 'Corin Ashby'],
	['Unlike Greta Moll, Corin Ashby said the party was “finished”.', 'Corin Ashby'],
])('somebody speaks: %s', (text, speaker) => {
	expect(quotesIn(text)[0]?.speaker).toBe(speaker);
});

test('a deputy whose name no list knows may be meant by “he”', () => {
	const {quotes} = analyse({
		origin: {path: 'story.txt'},
		blocks: [
			{kind: 'paragraph', text: 'Party leader Ollo Brixen resigned at noon, saying it was “time”.'},
			{
				kind: 'paragraph',
				text: 'Her deputy, Farro Dahlgren, was thinking. By two, he had thought. “I am ready,” he said.',
			},
		],
	});
	expect(quotes.at(-1)?.speaker === 'Ollo Brixen' && quotes.at(-1)!.confidence >= 0.9).toBe(false);
});
