import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {readArticles} from '../../../source/library/read-articles.ts';
import {containerOf} from '../../../source/terminal/effects/containers.ts';
import {actOutside} from '../../../source/terminal/effects/do-act.ts';
import {createFileReader} from '../../../source/terminal/effects/file-reader.ts';
import type {Outside} from '../../../source/terminal/effects/outside.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {readerOf} from '../../helpers/reader.ts';
import {until} from '../../helpers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'reading');

describe('a file that holds stories', () => {
	test.each([
		['articles.zip', 'archive'],
		['articles.tar', 'archive'],
		['story.txt.gz', 'archive'],
		['book.epub', 'book'],
		['mailbox.mbox', 'mailbox'],
	])('%s is no text but a container: %s', async (name, kind) => {
		const file = join(fixtures, name);
		expect(await containerOf(file, true)).toEqual({file, kind});
		expect(await containerOf(`${file}#2019/flood.html#3`, false)).toEqual({file, kind});
	});

	test.each(['capitals.txt', 'export.jsonl', 'feed-of-a-paper.rss', 'newsletter.eml', 'news-page.html'])(
		'%s is a text',
		async name => {
			expect(await containerOf(join(fixtures, name), true)).toBeUndefined();
		},
	);

	test('is no mailbox because it begins with “From”', async () => {
		const file = join(folder, 'from.txt');
		writeFileSync(file, 'From now on the ferry stays.');
		expect(await containerOf(file, false)).toBeUndefined();
	});

	test('is found behind a # of its own name, and is nothing where there is none', async () => {
		const file = join(folder, 'week #7.zip');
		writeFileSync(file, 'PK\u0003\u0004');
		expect(await containerOf(`${file}#a #b.txt`, false)).toEqual({file, kind: 'archive'});
		expect(await containerOf(file, false)).toEqual({file, kind: 'archive'});
		expect(await containerOf(join(folder, 'gone.zip#a.txt'), true)).toBeUndefined();
		expect(await containerOf(folder, true)).toBeUndefined();
	});
});

describe('e', () => {
	/** The reader with the stories of a file; the terminal must not be lent to anyone. */
	const opened = async (name: string) => {
		const articles = [];
		for await (const step of readArticles([join(fixtures, name)])) if ('article' in step) articles.push(step.article);
		const store = createStore(readerOf(articles), update);
		const unused = () => {
			throw new Error('the terminal was lent');
		};
		const outside = {lend: unused} as unknown as Outside;
		actOutside(store, outside, {reader: createFileReader(store), readAgain: unused});
		return store;
	};
	const press = (store: Awaited<ReturnType<typeof opened>>, keys: string) => {
		for (const key of keys) store.dispatch({kind: 'key', key});
	};

	test.each([
		['articles.zip', 'e', 'This story is inside an archive (NAME): s saves it as a file of its own.'],
		['articles.zip', 'Le', 'This story is inside an archive (NAME): Enter opens it, s saves it as a file of its own.'],
		['book.epub', 'e', 'This story is inside a book (NAME): s saves it as a file of its own.'],
		['mailbox.mbox', 'e', 'This story is inside a mailbox (NAME): s saves it as a file of its own.'],
	])('in %s (%s) opens no editor, and says what to do', async (name, keys, said) => {
		const store = await opened(name);
		press(store, keys);
		await until(() => expect(store.get().message?.text).toBe(said.replace('NAME', name)));
	});

	test('on a problem inside an archive says that it is one', async () => {
		const store = await opened('articles.zip');
		const path = join(fixtures, 'articles.zip');
		store.dispatch({kind: 'library', event: {type: 'problem', problem: {path: `${path}#broken.txt`, what: 'damaged'}}});
		press(store, '!e');
		await until(() =>
			expect(store.get().message?.text).toBe(`articles.zip is an archive: unpack it to edit what is inside.`),
		);
	});
});
