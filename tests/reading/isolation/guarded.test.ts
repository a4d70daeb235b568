// Formats that a hostile file can make slow are read in a thread that can be stopped.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {openInWorker} from '../../../source/library/worker/worker-library.ts';
import {describeProblem} from '../../../source/model/problem.ts';
import {readPageWords} from '../../../source/reading/html/page-words.ts';
import {guarded} from '../../../source/reading/isolation/guarded.ts';
import {readSavedPageWords} from '../../../source/reading/mail/saved-page-words.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-guarded-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const words = 'The council met in the old hall on Monday and heard Ann Vale speak of the eels for an hour.';
const page = `<!DOCTYPE html><title>Eels come back</title><p>${words}</p>`;
/** Each font stays open over all that follow, and each is another. */
const swelling = page + Array.from({length: 4000}, (_, index) => `<font color="${index}"><p>x`).join('');

test('what takes too long is stopped and shown as its words, and the next file is read', async () => {
	const hurried = guarded('html', readPageWords, 0);
	const [slow, quick] = await Promise.all([
		hurried(Buffer.from(`${page}<p>${'Long. '.repeat(100_000)}`), {path: 'slow.html'}),
		readBytes(Buffer.from(page), {path: 'quick.html'}),
	]);
	expect(slow.documents).toMatchObject([{headline: 'Eels come back', origin: {path: 'slow.html'}}]);
	expect(slow.documents[0]!.blocks[0]).toEqual({kind: 'paragraph', text: words});
	expect(slow.problems.map(describeProblem)).toEqual([
		'slow.html: took too long to read; shown without formatting. Save it as plain text.',
	]);
	expect(quick.problems).toEqual([]);
	const next = await readBytes(Buffer.from(page), {path: 'next.html'});
	expect(next).toMatchObject({documents: [{blocks: [{text: words}]}], problems: []});
});

test('the next file is not given what a thread that took too long says in the end', async () => {
	const slow = guarded('html', undefined, 0)(Buffer.from(`${page}<p>${'Long. '.repeat(100_000)}`), {path: 'slow.html'});
	expect((await slow).documents).toEqual([]);
	const next = await guarded('html')(Buffer.from(`<p>${words}</p>`), {path: 'next.html'});
	expect(next.documents.map(({origin}) => origin.path)).toEqual(['next.html']);
	expect(next.problems).toEqual([]);
});

test('a page that makes many elements of one is shown as its words before it fills the memory', async () => {
	const {documents, problems} = await readBytes(Buffer.from(swelling), {path: 'x.html'});
	expect(documents[0]!.blocks[0]).toEqual({kind: 'paragraph', text: words});
	expect(problems.map(describeProblem)).toEqual([
		'x.html: contains too much markup; shown without formatting. Save it as plain text.',
	]);
});

test('a page of half a million words is read with its markup', async () => {
	const chapters = Array.from(
		{length: 500},
		(_, index) => `<h2>Day ${index + 1}</h2><p>${'It rained again. '.repeat(333)}`,
	);
	const {documents, problems} = await readBytes(Buffer.from(`${page}${chapters.join('')}`), {path: 'x.html'});
	expect(problems).toEqual([]);
	expect(documents[0]!.blocks.filter(({kind}) => kind === 'subhead')).toHaveLength(500);
});

test('of a page of which only words are left, a hundred thousand paragraphs are shown, and that is told', async () => {
	const {documents, problems} = await readBytes(Buffer.from(`${page}${'<p>x<p>y'.repeat(150_000)}`), {path: 'x.html'});
	expect(documents[0]!.blocks).toHaveLength(100_000);
	expect(problems.map(describeProblem)).toEqual([
		'x.html: contains too much markup; shown without formatting. Save it as plain text.',
		'x.html: page too long; the end was cut off. Split it into smaller files.',
	]);
});

test('of a page saved as a mail that was stopped, the words are shown and not how they were sent', async () => {
	const html = `<html><title>Eels come back</title><p>${words}</p></html>`;
	const saved = `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(html).toString('base64')}\n`;
	const {documents} = await readSavedPageWords(Buffer.from(saved), {path: 'a.mhtml'});
	expect(documents).toMatchObject([{headline: 'Eels come back', blocks: [{kind: 'paragraph', text: words}]}]);
});

test('many files at once are all read, each to its own words', async () => {
	const readings = await Promise.all(
		Array.from({length: 12}, (_, index) =>
			readBytes(Buffer.from(`<html><p>Story ${index}.</p>`), {path: `${index}.html`}),
		),
	);
	expect(readings.map(({documents}) => documents[0]!.blocks[0]!.text)).toEqual(
		Array.from({length: 12}, (_, index) => `Story ${index}.`),
	);
});

test('the bytes stay their owner’s', async () => {
	const bytes = Buffer.from(page);
	await readBytes(bytes, {path: 'a.html'});
	expect(bytes.toString()).toBe(page);
});

test('a library in a thread of its own reads pages in another', async () => {
	const path = join(root, 'page.html');
	writeFileSync(path, page);
	const library = openInWorker();
	const titles: string[] = [];
	for await (const event of library.open([path])) {
		if (event.type === 'articles') titles.push(...event.articles.map(({title}) => title));
	}
	await library.close();
	expect(titles).toEqual(['Eels come back']);
});
