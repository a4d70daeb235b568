// Words with a capital in front of a name, at the start of a sentence above all: what somebody does or is, and no part of the name.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const articleOf = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});

const namesIn = (...paragraphs: readonly string[]) => articleOf(...paragraphs).people.map(({name}) => name);

test.each([
	'Vice-captain',
	'Vice-Chair',
	'Co-director',
	'Deputy-mayor',
	'Pro-vice-chancellor',
	'Secretary-General',
	'Editor-in-chief',
	'Artist-in-residence',
	'Director-designate',
	'Ex-miner',
	'Singer-songwriter',
	'Sub-lieutenant',
	'Scrum-half',
	'Sixth-former',
	'Wicketkeeper',
	'Bassist',
	'Volcanologist',
	'Backbencher',
])('%s is what somebody is', role => {
	const {people, quotes} = articleOf(`${role} Tam Quenby was there. “It was a long night,” Quenby said.`);
	expect(people.map(person => person.name)).toEqual(['Tam Quenby']);
	expect(people[0]!.role).toMatch(/\S/);
	expect(quotes[0]!.speaker).toBe('Tam Quenby');
});

test.each([
	'Leeds-born',
	'Award-winning',
	'Ten-year-old',
	'First-year',
	'Commuter',
	'Organiser',
	'Substitute',
	'Trainer',
	'GP',
	'ASP',
])('%s is no part of a name', word => {
	expect(namesIn(`${word} Tam Quenby was there. “It was a long night,” Quenby said.`)).toEqual(['Tam Quenby']);
});

test('who comes from a town of two words is not called by the first', () => {
	expect(namesIn('“It was dark,” said the Los Angeles-based lawyer Tam Quenby.')).toEqual(['Tam Quenby']);
	expect(namesIn('Los Angeles-born Tam Quenby said “it was dark”.')).toEqual(['Tam Quenby']);
});

test.each(['Ann Reed-King', 'Bo Smith-Baker', 'Ki-moon Ban'])('%s keeps a name that sounds like a trade', name => {
	expect(namesIn(`“It was dark,” said ${name}. ${name} lit a lamp.`)).toEqual([name]);
});

test.each([
	['The retired teacher Win Abbot was there. “It was dark,” said Miss Abbot.', 'Win Abbot'],
	['The plumber Art Bishop was there. “It was dark,” said Mr Bishop.', 'Art Bishop'],
])('a surname that is an office is no office behind a trade and a given name: %s', (text, name) => {
	expect(namesIn(text)).toEqual([name]);
});

test('a chief executive is called by the name behind the office', () => {
	expect(namesIn('The District Chief Executive, Madam Comfort Larbi, opened the well. “Drink,” she said.')).toEqual([
		'Comfort Larbi',
	]);
});

test('Mr King is a man of that name', () => {
	expect(namesIn('Larry King keeps bees. “They are quiet,” Mr. King said.')).toEqual(['Larry King']);
});
