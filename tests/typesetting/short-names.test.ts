import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {fitName, formsUsed, mainWordOf, shortName, surnameOf} from '../../source/typesetting/short-names.ts';
import {shortSource, voicesOf} from '../../source/typesetting/voices.ts';

describe('a surname', () => {
	test.each([
		['Hanneke van Dorn', 'van Dorn'],
		['Marijke van der Heiden', 'van der Heiden'],
		['Ana de la Cruz', 'de la Cruz'],
		['Robin Le Clair', 'Le Clair'],
		['Faisal bin Rashad', 'bin Rashad'],
		['Nora al-Haddad', 'al-Haddad'],
		['Ben Tarr', 'Tarr'],
		['Van Morley', 'Morley'],
		['Owen Pratt Jr.', 'Pratt'],
		['Osla', 'Osla'],
	])('of %s is %s', (name, surname) => {
		expect(surnameOf(name)).toBe(surname);
	});

	test('has its letter from its main part', () => {
		expect(mainWordOf('van Dorn')).toBe('Dorn');
		expect(mainWordOf('Xi')).toBe('Xi');
	});
});

describe('the short form of a name', () => {
	const shortIn = (text: string, name: string, everyone = [name]) => {
		const mentions = [...text.matchAll(/\b(?:[Vv]an Tassel|Tassel|Ru Shan|Ru|Mira|he)\b/gu)].map(
			({index, 0: words}) => ({
				start: index,
				end: index + words.length,
			}),
		);
		return shortName(name, everyone, formsUsed(text, [{name, mentions}]));
	};

	test('is the one that the story uses most often', () => {
		expect(shortIn('Ru Shan came. Ru sat down. Then he and Ru left.', 'Ru Shan')).toBe('Ru');
		expect(shortIn('Mira Holm sang. Mira bowed.', 'Mira Holm')).toBe('Mira');
	});

	test('is the surname where the story uses none', () => {
		expect(shortIn('Ru Shan came once.', 'Ru Shan')).toBe('Shan');
	});

	test('has the particle as it stands in the middle of a sentence, also where the mention has only the rest', () => {
		expect(shortIn('Joost van Tassel came. Van Tassel sat.', 'Joost van Tassel')).toBe('van Tassel');
		const text = 'Joost van Tassel came. Old van Tassel sat.';
		const mentions = [{start: text.lastIndexOf('Tassel'), end: text.lastIndexOf('Tassel') + 6}];
		expect(shortName('Joost van Tassel', [], formsUsed(text, [{name: 'Joost van Tassel', mentions}]))).toBe(
			'van Tassel',
		);
	});

	test('of two who share it has an initial before all of it, or is the given name where initials are the same too', () => {
		const two = ['Hanneke van Dorn', 'Piet van Dorn'];
		expect(two.map(name => shortName(name, two))).toEqual(['H. van Dorn', 'P. van Dorn']);
		const alike = ['Hanneke van Dorn', 'Hugo van Dorn'];
		expect(alike.map(name => shortName(name, alike))).toEqual(['Hanneke', 'Hugo']);
		expect(shortName('Osla', ['Osla', 'Bea Osla'])).toBe('Osla');
	});
});

test('a name that is too long loses letters of its particles, then the initial, then its end', () => {
	expect(fitName('M. van der Heiden', 17)).toBe('M. van der Heiden');
	expect(fitName('M. van der Heiden', 15)).toBe('M. v.d. Heiden');
	expect(fitName('M. van der Heiden', 12)).toBe('v.d. Heiden');
	expect(fitName('M. van der Heiden', 9)).toBe('v.d. Hei…');
	expect(fitName('Featherstonehaugh', 12)).toBe('Featherston…');
	expect(fitName('', 5)).toBe('');
});

test('words for someone without a name lose their article first, then the details', () => {
	expect(shortSource('a spokeswoman')).toBe('a spokeswoman');
	expect(shortSource('a harbour master')).toBe('harbour master');
	expect(shortSource('a harbour office spokesman at the quay')).toBe('spokesman');
	expect(shortSource('a member of the board')).toBe('member');
	expect(shortSource('the log')).toBe('the log');
});

/** A story as the analysis finds it. */
const analysed = (...paragraphs: readonly string[]) =>
	analyse({origin: {path: 'dyke.txt'}, blocks: paragraphs.map(text => ({kind: 'paragraph', text}))});

const dyke = analysed(
	'Lotte van Hessel, who looks after the dyke, came to the town hall on Monday evening.',
	'“The dyke holds,” van Hessel said to the people who had come. “It always did.”',
	'Van Hessel left the hall early, and the others went home. “That is enough for today,” Van Hessel said at the door.',
);

test('in a story a name keeps its particle, and its letter is that of the main part', () => {
	expect(voicesOf(dyke).named).toMatchObject([{name: 'Lotte van Hessel', short: 'van Hessel', sign: 'H'}]);
});

test('a particle with a capital before a bare surname makes no second person', () => {
	expect(dyke.people.map(({name}) => name)).toEqual(['Lotte van Hessel']);
	const singer = analysed('Van Morley sang in the hall on Monday. “Thank you all for coming,” Morley said at the end.');
	expect(singer.people.map(({name}) => name)).toEqual(['Van Morley']);
});

test('somebody who is told apart by a role keeps it behind the short name', () => {
	const everyone = ['Mona Lind', 'Mona Lind, grocer', 'Ada Lind', 'Bob Quill, the younger'];
	expect(everyone.map(name => shortName(name, everyone))).toEqual([
		'M. Lind',
		'M. Lind, grocer',
		'A. Lind',
		'Quill, the younger',
	]);
});

test('everyone is looked through once for each kind of form, however many names are asked for', () => {
	const names = Array.from(
		{length: 50},
		(_, at) => `${String.fromCharCode(65 + (at % 26))}da ${at % 2 === 0 ? 'Lind' : 'Quill'}`,
	);
	let read = 0;
	const everyone = new Proxy(names, {
		get: (target, key, receiver) => {
			if (typeof key === 'string' && /^\d+$/.test(key)) read++;
			return Reflect.get(target, key, receiver);
		},
	});
	const kinds = 3;
	for (const name of names) shortName(name, everyone);
	expect(read).toBeLessThanOrEqual(kinds * names.length);
	expect(shortName('Ada Lind', everyone)).toBe('A. Lind');
});
