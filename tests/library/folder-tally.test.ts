import {expect, test} from 'vitest';
import {createFolderTally} from '../../source/library/folder-tally.ts';
import {describeProblem, type Problem} from '../../source/model/problem.ts';
import {foreign, type ReadResult, refused} from '../../source/reading/format.ts';

const article: ReadResult = {documents: [{origin: {path: 'a.txt'}, blocks: []}], problems: []};
const settings = foreign({path: 'x.json'}, 'no articles in this JSON file');
const line = (problem: Problem | undefined): string => (problem ? describeProblem(problem) : '');
const end = (files: number, problems = 0) => ({endOf: 'notes', files, problems});

test('what a folder left out beside its articles is told in one line, which is no failure', () => {
	const tally = createFolderTally();
	tally.read('notes/a.txt', article);
	for (const name of ['b.docx', 'c.DOCX', 'd.xlsx', 'e', 'crawl.warc.gz']) tally.leftOut(`notes/${name}`);
	tally.read('notes/x.json', settings);
	const told = tally.end(end(2));
	expect(told?.isNotice).toBe(true);
	expect(line(told)).toBe(
		'notes: 6 files were left out: 2 .docx, 1 .json, 1 .warc.gz, 1 .xlsx, 1 without an ending. Name one to see why.',
	);
});

test('a folder of which nothing was read says so, and that is a failure', () => {
	const tally = createFolderTally();
	tally.leftOut('notes/b.docx');
	const told = tally.end(end(0));
	expect(told?.isNotice).toBeUndefined();
	expect(line(told)).toBe('notes: no articles in this folder; 1 file was left out: 1 .docx. Name it to see why.');
	tally.read('notes/x.json', settings);
	expect(line(tally.end(end(1)))).toBe(
		'notes: no articles in this folder; 1 file was left out: 1 .json. Name it to see why.',
	);
	expect(line(tally.end(end(0)))).toMatch(
		/^notes: no articles in this folder\. Files ending in .*\.md .*can be read\.$/,
	);
});

test('nothing is told where nothing was left out, or where the problems say it all', () => {
	const tally = createFolderTally();
	tally.read('notes/a.txt', article);
	expect(tally.end(end(1))).toBeUndefined();
	tally.read('notes/a.txt', refused({path: 'notes/a.txt'}, 'an export of Factiva'));
	expect(tally.end(end(1))).toBeUndefined();
	expect(tally.end(end(0, 1))).toBeUndefined();
	tally.read('notes/metadata_0_to_20.json', {...settings, isCompanion: true});
	tally.read('notes/a.txt', article);
	expect(tally.end(end(2))).toBeUndefined();
});

test('of many kinds the rest is counted, and a strange ending is not repeated', () => {
	const tally = createFolderTally();
	for (const name of ['a.b', 'a.c', 'a.d', 'a.e', 'a.f', 'a.g', 'a.h']) tally.leftOut(name);
	tally.leftOut('a.\x1b[31m sixty');
	tally.leftOut('a.not an ending');
	expect(line(tally.end(end(0)))).toBe(
		'notes: no articles in this folder; 9 files were left out: 2 with other endings, 1 .b, 1 .c, 1 .d, 1 .e, 3 of other kinds. Name one to see why.',
	);
});
