import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {readArticles} from '../../source/library/read-articles.ts';
import type {Corrections} from '../../source/model/correction.ts';
import {findInFiles} from '../../source/selection/select-in-files.ts';

const home = mkdtempSync(join(tmpdir(), 'newsread-passages-'));
afterAll(() => rmSync(home, {recursive: true}));

const folder = join(home, 'news');
const archive = {cache: join(home, 'cache'), fewestFiles: 1, onProblem: () => {}};

const write = (name: string, text: string): void => {
	const path = join(folder, name);
	writeFileSync(path, text);
	// What was changed just now is read again, whatever the archive has of it.
	utimesSync(path, new Date(2024, 0, 1), new Date(2024, 0, 1));
};

/** Corrections of a quote in `heron.txt`. */
const corrections: Corrections = {
	concern: path => path.endsWith('heron.txt'),
	articles: new Set(['heron.txt']),
	in: () => new Map(),
};

const passages = (text: string) =>
	Array.fromAsync(
		findInFiles([folder], {
			kind: 'passage',
			wanted: {text},
			indirect: false,
			limits: {},
			sort: undefined,
			decisions: [],
			reading: {archive, corrections},
			onProblem: () => {},
		}).found,
		({article}) => article.origin.path.slice(folder.length + 1),
	);

test('a text with a corrected quote is found once, whether the archive has it or not', async () => {
	mkdirSync(folder);
	write('heron.txt', 'A heron stood on the gate.\n\n“It is there each morning,” said Una Vale, the keeper.');
	write('gull.txt', 'A gull stood beside the heron.');
	expect((await passages('heron ')).toSorted()).toEqual(['gull.txt', 'heron.txt']);
	await Array.fromAsync(readArticles([folder], {archive}));
	expect((await passages('heron ')).toSorted()).toEqual(['gull.txt', 'heron.txt']);
	expect(await passages('heron by:vale ')).toEqual(['heron.txt']);
});
