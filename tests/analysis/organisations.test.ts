import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';

const organisationsOf = (...paragraphs: readonly string[]) => {
	const {text, organisations = []} = analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(words => ({kind: 'paragraph', text: words})),
	});
	return organisations.map(({name, mentions, quotes}) => ({
		name,
		quotes,
		mentions: mentions.map(({start, end}) => text.slice(start, end)),
	}));
};

test('A body that is the source of a quote is listed with its mentions, and is no person', () => {
	const story = [
		'Shares in Ostrava Gas fell on Monday after the wells at Corby Sound ran dry.',
		'“The wells will come back,” Ostrava Gas said in a statement.',
		'The Corby Harbour Council called the wells “a puddle”.',
	];
	expect(organisationsOf(...story)).toEqual([
		{name: 'Ostrava Gas', quotes: 1, mentions: ['Ostrava Gas', 'Ostrava Gas']},
		{name: 'Corby Harbour Council', quotes: 1, mentions: ['Corby Harbour Council']},
	]);
	expect(analyse({origin: {path: 'story.txt'}, blocks: story.map(text => ({kind: 'paragraph', text}))}).people).toEqual(
		[],
	);
});

test('The surnames of a firm are nobody’s', () => {
	const {people} = analyse({
		origin: {path: 'story.txt'},
		blocks: [{kind: 'paragraph', text: 'A chain, Hollis & Dunn, said in an email that it “pays a fair price”.'}],
	});
	expect(people).toEqual([]);
});

test('A name alone is a body where the story says “it” of it', () => {
	expect(
		organisationsOf('“We are closing the kiln,” Tessaro said in a statement. It said the clay had run out.')[0],
	).toMatchObject({name: 'Tessaro', quotes: 1});
});

test('People, members of parties and places are no organisations', () => {
	expect(
		organisationsOf(
			'“We will vote,” said Ann Vale, the mayor of Penrith.',
			'“I never voted,” the Ohio Republican said.',
			'“It is only a boat,” said a spokesman in Norway.',
		),
	).toEqual([]);
});

test.each([
	['Solmar', 'Solmar told its 20,000 readers that it had “run out of ink”.'],
	['Brineholt', '“Two pumps are better than one,” Brineholt said on its website.'],
	['Tarrowby', '“We are sorry,” Tarrowby said in a letter. Its shareholders had asked for one.'],
	['Marrable', 'The teachers’ union Marrable called the offer “half a loaf”.'],
	['Pebblecount', 'Pebblecount, the app that counts steps, said it was “resting”.'],
	['Wexmoor', 'Wexmoor have sold their captain. Wexmoor said the fee was “just right”.'],
	['Fellwind', 'Fellwind Energy put up its prices. “We had to,” Fellwind said.'],
	['Whitehall', 'Whitehall called it “a small mistake”.'],
	['Reuters', 'Reuters said the ship was “late”.'],
])('%s is no person in: %s', (name, text) => {
	const {people} = analyse({origin: {path: 'story.txt'}, blocks: [{kind: 'paragraph', text}]});
	expect(people.map(person => person.name)).not.toContain(name);
});

test.each([
	['Vale', 'Vale told Brineholt about its customers. “They are late,” Vale said.'],
	['Ann Vale', 'Ann Vale, a festival director, was late. “I ran,” Vale said.'],
	['Ann Vale', 'Ann Vale praised the town for its readers. “They read,” Vale said.'],
])('%s is a person in: %s', (name, text) => {
	const {people} = analyse({origin: {path: 'story.txt'}, blocks: [{kind: 'paragraph', text}]});
	expect(people.map(person => person.name)).toContain(name);
});
