// Boats, horses, places and firms that are called as people are, and the people beside them.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const read = (...paragraphs: readonly string[]) => {
	const {people, quotes} = analyse({
		origin: {path: 'story.txt'},
		headline: 'What the town says',
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});
	return {
		names: people.map(({name}) => name).sort(),
		speaker: quotes.at(-1)?.speaker,
		source: (text => quotes.at(-1)?.source && text.slice(quotes.at(-1)!.source!.start, quotes.at(-1)!.source!.end))(
			paragraphs.join('\n\n'),
		),
	};
};

describe('Where somebody lives or works is nobody', () => {
	test.each([
		'Hope Street resident',
		'Ash Lane pensioner',
		'Orvik Lido swimmer',
		'Percy Main shopkeeper',
		'Lib Dem leader',
	])('said %s Laura Velden', lead => {
		const {names, speaker} = read(
			'A resident said the water rose fast.',
			`“It came up the stairs,” said ${lead} Laura Velden.`,
		);
		expect(names).toEqual(['Laura Velden']);
		expect(speaker).toBe('Laura Velden');
	});

	test('but who has a spokesman is somebody', () => {
		expect(read('“It is late,” said Laura Brandt spokesman Peter Velden. Laura Brandt left.').names).toEqual([
			'Laura Brandt',
			'Peter Velden',
		]);
	});
});

test.each([
	'The lifeboat Grace Tamsel was launched at noon. Grace Tamsel came back at three.',
	'The horse Captain Jack won by a neck. Jack was led away.',
	'The ferry Lady Edith sailed at six. Edith was late.',
	'The Lib Dems said no. Lib Dem councillors walked out.',
])('Nobody is named in: %s', text => {
	expect(read(text).names).toEqual([]);
});

test('The surname in a firm does not take the words from the person', () => {
	const {speaker, names} = read('“We have never seen the like of it,” said Peter Velden, of Velden & Daughter.');
	expect(speaker).toBe('Peter Velden');
	expect(names).toEqual(['Peter Velden']);
});

describe('Somebody who keeps a name back is the source, and not the name', () => {
	test.each([
		['A passenger who would not give her name said: “It was awful to see.”', 'A passenger'],
		['A man who did not want to give his name said: “I ran all the way.”', 'A man'],
	])('%s', (text, source) => {
		expect(read(text).source).toBe(source);
	});
});

test('A head teacher is not “the leader”', () => {
	const {speaker} = read(
		'“I keep doing the sum,” said head teacher Laura Velden.',
		'Ruth Brandt visited at noon. “Nobody is going back in there,” the leader said.',
	);
	expect(speaker).not.toBe('Laura Velden');
});
