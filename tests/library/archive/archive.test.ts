import {spawn} from 'node:child_process';
import {chmodSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {keepFolder, story} from './kept-folder.ts';

const reader = fileURLToPath(new URL('./read-folder.ts', import.meta.url));

const longAgo = new Date('2020-01-02T03:04:05Z');

/** Puts the last change of files into the past: one of the last seconds is not trusted. */
const settle = (...paths: readonly string[]) => {
	for (const path of paths) utimesSync(path, longAgo, longAgo);
};

const keepStories = (count: number, formats = false) => {
	const kept = keepFolder({formats});
	for (let number = 0; number < count; number++) {
		kept.write(`story-${number}.txt`, story(number));
		settle(kept.path(`story-${number}.txt`));
	}
	return kept;
};

describe('an archive', () => {
	test('gives the same steps as reading the files, in every format, problems included', async () => {
		using kept = keepStories(5, true);
		kept.write('empty.txt', '');
		kept.write('picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd]));
		const without = await kept.run({archive: false});
		const cold = await kept.run();
		const warm = await kept.run();
		expect(cold.steps).toBe(without.steps);
		expect(warm.steps).toBe(without.steps);
		expect(without.problems.length).toBeGreaterThan(1);
		expect([...cold.notices, ...warm.notices]).toEqual([]);
	});

	test('analyses nothing twice', async () => {
		using kept = keepStories(3);
		const cold = await kept.run();
		expect(cold.analysed).toEqual(cold.ids);
		expect((await kept.run()).analysed).toEqual([]);
	});

	test('names the files as each command does', async () => {
		using kept = keepStories(2);
		await kept.run();
		const as = `${relative(process.cwd(), kept.folder)}/`;
		const [there, here] = [await kept.run({as}), await kept.run({as, archive: false})];
		expect(there.analysed).toEqual([]);
		expect(there.steps).toBe(here.steps);
		expect(there.ids.at(-1)).toBe(relative(process.cwd(), kept.path('story-1.txt')));
	});

	test('reads what has changed and what is new, and forgets what is gone', async () => {
		using kept = keepStories(5);
		await kept.run();
		kept.write('story-1.txt', story(101));
		kept.write('story-9.txt', story(9));
		rmSync(kept.path('story-3.txt'));
		const {analysed, steps} = await kept.run();
		expect(analysed).toEqual([kept.path('story-1.txt'), kept.path('story-9.txt')]);
		expect(steps).toBe((await kept.run({archive: false})).steps);
		kept.write('story-3.txt', story(3));
		expect((await kept.run()).analysed).toEqual([kept.path('story-3.txt')]);
	});

	test('analyses a file that was only touched no second time', async () => {
		using kept = keepStories(3);
		await kept.run();
		utimesSync(kept.path('story-2.txt'), longAgo, new Date('2021-01-01'));
		expect((await kept.run()).analysed).toEqual([]);
	});

	test('sees a change within the same second and of the same length', async () => {
		using kept = keepStories(1);
		kept.write('late.txt', story(1));
		await kept.run();
		const {atime, mtime} = statSync(kept.path('late.txt'));
		kept.write('late.txt', story(2));
		utimesSync(kept.path('late.txt'), atime, mtime);
		expect((await kept.run()).analysed).toEqual([kept.path('late.txt')]);
	});

	test('analyses only the new letters of a mailbox that has grown', async () => {
		using kept = keepStories(0);
		const letter = (number: number) =>
			`From ann@example.org Mon Jan  5 10:00:0${number} 2026\nFrom: Ann Vale <ann@example.org>\nSubject: Letter ${number}\nMessage-ID: <${number}@example.org>\nDate: Mon, 5 Jan 2026 10:00:0${number} +0000\n\n${story(number)}\n`;
		kept.write('village.mbox', letter(1) + letter(2));
		expect((await kept.run()).analysed.filter(id => id.includes('village.mbox'))).toHaveLength(2);
		kept.write('village.mbox', letter(1) + letter(2) + letter(3));
		const {analysed, steps} = await kept.run();
		expect(analysed).toEqual([expect.stringContaining('3@example.org')]);
		expect(steps).toBe((await kept.run({archive: false})).steps);
	});

	test('goes on where a run was left', async () => {
		using kept = keepStories(40);
		const first = await kept.run({stopAfter: 20});
		const second = await kept.run();
		expect(first.analysed.length + second.analysed.length).toBeLessThanOrEqual(second.ids.length + 1);
		expect(second.steps).toBe((await kept.run({archive: false})).steps);
	});

	test('is written by two at once', async () => {
		using kept = keepStories(30);
		const [one, other] = await Promise.all([kept.run(), kept.run()]);
		expect(one.steps).toBe(other.steps);
		const after = await kept.run();
		expect(after.analysed).toEqual([]);
		expect(after.steps).toBe(one.steps);
	});
});

describe('a damaged archive', () => {
	const damages: Readonly<Record<string, (file: string) => void>> = {
		'a file cut in half': file => truncateSync(file, statSync(file).size >> 1),
		'an empty file': file => truncateSync(file, 0),
		'another file': file => writeFileSync(file, 'The harbour board kept the night ferry on Tuesday.\n'.repeat(500)),
		'zeros in the middle': file => {
			const bytes = readFileSync(file);
			writeFileSync(file, bytes.fill(0, bytes.length >> 2, (bytes.length >> 2) * 3));
		},
	};
	for (const [damage, harm] of Object.entries(damages))
		test(`gives what the files give, and is made anew: ${damage}`, async () => {
			using kept = keepStories(20);
			const {steps} = await kept.run();
			harm(kept.file());
			const hurt = await kept.run();
			expect(hurt.steps).toBe(steps);
			// An empty file is a new archive.
			const told = damage === 'an empty file' ? [] : [expect.stringMatching(/^the cache was damaged \(/u)];
			expect(hurt.notices.map(({what}) => what)).toEqual(told);
			await kept.run();
			const after = await kept.run();
			expect(after.analysed).toEqual([]);
			expect(after.steps).toBe(steps);
		});
});

describe('an archive that cannot be written', () => {
	test('is told once, and everything is read', async () => {
		using kept = keepStories(5);
		writeFileSync(kept.cache, 'not a folder');
		const {steps, notices} = await kept.run();
		expect(steps).toBe((await kept.run({archive: false})).steps);
		expect(notices).toEqual([
			expect.objectContaining({isNotice: true, what: expect.stringContaining('the cache cannot be written')}),
		]);
		rmSync(kept.cache);
	});

	test('is still read when the disk is full', async () => {
		using kept = keepStories(10);
		await kept.run();
		const pages = Math.ceil(statSync(kept.file()).size / 8192);
		for (let number = 10; number < 200; number++) kept.write(`story-${number}.txt`, story(number));
		const {steps, notices, analysed} = await kept.run({mostPages: pages + 2});
		expect(steps).toBe((await kept.run({archive: false})).steps);
		expect(notices).toEqual([expect.objectContaining({what: expect.stringContaining('full')})]);
		expect(analysed).not.toContain(kept.path('story-1.txt'));
		const after = await kept.run();
		expect(after.notices).toEqual([]);
		expect((await kept.run()).steps).toBe(steps);
	});

	// Root may write everywhere.
	test.skipIf(process.getuid?.() === 0)('is still read in a folder without the right to write', async () => {
		using kept = keepStories(5);
		const {steps} = await kept.run();
		chmodSync(kept.file(), 0o400);
		chmodSync(kept.cache, 0o500);
		const {analysed, notices, steps: again} = await kept.run();
		chmodSync(kept.cache, 0o700);
		expect(analysed).toEqual([]);
		expect(again).toBe(steps);
		expect(notices).toHaveLength(1);
	});
});

test('nobody else may read an archive', async () => {
	using kept = keepStories(1);
	await kept.run();
	expect(statSync(kept.file()).mode & 0o077).toBe(0);
});

describe('a program that is killed', () => {
	test.each([3, 40, 90])(
		'while it makes the archive, after %i articles, leaves one that is finished the next time',
		async count => {
			using kept = keepStories(120);
			const child = spawn(process.execPath, [reader, kept.folder, kept.cache], {stdio: ['ignore', 'pipe', 'inherit']});
			let lines = 0;
			for await (const line of createInterface(child.stdout)) {
				expect(line).toContain('story');
				if (++lines === count) child.kill('SIGKILL');
			}
			const {steps, notices} = await kept.run();
			expect(steps).toBe((await kept.run({archive: false})).steps);
			expect(notices).toEqual([]);
			expect((await kept.run()).analysed).toEqual([]);
		},
	);
});
