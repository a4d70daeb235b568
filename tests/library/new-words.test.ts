import {describe, expect, onTestFinished, test} from 'vitest';
import type {Library} from '../../source/library/library.ts';
import {openLibrary} from '../../source/library/open-library.ts';
import {openInWorker} from '../../source/library/worker/worker-library.ts';
import {writeStories} from './stories.ts';

const old = 'The lamp\n\n“It burns again,” said Ada Quill, the warden.\n';
const later =
	'The quay\n\n“It burns again,” said Ada Quill, the warden.\n\n“The quay is wide,” said Ben Marrow, a pilot.\n';
const latest =
	'The mole\n\n“The quay is wide,” said Ben Marrow, a pilot.\n\nNobody came to the mole.\n\n“Nobody asked,” Marrow said.\n';

describe.each<readonly [string, () => Library]>([
	['in this process', () => openLibrary()],
	['in a worker', () => openInWorker()],
])('a library %s', (_, open) => {
	test('says what is new in some articles, compared with all others', async () => {
		await using stories = await writeStories({'a.txt': old, 'b.txt': later, 'c.txt': latest});
		const library = open();
		onTestFinished(library.close);
		for await (const __ of library.open([stories.folder]));
		const {said, saidBefore, voices} = await library.newWords(['c.txt', 'b.txt', 'none.txt'].map(stories.path));
		expect(said.map(own => own.map(({text}) => text))).toEqual([['“The quay is wide,”', '“Nobody asked,”'], [], []]);
		expect(saidBefore).toBe(2);
		expect(voices).toEqual([{name: 'Ben Marrow', quotes: 2, isFirst: true}]);
	});

	test('gives it up when nobody waits for it any more', async () => {
		await using stories = await writeStories({'a.txt': old, 'b.txt': later});
		const library = open();
		onTestFinished(library.close);
		for await (const __ of library.open([stories.folder]));
		const asked = library.newWords([stories.path('b.txt')], {signal: AbortSignal.abort()});
		await expect(asked).rejects.toThrow('aborted');
	});
});
