import {mkdirSync, readdirSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readArticles} from '../../../source/library/read-articles.ts';
import {keepFolder, story} from './kept-folder.ts';

test('a new archive removes those that nobody opened for half a year, and only those', async () => {
	using kept = keepFolder();
	kept.write('story.txt', story(1));
	await kept.run();
	const [own] = readdirSync(kept.cache);
	const put = (name: string, used?: Date): void => {
		const path = join(kept.cache, name);
		writeFileSync(path, '');
		if (used !== undefined) utimesSync(path, used, used);
	};
	const longAgo = new Date('2020-02-02T02:02:02Z');
	const nameOf = (letter: string): string => `archive-${letter.repeat(40)}.db`;
	put(nameOf('a'), longAgo);
	put(nameOf('b'));
	put('notes.db', longAgo);
	const there = () => readdirSync(kept.cache).sort();
	const before = there();
	await kept.run();
	expect(there()).toEqual(before);

	mkdirSync(kept.path('more'));
	kept.write('more/story.txt', story(2));
	const archive = {cache: kept.cache, fewestFiles: 1, onProblem: () => {}};
	await Array.fromAsync(readArticles([kept.path('more')], {archive}));
	const [added] = there().filter(name => !before.includes(name));
	expect(there()).toEqual([added, nameOf('b'), own, 'notes.db'].sort());
});
