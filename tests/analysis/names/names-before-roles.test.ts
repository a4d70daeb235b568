// What an employer, a place or a boss is called stands right before the office of the one who speaks.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const analysed = (...paragraphs: readonly string[]) => {
	const {quotes, people} = analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});
	return {speakers: quotes.map(quote => quote.speaker), people: people.map(({name}) => name)};
};

describe('The words are those of the person, not of the name before the office', () => {
	test.each([
		['Orlind CEO Nora Tavish', 'Nora Tavish'],
		['Brackwell Chief Executive Nora Tavish', 'Nora Tavish'],
		['Orlind Chief Medical Officer Nora Tavish', 'Nora Tavish'],
		['Majority Leader Emil Kost', 'Emil Kost'],
		['Drain Commissioner Emil Kost', 'Emil Kost'],
		['Harlow Mayor Emil Kost', 'Emil Kost'],
		['Brackwell economist Emil Kost', 'Emil Kost'],
		['Herons guard Emil Kost', 'Emil Kost'],
		['Brackwell lichenologist Emil Kost', 'Emil Kost'],
		['Brackwell City Council member Nora Tavish', 'Nora Tavish'],
		['Tavish aide Emil Kost', 'Emil Kost'],
		["Orlind's former CEO Nora Tavish", 'Nora Tavish'],
	])('said %s', (said, name) => {
		const {speakers, people} = analysed(
			'The levy on salt was doubled on Monday.',
			`“We had no choice about the salt,” said ${said}.`,
		);
		expect(speakers).toEqual([name]);
		expect(people).toEqual([name]);
	});
});

test('A person before somebody else’s office still speaks elsewhere', () => {
	const {speakers} = analysed(
		'“The salt is ours,” said Helen Tavish.',
		'“She is right,” said Tavish aide Emil Kost.',
		"“She knows,” said Tavish's lawyer Emil Kost.",
		'“I know,” said Tavish.',
	);
	expect(speakers).toEqual(['Helen Tavish', 'Emil Kost', 'Emil Kost', 'Helen Tavish']);
});

test('A name before no office keeps its words', () => {
	const {speakers} = analysed(
		'Nora Tavish and Emil Kost met on Monday.',
		'“It is late,” said Tavish, whose aide Emil Kost had left.',
		'“It is later,” said Kost Monday night.',
	);
	expect(speakers).toEqual(['Nora Tavish', 'Emil Kost']);
});

test('A rival of somebody is no name, whatever party the rival is of', () => {
	const {quotes, text} = analyse({
		origin: {path: 'story.txt'},
		blocks: [
			'Helen Tavish and Emil Kost met on Monday.',
			'“The salt is ours,” said Tavish’s chief Liberal rival. She was not there.',
		].map(text => ({kind: 'paragraph', text})),
	});
	expect(quotes.map(({speaker, source}) => [speaker, source && text.slice(source.start, source.end)])).toEqual([
		[undefined, 'Tavish’s chief Liberal rival'],
	]);
});

test('A verb in capitals is part of the name, and opens no clause that was said', () => {
	const {quotes, text} = analyse({
		origin: {path: 'story.txt'},
		blocks: [
			'Prices had risen faster than planned, said Orlind States Chief Executive Nora Tavish.',
			'The levy on salt was doubled on Monday.',
		].map(text => ({kind: 'paragraph', text})),
	});
	expect(quotes.map(({speaker, content}) => [speaker, text.slice(content[0]!.start, content[0]!.end)])).toEqual([
		['Nora Tavish', 'Prices had risen faster than planned'],
	]);
});
