import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {tell} from '../../helpers/cast.ts';

const labels = (paragraphs: readonly string[], headline?: string) =>
	tell(paragraphs, headline).topics.map(topic => topic.label);

describe('topics', () => {
	it('are what the story names early, often and in its headline', () => {
		const found = labels(
			[
				'The Norvik dam broke on Friday and flooded two valleys in Cyprus.',
				'The dam had been built in 1950. Engineers had warned about the dam for years.',
				'Laura Brandt, a farmer, lost her sheep. “The dam was rotten,” she said.',
			],
			'Dam breaks, valleys flooded',
		);
		expect(found[0]).toBe('dam');
		expect(found).toContain('Cyprus');
		expect(found.slice(0, 4)).toContain('valleys');
	});

	it('are streets and hospitals by their whole names, not the foot of a hill nor a second visit', () => {
		const found = labels([
			'At the foot of the hill stands the bakery of Cooper’s Lane. The judge came for a second visit.',
			'The bakery in Cooper’s Lane has an oven. It belongs to St Mary’s Hospital, as the last page says.',
		]);
		expect(found).toContain("Cooper's Lane");
		for (const word of ['foot', 'second', 'last', 'Cooper', 'Lane']) expect(found).not.toContain(word);
		expect(found.join('|')).not.toMatch(/second|last/);
	});

	it('are no verbs behind an owner whose noun is unsaid', () => {
		const found = labels([
			'Nurses at St Brannock’s said they would help. The choir of St Brannock’s stood in the yard.',
		]);
		for (const word of ['said', 'stood']) expect(found).not.toContain(word);
	});

	it('keep the mark of several owners as it is written', () => {
		const found = labels([
			'The Pilots’ Union will strike. The Pilots’ Union met on Sunday, and the dockers’ wives came.',
		]);
		expect(found).toContain("Pilots' Union");
	});

	it('are not where the report was sent from', () => {
		const text = 'NORVIK, 28 February 2023 – A dam broke on Friday. The dam was old.';
		const {topics} = analyse({origin: {path: 'a.txt'}, dateline: 'Norvik', blocks: [{kind: 'paragraph', text}]});
		expect(topics.map(({label}) => label)).toEqual(['dam']);
	});

	it('are what was found, before the papers and the bodies that it comes from', () => {
		const {topics} = tell([
			'A reef is dying, a study published in the Norvik Journal shows. The reef is warm.',
			'A professor at Velden University measured the reef near the Orvik lighthouse.',
			'The coral is white. The lighthouse is dark.',
		]);
		const found = topics.map(({label}) => label);
		expect(found.slice(0, 2)).toEqual(['reef', 'Orvik lighthouse']);
		expect(found).not.toContain('Velden University');
	});

	it('of a wire story are its matter and its capitals, not what somebody calls a thing', () => {
		const found = labels([
			'British Foreign Secretary Mara Vale met Norwegian Foreign Minister Tor Lind on Monday for the first time since the quarrel about the cod began.',
			'The short talk at the edge of a fair in Tromsø matters as high-level contacts between Britain and Norway have become rare since the start of the quarrel.',
			'Oslo has left the cod treaty, and it still holds the sailor Jo Orr in what the Foreign Office has called unlawful custody.',
			'Vale spoke of the quarrel, the cod treaty and Orr, according to a Foreign Office official who travels with her.',
			'“I would not say that much has changed,” the Foreign Office official said.',
			'Vale said that Oslo should let Orr go. “There is an offer, and Oslo should take it,” she said.',
		]);
		expect(found).toEqual(expect.arrayContaining(['quarrel', 'Britain', 'Norway', 'Oslo', 'cod treaty']));
		for (const label of ['unlawful custody', 'Foreign Office official']) expect(found).not.toContain(label);
	});

	it('count a name before a verb once', () => {
		const {topics} = tell(['The reef is warm. As they said, Velden University measured the reef.']);
		expect(topics.find(({label}) => label === 'Velden University')!.mentions).toHaveLength(1);
	});

	it('hold no people, no times, no amounts and nothing vague', () => {
		const found = labels([
			'Last week Senator Laura Brandt met officials and a spokesman for the second time in a number of years.',
			'Brandt said that one way or another, millions of voters would see the result on Thursday.',
		]);
		for (const word of [
			'Brandt',
			'week',
			'officials',
			'spokesman',
			'number',
			'years',
			'way',
			'millions',
			'voters',
			'Thursday',
		])
			expect(found.join('|')).not.toContain(word);
	});

	it('are one where their head is one', () => {
		const {topics} = tell(['They signed the Vale Treaty. The treaty bans mines. It is the first such treaty.']);
		expect(topics[0]).toMatchObject({label: 'Vale Treaty'});
		expect(topics[0]!.mentions).toHaveLength(3);
	});

	it('count a demonym for its country', () => {
		const {topics} = tell(['Cyprus voted. Cypriot farmers cheered, and Cypriot banks closed.']);
		expect(topics.find(topic => topic.label === 'Cyprus')?.mentions).toHaveLength(3);
		expect(labels(['The Indonesian Navy sailed at dawn.'])).toContain('Indonesia');
	});

	it('count short names for the long ones', () => {
		const {topics, body} = tell([
			'The World Trade Forum met. The forum (WTF) was loud. WTF members left.',
			'The U.S. sent a ship. The United States and America are one.',
		]);
		const mentions = (label: string) =>
			topics.find(topic => topic.label === label)?.mentions.map(({start, end}) => body.text.slice(start, end));
		expect(mentions('World Trade Forum')).toEqual(['World Trade Forum', 'forum', 'WTF', 'WTF']);
		expect(mentions('United States')).toEqual(['U.S.', 'United States', 'America']);
	});

	it('keep names with “of” whole', () => {
		expect(labels(['The Church of Norvik closed. The Bank of Acton did not.'])).toEqual(
			expect.arrayContaining(['Church of Norvik', 'Bank of Acton']),
		);
	});

	it('are at most eight, the heaviest first, and each span is its words', () => {
		const {topics, body} = tell([
			'Copper, tin, zinc, lead, iron, silver, gold, nickel, cobalt and salt are mined in the Norvik hills.',
			'Copper is dear. Tin is cheap.',
		]);
		expect(topics.length).toBeLessThanOrEqual(8);
		expect(topics.map(topic => topic.weight)).toEqual(topics.map(topic => topic.weight).sort((a, b) => b - a));
		for (const {mentions} of topics)
			for (const {start, end} of mentions) expect(body.text.slice(start, end)).toMatch(/^\S.*\S$/);
	});

	it('are neither “No.” before a number, nor feet, nor a stay', () => {
		const found = labels([
			'The No. 4 ferry is late. The No. 4 was cancelled on Monday, and No. 7 as well.',
			'The wall is 12 feet high. The board paid for 3 feet of stone, and for 6 feet more.',
			'The judge granted a stay. The stay ends in May. The board had asked for a stay.',
		]);
		for (const label of ['No.', 'feet', 'stay']) expect(found).not.toContain(label);
		expect(found).toContain('ferry');
	});

	it('stay small where a capital comes from the place in the sentence', () => {
		expect(labels(['Sanctions hurt. The sanctions were lifted.'])).toEqual(['sanctions']);
	});
});
