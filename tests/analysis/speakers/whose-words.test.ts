// Sentences in which somebody is named next to words that are another's: each with the speaker, or the words shown for one.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {textOf} from '../../../source/model/span.ts';

const quotesIn = (...paragraphs: readonly string[]) => {
	const {quotes, text} = analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});
	return quotes
		.filter(({kind}) => kind !== 'indirect')
		.map(({speaker, source, confidence}) => ({speaker, source: source && textOf(text, source), confidence}));
};

const met = 'Hedy Lamm and Bilal Sarwar met at the tower.';

describe('Words are nobody’s whom the story names', () => {
	test.each([
		['“It leans,” one senior aide to Hedy Lamm said.', 'aide'],
		['“It leans,” a former aide to Lamm said.', 'aide'],
		['“It leans,” said a friend of Ms. Lamm.', 'friend'],
		['Lamm’s long-time campaign manager called it “early”.', 'manager'],
		['Two people close to Lamm said it “leans to the left”.', 'people'],
	])('who speak for somebody: %s', (text, source) => {
		const [quote] = quotesIn(met, text);
		expect(quote!.speaker).toBeUndefined();
		expect(quote!.source).toContain(source);
	});

	test.each([
		'Bilal Sarwar said a ringer had heard someone shout “mind the rope”.',
		'Bilal Sarwar told the board that everyone was yelling “mind the rope” at once.',
		'Bilal Sarwar insisted that no one had ever told him “the door is locked”.',
		'Bilal Sarwar testified that a voice on the radio said “they are all out”.',
		'Bilal Sarwar said 62 per cent of the ringers called it “a fine old mess”.',
	])('where nobody names who speaks: %s', text => {
		for (const {speaker} of quotesIn(met, text)) expect(speaker).toBeUndefined();
	});

	test.each([
		['Bilal Sarwar said Lamm sent him 41 messages, including one reading “watch the clock”.', 'one'],
		['Bilal Sarwar said he saw a sign over the gate saying “no wet shoes”.', 'a sign over the gate'],
		['Bilal Sarwar cites a trial in which patients who ate late reported “dreams with plots”.', 'patients'],
		['Bilal Sarwar, who is 91, was once described by a colleague as “the last man awake”.', 'a colleague'],
	])('where something or somebody without a name says them: %s', (text, source) => {
		const [quote] = quotesIn(met, text);
		expect(quote).toMatchObject({speaker: undefined, source});
	});
});

describe('Words are those of', () => {
	test.each([
		[
			'the subject of their clause',
			'Sarwar praised the bell, which the warden Hedy Lamm summed up as “loud”.',
			'Hedy Lamm',
		],
		[
			'whoever stands behind “by”',
			'The bell, described by its founder, Hedy Lamm, as “a pot with ambition”, rang.',
			'Hedy Lamm',
		],
		[
			'whoever is named behind “by the mayor”',
			'Sarwar was told by the mayor, Hedy Lamm, to “say something short”.',
			'Hedy Lamm',
		],
		['an aide who has a name', '“It leans,” Hedy Lamm, an aide to Bilal Sarwar, said.', 'Hedy Lamm'],
		['the candidate, not the office', '“It leans,” said the candidate for Governor Hedy Lamm.', 'Hedy Lamm'],
		[
			'whoever says so between two commas',
			'Bilal Sarwar, said Hedy Lamm, was “the best ringer of us all”.',
			'Hedy Lamm',
		],
		[
			'whoever is behind “according to” between two commas',
			'Bilal Sarwar, according to Hedy Lamm, was “the best ringer of us all”.',
			'Hedy Lamm',
		],
		[
			'the subject, who reports in the other half of the sentence',
			'Bilal Sarwar, said Hedy Lamm, had told the board it was “a fine old mess”.',
			'Bilal Sarwar',
		],
		[
			'the widow, not her late husband',
			'Hedy Lamm, whose husband, Edric Lamm, died after a fall from the tower, said “they all knew”.',
			'Hedy Lamm',
		],
		[
			'the widow, who told them so',
			'Hedy Lamm, whose husband, Edric Lamm, died after a fall, told the ringers: “They all knew.”',
			'Hedy Lamm',
		],
		[
			'the husband, where he is the one who says it',
			'Hedy Lamm, whose husband, Edric Lamm, called it “a fine old mess”, left.',
			'Edric Lamm',
		],
		['the analyst, not half the firm', '“It leans,” said Gull & Stanhope analyst Edric Roe.', 'Edric Roe'],
		['whoever writes short words only', 'Hedy Lamm put up a note. Lamm wrote: “That is for you.”', 'Hedy Lamm'],
	])('%s: %s', (_, text, speaker) => {
		expect(quotesIn(met, text)[0]?.speaker).toBe(speaker);
	});

	test('husband or wife, as Mr and Mrs tell', () => {
		const quotes = quotesIn(
			'Gordon and Elspeth Muir live by the runway. Mr Muir, a retired joiner, likes the planes.',
			'“They are loud,” Mr Muir said.',
			'“Too loud,” said Mrs Muir.',
			'“You get used to it,” says Gordon, 84.',
		);
		expect(quotes.map(({speaker}) => speaker)).toEqual(['Gordon Muir', 'Elspeth Muir', 'Gordon Muir']);
	});

	test('somebody else than the only woman of that name, where Mr stands before it', () => {
		const [quote] = quotesIn('Mr. Brannock spoke. Laura Brannock left.', '“No,” Mr. Brannock said on Saturday.');
		expect(quote!.speaker).toBe('Brannock');
	});
});

test('A successor is shown with the noun, not as “his”', () => {
	const [quote] = quotesIn('Bilal Sarwar left in May.', 'His successor said he had left “a clean desk”.');
	expect(quote).toMatchObject({speaker: undefined, source: 'His successor'});
});

test('A pronoun is a question after somebody else has come in by a full name', () => {
	const quotes = quotesIn(
		'“We knew,” said Ian Holt. The board then met Peter Blair, the builder, at the gate. “Seven,” he said.',
	);
	expect(quotes.at(-1)!.confidence).toBeLessThan(0.7);
});

test('The minister who had earlier told something may have said it', () => {
	const [quote] = quotesIn(
		met,
		'Bilal Sarwar alleged that the Minister had earlier told a meeting that farmers “should learn to swim”.',
	);
	expect(quote!.confidence).toBeLessThan(0.7);
});

test('A story may open with Mr and a surname', () => {
	expect(quotesIn('Mr Muir said the runway was “a din”. Mrs Muir said it was louder.')[0]?.speaker).toBe('Muir');
});
