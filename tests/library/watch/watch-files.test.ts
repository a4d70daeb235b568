import {appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {type WatchOptions, watchFiles} from '../../../source/library/watch/watch-files.ts';
import {until} from '../../helpers/until.ts';

const newFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-watch-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

const watching = async (paths: readonly string[], options: Partial<WatchOptions> = {}) => {
	const told: string[] = [];
	const watched = await watchFiles(paths, {pause: 20, ...options, onFiles: files => told.push(...files)});
	onTestFinished(watched.stop);
	return {told, watched};
};

const refusing: Partial<WatchOptions> = {
	watchFolder: () => {
		throw Object.assign(new Error('no watches are left'), {code: 'ENOSPC'});
	},
};

describe.each<readonly [string, Partial<WatchOptions>]>([
	['a folder that is watched', {}],
	['a folder that the system refuses to watch', refusing],
])('%s', (_, options) => {
	test('tells what comes, changes and goes, also in folders that come', async () => {
		const folder = newFolder();
		mkdirSync(join(folder, 'empty'));
		const [old, gone] = [join(folder, 'old.txt'), join(folder, 'gone.txt')];
		for (const path of [old, gone]) writeFileSync(path, 'It rained.');
		const {told} = await watching([folder], options);
		appendFileSync(old, ' It rained on.');
		await until(() => expect(told).toContain(old));
		rmSync(gone);
		await until(() => expect(told).toContain(gone));
		mkdirSync(join(folder, 'deep'));
		const others = [join(folder, 'new.txt'), join(folder, 'empty', 'a.txt'), join(folder, 'deep', 'b.txt')];
		for (const path of others) writeFileSync(path, 'It rained.');
		await until(() => expect(told).toEqual(expect.arrayContaining(others)));
		const moved = join(folder, 'deep', 'moved.txt');
		renameSync(join(folder, 'new.txt'), moved);
		await until(() => expect(told.filter(path => path === moved || path === others[0])).toHaveLength(3));
	});
});

test('a folder that is removed and made anew is watched again', async () => {
	const folder = newFolder();
	const [deep, path] = [join(folder, 'deep'), join(folder, 'deep', 'a.txt')];
	mkdirSync(deep);
	writeFileSync(path, 'It rained.');
	const {told} = await watching([folder]);
	rmSync(deep, {recursive: true});
	await until(() => expect(told).toEqual([path]));
	mkdirSync(deep);
	writeFileSync(path, 'It rained again.');
	await until(() => expect(told).toEqual([path, path]));
	writeFileSync(join(deep, 'b.txt'), 'It rained on.');
	await until(() => expect(told.at(-1)).toBe(join(deep, 'b.txt')));
});

test('what changed before it was watched is told where it is asked for, and else not', async () => {
	const folder = newFolder();
	const path = join(folder, 'old.txt');
	writeFileSync(path, 'It rained.');
	const {told} = await watching([folder], {since: 0});
	await until(() => expect(told).toEqual([path]));
	const {told: nothing} = await watching([folder]);
	writeFileSync(join(folder, 'new.txt'), 'It rained.');
	await until(() => expect(nothing).toEqual([join(folder, 'new.txt')]));
});

test('of a folder around a file that is named only that file is told', async () => {
	const folder = newFolder();
	const [named, other] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
	for (const path of [named, other]) writeFileSync(path, 'It rained.');
	const {told} = await watching([named]);
	appendFileSync(other, ' It rained on.');
	appendFileSync(named, ' It rained on.');
	await until(() => expect(told).toEqual([named]));
});

test('says whether the system refuses', async () => {
	const folder = newFolder();
	expect((await watching([folder])).watched.isPolling()).toBe(false);
	expect((await watching([folder], refusing)).watched.isPolling()).toBe(true);
});
