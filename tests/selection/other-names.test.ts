import {describe, expect, test} from 'vitest';
import type {PeopleDecision} from '../../source/model/people-decision.ts';
import {quotedText} from '../../source/model/quote.ts';
import {findInFiles} from '../../source/selection/select-in-files.ts';
import {keepFolder} from '../library/archive/kept-folder.ts';

const said = (name: string, words: string): string =>
	`The bridge at ${words}\n\nThe bridge at ${words} is shut for repairs until the spring.\n\n“The bridge at ${words} stays shut,” said ${name}, who looked at it.\n`;

const stories = {
	'a.txt': said('Robert Quillan', 'Ashby'),
	'b.txt': said('Robert Quillan', 'Brome'),
	'c.txt': said('Robert Quillan', 'Corby'),
	'd.txt': said('Bob Quillan', 'Derrow'),
	'e.txt': said('Quillan', 'Ember'),
	'f.txt': said('Ilse Marrow', 'Fallow'),
	'g.txt': said('Odette Breme', 'Garrow'),
};

describe('whoever asks for a person', () => {
	const ask = async (person: string, decisions: readonly PeopleDecision[] = []) => {
		using kept = keepFolder();
		for (const [name, text] of Object.entries(stories)) kept.write(name, text);
		await kept.run();
		const answers: string[][] = [];
		for (const withArchive of [true, false]) {
			const {found} = findInFiles([kept.folder], {
				kind: 'quote',
				wanted: {person},
				indirect: false,
				onProblem: () => {},
				decisions,
				reading: withArchive ? {archive: {cache: kept.cache, fewestFiles: 1, onProblem: () => {}}} : {},
			});
			const words: string[] = [];
			for await (const one of found)
				if (one.kind === 'quote') words.push(/at (\w+)/.exec(quotedText(one.article.text, one.quote))![1]!);
			answers.push(words);
		}
		expect(answers[0]).toEqual(answers[1]);
		return answers[0];
	};

	test('gets the articles that use a nickname or the surname alone, behind those of the name', async () => {
		expect(await ask('Robert Quillan')).toEqual(['Ashby', 'Brome', 'Corby', 'Derrow', 'Ember']);
		expect(await ask('Bob Quillan')).toEqual(['Derrow', 'Ashby', 'Brome', 'Corby', 'Ember']);
	});

	test('gets everybody of a surname, as before', async () => {
		expect(await ask('Quillan')).toEqual(['Ashby', 'Brome', 'Corby', 'Derrow', 'Ember']);
	});

	test('gets whom the reader has joined, and not whom the reader keeps apart', async () => {
		expect(await ask('Ilse Marrow', [{says: 'same', one: 'ilse marrow', other: 'odette breme'}])).toEqual([
			'Fallow',
			'Garrow',
		]);
		expect(
			await ask('Robert Quillan', [
				{says: 'different', one: 'robert quillan', other: 'bob quillan'},
				{says: 'different', one: 'robert quillan', other: 'quillan'},
			]),
		).toEqual(['Ashby', 'Brome', 'Corby']);
	});

	test('gets nobody else for a misspelt name', async () => {
		expect(await ask('Robert Quilan')).toEqual(['Ashby', 'Brome', 'Corby']);
	});
});
