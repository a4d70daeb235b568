// Titles before a name and honours behind it: they are no part of the name, and the person is one with and without them.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {tell} from '../../helpers/cast.ts';

const read = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		headline: 'The ferry of Orvik',
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});

describe('Somebody is one person with a title and without', () => {
	test.each([
		['Cllr', 'councillor'],
		['Cllr.', 'councillor'],
		['Ald', 'alderman'],
		['Insp', 'inspector'],
		['Det Insp', 'detective inspector'],
		['Det Ch Insp', 'detective chief inspector'],
		['Ch Supt', 'chief superintendent'],
		['Asst Ch Const', 'assistant chief constable'],
		['Cpl', 'corporal'],
		['Maj', 'major'],
		['Flt Lt', 'flight lieutenant'],
		['Fr', 'father'],
		['Canon', 'canon'],
		['Msgr', 'monsignor'],
		['Garda', 'garda'],
		['Det Gda', 'detective garda'],
	])('%s', (title, role) => {
		const {names, member} = tell([
			`Tamsel Orvikson came third. “It is late,” said ${title} Orvikson.`,
			`The clerk thanked ${title} Tamsel Orvikson.`,
		]);
		expect(names).toEqual(['Tamsel Orvikson']);
		expect(member('Tamsel Orvikson').role?.toLowerCase()).toBe(role);
	});

	test.each([
		'Det Con',
		'Sqn Ldr',
		'PC',
		'WPC',
		'PCSO',
		'DC',
		'DS',
		'DI',
		'DCI',
		'DCS',
		'ACC',
		'HHJ',
		'Shri',
		'Smt',
		'Rt Hon',
		'Adv',
		'Cde',
	])('%s', title => {
		expect(tell([`${title} Tamsel Orvikson left. “It is late,” said ${title} Orvikson.`]).names).toEqual([
			'Tamsel Orvikson',
		]);
	});

	test.each(['KC', 'MP', 'OBE', 'MBE', 'TD', 'JP', 'QPM'])('%s behind the name', honour => {
		const {people, quotes} = read(
			`Judge Tamsel Orvikson ${honour} left. “It is late,” said Sir Peter Velden ${honour}.`,
			'“It was,” Orvikson said.',
		);
		expect(people.map(({name}) => name).sort()).toEqual(['Peter Velden', 'Tamsel Orvikson']);
		expect(quotes.map(({speaker}) => speaker)).toEqual(['Peter Velden', 'Tamsel Orvikson']);
	});

	test('several councillors', () => {
		expect(tell(['Cllrs Peter Velden and Laura Brandt left. “It is late,” said Cllr Brandt.']).names).toEqual([
			'Laura Brandt',
			'Peter Velden',
		]);
	});
});

test.each(['PC World said no.', 'DC Comics said no.', 'Con artists said no.', 'The DI Report said no.'])(
	'Nobody is of that rank in: %s',
	text => {
		expect(tell([text]).names).toEqual([]);
	},
);

describe('Mr and Mrs are not one person', () => {
	test('a woman of the same surname does not get the words of the man', () => {
		const {quotes, people} = read(
			'“I am delighted,” said Mr Velden.',
			'The applicant, whose wife is the member for Orvik, Laura Velden, sat in the front row.',
		);
		expect(quotes.map(({speaker}) => speaker)).toEqual(['Velden']);
		expect(people.map(({name, mentions}) => [name, mentions.length])).toEqual([
			['Velden', 1],
			['Laura Velden', 1],
		]);
	});

	test('nor the man hers, whoever is named first', () => {
		const {quotes} = read(
			'Peter Brandt left early.',
			'“I am delighted,” said Mrs Brandt.',
			'“So am I,” said Mr Brandt.',
		);
		expect(quotes.map(({speaker}) => speaker)).toEqual([undefined, 'Peter Brandt']);
	});
});
