import {describe, expect, test} from 'vitest';
import {createIdentities} from '../../../source/library/people/identities.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';
import {everyone} from './everyone.ts';

const peopleOf = (articles: readonly (readonly string[])[], decisions: readonly PeopleDecision[] = []) => {
	const people = createIdentities<number>(decisions);
	for (const [index, lines] of articles.entries()) people.add(index, everyone(lines));
	return people;
};

/** Who was joined with whom and why, and who was not. */
const toldOf = (articles: readonly (readonly string[])[], decisions?: readonly PeopleDecision[]) =>
	peopleOf(articles, decisions)
		.all()
		.map(({key, joined, apart}) => [
			key,
			...joined.slice(1).map(part => `${part.key}: ${part.reason}`),
			...apart.map(other => `not ${other.key}: ${other.reason}`),
		]);

const times = <Thing>(count: number, thing: Thing): readonly Thing[] => Array.from({length: count}, () => thing);

describe('one person across articles', () => {
	test('has one full name, however it is written', () => {
		const [person] = peopleOf([['Ilse Várady'], ['Ilse M. Varady'], ['ILSE VARADY']]).all();
		expect(person).toMatchObject({key: 'ilse varady', articles: 3, quotes: 3});
		expect(person!.names.map(({name}) => name)).toEqual(['Ilse M. Varady', 'ILSE VARADY', 'Ilse Várady']);
	});

	test('has a nickname or a further given name, and the reason is told', () => {
		expect(toldOf([...times(3, ['Robert Quill']), ['Bob Quill'], ['Robert Lee Quill']])).toEqual([
			['robert quill', 'bob quill: nickname', 'robert lee quill: further given name'],
		]);
	});

	test('is not joined by a nickname where two roles speak against it', () => {
		const [one, other] = toldOf([...times(2, ['Robert Quill, harbour master']), ['Bob Quill, pastry chef']]);
		expect([one, other]).toEqual([
			['robert quill', 'not bob quill: no shared role'],
			['bob quill', 'not robert quill: no shared role'],
		]);
		expect(toldOf([...times(2, ['Robert Quill, harbour master']), ['Bob Quill, former master']])).toHaveLength(1);
	});

	test('is never joined by a single initial, or where it may be one of two', () => {
		expect(toldOf([...times(2, ['Robert Quill']), ['R. Quill']])[1]).toEqual([
			'r quill',
			'not robert quill: a single initial',
		]);
		expect(toldOf([...times(3, ['Robert Lee Quill']), ...times(2, ['Robert Max Quill']), ['Robert Quill']])[2]).toEqual(
			[
				'robert quill',
				'not robert lee quill: several people it may be',
				'not robert max quill: several people it may be',
			],
		);
	});

	test('that is a man is not the woman of the same short form', () => {
		expect(toldOf([['Christopher Quill'], ['Christine Quill']])).toHaveLength(2);
	});

	test('has a bare surname only with three articles, and ten times those of the next', () => {
		const reason = 'surname with one bearer in 3+ articles and ten times the next';
		expect(toldOf([...times(3, ['Ilse Quill']), ['Quill']])).toEqual([['ilse quill', `quill: ${reason}`]]);
		expect(toldOf([...times(2, ['Ilse Quill']), ['Quill']])[1]).toEqual([
			'quill',
			'not ilse quill: too few articles with the full name',
		]);
		expect(toldOf([...times(10, ['Ilse Quill']), ['Tom Quill'], ['Quill']])[0]).toEqual([
			'ilse quill',
			`quill: ${reason}`,
		]);
		expect(toldOf([...times(9, ['Ilse Quill']), ['Tom Quill'], ['Quill']])[0]).toEqual([
			'ilse quill',
			'not quill: several people it may be',
		]);
	});

	test('has no bare surname with a title or a role that was never theirs', () => {
		const bearer = times(3, ['Ilse Quill, harbour master']);
		for (const other of ['Judge Quill', 'Mrs Quill', 'Quill, goalkeeper'])
			expect(toldOf([...bearer, [other]])[1]).toEqual([
				'quill',
				'not ilse quill: a title or role that the other never has',
			]);
		expect(toldOf([...bearer, ['Quill, retired master']])).toHaveLength(1);
	});

	test('has roles with their dates', () => {
		const people = createIdentities<string>();
		people.add('a', everyone(['Ilse Quill, mayor'], '2019-05-01'));
		people.add('b', everyone(['Ilse Quill, mayor'], '2024-02-03'));
		people.add('c', everyone(['Ilse Quill, harbour master']));
		expect(people.of('ilse quill')!.roles).toEqual([
			{role: 'mayor', articles: 2, from: '2019-05-01', to: '2024-02-03'},
			{role: 'harbour master', articles: 1},
		]);
	});
});

describe('what the reader has decided', () => {
	test('joins two people, whatever their surnames, and says so', () => {
		const decisions = [{says: 'same', one: 'ilse quill', other: 'ilse marrow'}] as const;
		expect(toldOf([['Ilse Quill'], ['Ilse Marrow'], ['Tom Reid']], decisions)).toEqual([
			['ilse quill', 'ilse marrow: by hand'],
			['tom reid'],
		]);
		const people = peopleOf([['Ilse Quill'], ['Ilse Marrow']], decisions);
		expect(people.of('ilse marrow')!.key).toBe('ilse quill');
		expect(people.in(1, 'ilse marrow')!.key).toBe('ilse quill');
	});

	test('keeps two apart that the rules would join', () => {
		const apart = (one: string, other: string) => [{says: 'different', one, other}] as const;
		expect(toldOf([...times(3, ['Ilse Quill']), ['Quill']], apart('ilse quill', 'quill'))[1]).toEqual([
			'quill',
			'not ilse quill: by hand',
		]);
		expect(toldOf([['Bob Quill'], ['Robert Quill']], apart('bob quill', 'robert quill'))).toHaveLength(2);
	});

	test('makes two of one name by a role', () => {
		const decisions = [{says: 'different', one: 'ilse quill', other: 'ilse quill, goalkeeper'}] as const;
		const people = peopleOf([['Ilse Quill, mayor'], ['Ilse Quill'], ['Ilse Quill, national goalkeeper']], decisions);
		expect(people.all().map(({key, articles}) => [key, articles])).toEqual([
			['ilse quill', 2],
			['ilse quill, goalkeeper', 1],
		]);
		expect(people.in(2, 'ilse quill')!.key).toBe('ilse quill, goalkeeper');
	});

	test('of two decisions about the same pair the last one holds', () => {
		const decisions = [
			{says: 'same', one: 'ilse quill', other: 'ilse marrow'},
			{says: 'different', one: 'ilse marrow', other: 'ilse quill'},
		] as const;
		expect(toldOf([['Ilse Quill'], ['Ilse Marrow']], decisions)).toHaveLength(2);
	});
});

describe('articles that come and go', () => {
	const pool = [
		['Ilse Quill, mayor', 'Tom Reid'],
		['Quill'],
		['Ilse Quill', 'Bob Reid, pilot'],
		['Robert Reid'],
		['Robert Lee Reid, pilot'],
		['Ilse Ann Quill'],
		['Judge Quill', 'Reid'],
		['Ilse Quill'],
		['R. Reid', 'Quill, mayor'],
		['Anna Quill'],
		['Ann Quill, baker'],
		['Ilse Quill', 'Quill'],
	];

	/** Numbers that look thrown. */
	const dice = (seed: number) => {
		let state = seed;
		return (below: number): number => {
			state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
			return (state >>> 8) % below;
		};
	};

	test('in any order give the same people as all at once', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const roll = dice(seed);
			const people = createIdentities<number>();
			const there = new Set<number>();
			for (let step = 0; step < 40; step++) {
				const article = roll(pool.length);
				if (there.delete(article)) people.remove(article);
				else {
					people.add(article, everyone(pool[article]!));
					there.add(article);
				}
				// What was asked between two changes must leave no trace.
				if (roll(3) === 0) people.all();
			}
			const atOnce = createIdentities<number>();
			for (const article of [...there].sort((a, b) => a - b)) atOnce.add(article, everyone(pool[article]!));
			expect(people.all()).toEqual(atOnce.all());
		}
	});

	test('leave nobody when all are gone', () => {
		const people = peopleOf(pool);
		for (const article of pool.keys()) people.remove(article);
		expect(people.all()).toEqual([]);
		expect(people.of('ilse quill')).toBeUndefined();
	});
});
