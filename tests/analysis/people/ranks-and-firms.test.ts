// Names beside ranks, days, firms and institutions.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const analysed = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});

const peopleIn = (...paragraphs: readonly string[]) => analysed(...paragraphs).people.map(({name}) => name);

test.each([
	['said Sgt. Joe Friday', ['Joe Friday']],
	['said Officer Ruth Monday of the harbour police', ['Ruth Monday']],
	['said Councillor June Mabey', ['June Mabey']],
	['said June Mabey', ['June Mabey']],
	['said Alhaji Musa Danlami', ['Musa Danlami']],
	['said Mzee Josphat Kiptum', ['Josphat Kiptum']],
	['said Comrade Ngozi Akpan', ['Ngozi Akpan']],
	['said Engr Paul Akpan', ['Paul Akpan']],
	['said Gull & Stanhope analyst Edric Roe', ['Edric Roe']],
	['said Edric Roe, a Johns Hopkins epidemiologist', ['Edric Roe']],
	['said Edric Roe, who cites a Johns Hopkins study', ['Edric Roe']],
])('“The rope was cut,” %s', (said, people) => {
	const article = analysed(`“The rope was cut,” ${said}.`);
	expect(article.people.map(({name}) => name)).toEqual(people);
	expect(article.quotes.map(({speaker}) => speaker)).toEqual(people);
});

test('a month is no given name behind a word that dates have', () => {
	expect(peopleIn('“The rope was cut,” said Ann Hay. In June Orlind Press printed it.')).toEqual(['Ann Hay']);
});

test('a day behind somebody who goes by a given name is a day', () => {
	expect(peopleIn('“The rope was cut,” said Father Joe Friday.')).toEqual(['Joe']);
});

test.each([
	['Twins Asha and Meera Pillai sat the exam. “It was short,” said Asha.', ['Asha', 'Meera Pillai']],
	['Lord Ashcombe of Wold agreed with Tara Sethi.', ['Ashcombe', 'Tara Sethi']],
	['Mother-of-four Kirsty Blain was fined for putting a teabag in the wrong bin.', ['Kirsty Blain']],
	['A bench of Justices Meena Rao and Tara Sethi heard the case.', ['Meena Rao', 'Tara Sethi']],
])('a word for several people, and a peer’s place, are no part of a name and no person: %s', (text, people) => {
	expect(peopleIn(text).toSorted()).toEqual(people);
});

test.each([
	'“It makes sense on paper,” said Ivo Grandage of broker Halden Peel. Halden Peel rates the shares highly.',
	'Ivo Grandage, an analyst at broker Halden Peel, said it “makes sense on paper”. Halden Peel is paid for that.',
])('a broker behind “at” or “of” and somebody’s name is a firm: %s', text => {
	expect(peopleIn(text)).toEqual(['Ivo Grandage']);
});

test('a broker whom one speaks of is a man', () => {
	expect(peopleIn('“No,” said the broker Halden Peel. “Never,” Peel said.')).toEqual(['Halden Peel']);
});

test('a virtue is a given name: two sisters of one surname are two', () => {
	expect(peopleIn('The minister named Mercy Danso to the board, with her sister Patience Danso.')).toEqual([
		'Mercy Danso',
		'Patience Danso',
	]);
});

test.each(['CEO', 'MD', 'CFO'])('whose %s somebody is, is a firm', office => {
	expect(peopleIn(`Brightwood Pallets ${office} Keri Lomax agreed. “We have quoted twice,” she said.`)).toEqual([
		'Keri Lomax',
	]);
});
