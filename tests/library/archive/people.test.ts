import {rmSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {openArchivePeople, readArchivePeople} from '../../../source/library/archive/archive-people.ts';
import {appearancesIn} from '../../../source/library/people/appearances.ts';
import {createIdentities} from '../../../source/library/people/identities.ts';
import {readArticles} from '../../../source/library/read-articles.ts';
import {type KeptFolder, keepFolder, story} from './kept-folder.ts';

const ferry = (name: string) =>
	`The ferry of ${name}\n\nThe ferry stays, said ${name}, the chairman.\n\n“We expect an answer by May,” ${name} said. “Nobody else has a boat.”\n`;

const options = ({cache}: KeptFolder) => ({cache, onProblem: () => {}});

/** Everyone as they are when all files are read. */
const fromFiles = async ({folder}: KeptFolder) => {
	const people = createIdentities<string>();
	for await (const step of readArticles([folder]))
		if ('article' in step) people.add(step.article.id, appearancesIn(step.article));
	return people.all();
};

describe('the people of an archive', () => {
	test('are those of its files, also after some of these have changed and gone', async () => {
		using kept = keepFolder();
		for (let number = 0; number < 4; number++) kept.write(`story-${number}.txt`, story(number));
		kept.write('ferry-1.txt', ferry('Anton Varady'));
		kept.write('ferry-2.txt', ferry('Tony Varady'));
		await kept.run();
		const [first] = openArchivePeople(kept.folder, options(kept))!.all();
		expect(first).toMatchObject({key: 'ilse marrow', articles: 4, roles: [{role: 'harbour master', articles: 4}]});
		expect(openArchivePeople(kept.folder, options(kept))!.all()).toEqual(await fromFiles(kept));
		rmSync(kept.path('story-3.txt'));
		kept.write('ferry-2.txt', ferry('Odette Breme'));
		await kept.run();
		expect(openArchivePeople(kept.folder, options(kept))!.all()).toEqual(await fromFiles(kept));
	});

	test('have what the reader decided', async () => {
		using kept = keepFolder();
		kept.write('ferry-1.txt', ferry('Anton Varady'));
		kept.write('ferry-2.txt', ferry('Odette Breme'));
		await kept.run();
		const same = {says: 'same', one: 'anton varady', other: 'odette breme'} as const;
		expect(openArchivePeople(kept.folder, options(kept), [same])!.all()).toMatchObject([
			{key: 'anton varady', articles: 2, joined: [{}, {key: 'odette breme', reason: 'by hand'}]},
		]);
	});

	test('are read by surname without the articles that have nobody of it', async () => {
		using kept = keepFolder();
		kept.write('story.txt', story(1));
		kept.write('ferry.txt', ferry('Anton Varady'));
		await kept.run();
		const found = readArchivePeople(kept.folder, options(kept), ['varady']);
		expect(found!.map(({path}) => path)).toEqual([kept.path('ferry.txt')]);
	});

	test('are nobody where there is no archive', () => {
		using kept = keepFolder();
		expect(openArchivePeople(kept.folder, options(kept))).toBeUndefined();
	});
});
