import {rm, writeFile} from 'node:fs/promises';
import {describe, expect, onTestFinished, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Library} from '../../source/library/library.ts';
import {openLibrary} from '../../source/library/open-library.ts';
import {openInWorker} from '../../source/library/worker/worker-library.ts';
import {ferry, river, writeStories} from './stories.ts';

const letter = (number: number): string =>
	`From ann@example.org Mon Jan  5 10:00:0${number} 2031\nFrom: Ann <ann@example.org>\nSubject: Letter ${number}\nMessage-ID: <${number}@example.org>\nDate: Mon, 5 Jan 2031 10:00:0${number} +0000\n\n“Lamp ${number} burns,” said Ben Marrow, the treasurer.\n\n`;

const read = async (library: Library, folder: string): Promise<void> => {
	for await (const _ of library.open([folder]));
};

const found = async (library: Library, words: string): Promise<readonly string[]> =>
	(await library.search(words, {limit: 9})).matches.map(({text}) => text);

describe.each<readonly [string, () => Library]>([
	['in this process', () => openLibrary()],
	['in a worker', () => openInWorker()],
])('a library %s', (_, open) => {
	test('knows at once what has come, changed and gone', async () => {
		await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
		const library = open();
		onTestFinished(library.close);
		await read(library, stories.folder);
		await writeFile(stories.path('lamp.txt'), 'The lamp\n\n“It burns again,” said Ada Quill, the warden.\n');
		await writeFile(stories.path('river.txt'), river.replace('twice and it', 'thrice and it'));
		await rm(stories.path('ferry.md'));
		const changed = ['lamp.txt', 'river.txt', 'ferry.md'].map(stories.path);
		const {added, changed: others, gone, problems} = await library.revise(changed);
		expect(added.map(({id}) => id)).toEqual([stories.path('lamp.txt')]);
		expect(others.map(({id}) => id)).toEqual([stories.path('river.txt')]);
		expect(gone).toEqual([stories.path('ferry.md')]);
		expect(problems).toEqual([]);
		expect(await found(library, 'burns')).toEqual(['“It burns again,”']);
		expect(await found(library, 'dredge the river')).toEqual(['“You can dredge the river thrice and it fills twice,”']);
		expect(await found(library, 'serious proposal')).toEqual([]);
		expect(await library.quotesBy(['Anton Varady'])).toEqual([]);
		expect(await library.quotesBy(['Odette Breme'])).toHaveLength(1);
		expect((await library.article(stories.path('river.txt'))).text).toContain('thrice');
		expect((await library.namesAndRolesOf(['Anton Varady'])).names).toEqual([]);
		expect((await library.namesAndRolesOf(['Ada Quill'])).names).toEqual([{name: 'Ada Quill', articles: 1}]);
		expect((await library.texts('serious', {limit: 9})).found).toBe(0);
		expect((await library.texts('thrice', {limit: 9})).found).toBe(1);
		await expect(library.article(stories.path('ferry.md'))).rejects.toThrow('no such article');
	});

	test('has nothing to say of a file that is as it was, and says what cannot be read', async () => {
		await using stories = await writeStories({'ferry.md': ferry});
		const library = open();
		onTestFinished(library.close);
		await read(library, stories.folder);
		await writeFile(stories.path('ferry.md'), ferry);
		await writeFile(stories.path('empty.txt'), '');
		const {problems, ...revision} = await library.revise(['ferry.md', 'empty.txt'].map(stories.path));
		expect(revision).toEqual({added: [], changed: [], gone: []});
		expect(problems.map(({path}) => path)).toEqual([stories.path('empty.txt')]);
	});
});

test('of a mailbox that has grown only the new letter is analysed', async () => {
	await using stories = await writeStories({'box.mbox': letter(1) + letter(2)});
	const analysed: string[] = [];
	const library = openLibrary({
		analyse: document => {
			analysed.push(document.headline ?? '');
			return analyse(document);
		},
	});
	onTestFinished(library.close);
	await read(library, stories.folder);
	expect(analysed).toEqual(['Letter 1', 'Letter 2']);
	await writeFile(stories.path('box.mbox'), letter(2) + letter(3));
	const {added, changed, gone} = await library.revise([stories.path('box.mbox')]);
	expect(analysed.slice(2)).toEqual(['Letter 3']);
	expect(added.length + changed.length).toBe(1);
	expect(gone).toHaveLength(1);
	expect((await found(library, 'lamp burns')).toSorted()).toEqual(['“Lamp 2 burns,”', '“Lamp 3 burns,”']);
});
