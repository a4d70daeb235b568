import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Problem} from '../../source/model/problem.ts';
import {findFiles} from '../../source/reading/find-files.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'newsread-find-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const write = (...names: readonly string[]) => {
	for (const name of names) {
		mkdirSync(dirname(join(root, name)), {recursive: true});
		writeFileSync(join(root, name), 'A story.');
	}
};

type Found = {
	readonly files: readonly string[];
	readonly problems: readonly Problem[];
	readonly leftOut: readonly string[];
};

const find = async (...paths: readonly string[]): Promise<Found> => {
	const files: string[] = [];
	const leftOut: string[] = [];
	const problems: Problem[] = [];
	for await (const found of findFiles(paths.map(path => join(root, path)))) {
		if ('problem' in found) problems.push(found.problem);
		else if ('path' in found) files.push(relative(root, found.path));
		else if ('leftOut' in found) leftOut.push(relative(root, found.leftOut));
	}
	return {files, problems, leftOut};
};

test('files come in the order in which a person would list them, folders among them', async () => {
	write('story10.txt', 'story2.txt', 'Story1.txt', 'a/b10.md', 'a/b9.md', 'z/c.txt', 'élan.txt', 'zoo.txt');
	expect((await find('')).files).toEqual([
		'a/b9.md',
		'a/b10.md',
		'élan.txt',
		'Story1.txt',
		'story2.txt',
		'story10.txt',
		'z/c.txt',
		'zoo.txt',
	]);
});

test('from folders only files that a format reads are taken; dot files and installed packages are not', async () => {
	write(
		'a.txt',
		'b.MD',
		'c.png',
		'd',
		'.hidden.txt',
		'.git/e.txt',
		'node_modules/f.md',
		'g/.h/i.txt',
		'__MACOSX/j.txt',
	);
	expect((await find('')).files).toEqual(['a.txt', 'b.MD']);
});

test('a file that is named is given whatever its name', async () => {
	write('a.png', '.b', 'c');
	expect((await find('c', 'a.png', '.b')).files).toEqual(['c', 'a.png', '.b']);
});

test('nothing is given twice', async () => {
	write('a/b.txt', 'a/c.txt');
	const {files, problems} = await find('a/b.txt', 'a', 'a/../a', 'a/c.txt', 'a/b.txt');
	expect(files).toEqual(['a/b.txt', 'a/c.txt']);
	expect(problems).toEqual([]);
});

test('standard input is passed on as it is, once', async () => {
	const found = await Array.fromAsync(findFiles(['-', '-']));
	expect(found).toEqual([{path: '-', isNamed: true}]);
});

describe('links', () => {
	test('a linked folder is entered once, and a loop ends', async () => {
		write('a/b.txt', 'c/d.txt');
		symlinkSync(join(root, 'a'), join(root, 'b-link'));
		symlinkSync(join(root, 'a'), join(root, 'c-link'));
		symlinkSync('..', join(root, 'a', 'loop'));
		symlinkSync('self', join(root, 'self'));
		expect((await find('')).files).toEqual(['a/b.txt', 'c/d.txt']);
	});

	test('a linked folder outside is read', async () => {
		write('real/story.txt', 'opened/x.txt');
		symlinkSync(join(root, 'real'), join(root, 'opened', 'link'));
		expect((await find('opened')).files).toEqual(['opened/link/story.txt', 'opened/x.txt']);
	});

	test('a link to a file is a file', async () => {
		write('real/story.txt', 'opened/x.txt');
		symlinkSync(join(root, 'real/story.txt'), join(root, 'opened', 'linked.txt'));
		symlinkSync(join(root, 'real/story.txt'), join(root, 'opened', 'linked.bin'));
		expect((await find('opened')).files).toEqual(['opened/linked.txt', 'opened/x.txt']);
	});

	test('a link that leads nowhere is told only where it is called an article', async () => {
		write('a.txt');
		symlinkSync('nowhere', join(root, 'b'));
		symlinkSync('nowhere', join(root, 'c.txt'));
		const {files, problems} = await find('');
		expect(files).toEqual(['a.txt']);
		expect(problems).toEqual([{path: join(root, 'c.txt'), what: 'no such file', remedy: 'Check the path.'}]);
	});
});

test('a path that is not there is told, and the rest is found', async () => {
	write('a.txt');
	const {files, problems} = await find('nope', 'a.txt', 'a.txt/b');
	expect(files).toEqual(['a.txt']);
	expect(problems.map(problem => problem.what)).toEqual(['no such file', 'no such file']);
});

test('files that no format reads are told as left out, but not what stands beside stories and saved pages', async () => {
	write(
		'a.txt',
		'b.pptx',
		'c',
		'd.png',
		'robots.txt',
		'e.css',
		'f.js',
		'Thumbs.db',
		'.g.pptx',
		'page_files/h.bin',
		'i/j.xlsx',
	);
	symlinkSync(join(root, 'b.pptx'), join(root, 'k.pptx'));
	const {files, leftOut} = await find('');
	expect(files).toEqual(['a.txt']);
	expect(leftOut).toEqual(['b.pptx', 'c', 'i/j.xlsx', 'k.pptx']);
});

test('a file that is named is not left out of the folder around it', async () => {
	write('a.pptx', 'b.pptx');
	expect((await find('a.pptx', '')).leftOut).toEqual(['b.pptx']);
});

test('the end of a folder says how many files worth opening it has', async () => {
	write('a/b.txt', 'a/c.png', 'a/d.pptx');
	symlinkSync('nowhere', join(root, 'a', 'e.txt'));
	const found = await Array.fromAsync(findFiles([join(root, 'a')]));
	expect(found.at(-1)).toEqual({endOf: join(root, 'a'), files: 1, problems: 1});
});

test('the caller gets turns while a large tree is walked', async () => {
	write(...Array.from({length: 3000}, (_, index) => `${index % 30}/${index}.txt`));
	// However fast the disk is: a second goes by with each look at the clock.
	let clock = 0;
	vi.spyOn(Date, 'now').mockImplementation(() => (clock += 1000));
	let turns = 0;
	let walking = true;
	const count = () => {
		turns++;
		if (walking) setImmediate(count);
	};
	setImmediate(count);
	let files = 0;
	for await (const found of findFiles([root])) if ('path' in found) files++;
	walking = false;
	vi.restoreAllMocks();
	expect(files).toBe(3000);
	expect(turns).toBeGreaterThan(0);
});
