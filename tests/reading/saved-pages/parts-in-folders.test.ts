// What belongs to a page that was saved in a folder is no article.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {findFiles} from '../../../source/reading/find-files.ts';
import {readWholeFile} from '../../helpers/whole-file.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'newsread-saved-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const words =
	'The bells of Ulmby rang for the first time since the tower leaned, and the sexton wept as he pulled the rope.';
const page = (more = ''): string =>
	`<!DOCTYPE html><html><head><title>The bells ring</title></head><body><article><h1>The bells ring</h1>${`<p>${words}</p>`.repeat(4)}</article>${more}</body></html>`;
const small = '<!DOCTYPE html><p>Buy rope.</p>';

const write = (files: Readonly<Record<string, string>>): void => {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), {recursive: true});
		writeFileSync(join(root, name), content);
	}
};

const found = async (...folders: readonly string[]): Promise<readonly string[]> => {
	const names: string[] = [];
	for await (const one of findFiles(folders.length === 0 ? [root] : folders.map(folder => join(root, folder))))
		if ('problem' in one) names.push(one.problem.what);
		else if ('path' in one) names.push(relative(root, one.path).replaceAll('\\', '/'));
	return names;
};

describe('a folder with the name of a page beside it', () => {
	test('holds no articles, in any language of the browser', async () => {
		write({
			'Bells.html': page(),
			'Bells_files/ad.html': small,
			'Glocken.htm': page(),
			'Glocken-Dateien/werbung.htm': small,
			'Cloches.html': page(),
			'Cloches_fichiers/pub.html': small,
			'deep/Word.htm': page(),
			'deep/Word.fld/header.htm': small,
		});
		expect(await found()).toEqual(['Bells.html', 'Cloches.html', 'deep/Word.htm', 'Glocken.htm']);
	});

	test('is an ordinary folder where there is no such page, and where it is named itself', async () => {
		write({'Bells_files/a.html': page(), 'other.html': page(), 'my_files/b.txt': words, 'my_files.txt': words});
		expect(await found()).toEqual(['Bells_files/a.html', 'my_files/b.txt', 'my_files.txt', 'other.html']);
		write({'Bells.html': page()});
		expect(await found('Bells_files')).toEqual(['Bells_files/a.html']);
	});
});

describe('a page that another one shows in a frame', () => {
	test('is no article, wherever it is', async () => {
		write({
			'ulmby.example/ads/rope.html': small,
			'ulmby.example/news/bells.html': page(
				'<iframe width="1" src="../ads/rope.html"></iframe><IFRAME SRC=map%20of.html?x=1#y></IFRAME><iframe src="https://maps.example/a.html"></iframe>',
			),
			'ulmby.example/news/map of.html': small,
			'ulmby.example/news/other.html': page(),
		});
		expect(await found()).toEqual(['ulmby.example/news/bells.html', 'ulmby.example/news/other.html']);
	});

	test('is one where it is larger than the page around it, or the page is only a set of frames', async () => {
		write({
			'index.html': '<!DOCTYPE html><h1>Our stories</h1><iframe src="bells.html"></iframe>',
			'bells.html': page(),
			'old/index.html': `<html><frameset cols="1,2"><frame src="menu.html"><frame src="story.html"></frameset><!-- ${'x'.repeat(2000)} --></html>`,
			'old/story.html': page(),
		});
		expect(await found()).toEqual(['bells.html', 'index.html', 'old/index.html', 'old/story.html']);
	});

	test('does not keep files from coming in their order, however many there are', async () => {
		const names = Array.from({length: 150}, (_, index) => `${index + 1}.${index % 7 === 3 ? 'txt' : 'html'}`);
		write(Object.fromEntries(names.map(name => [name, small])));
		expect(await found()).toEqual(names);
	});
});

describe('a snapshot of ArchiveBox', () => {
	const place = 'archive/1911223344.5';
	const old = {
		'ArchiveBox.conf': '[SERVER]',
		'sources/1911223344-import.txt': 'https://ulmby.example/bells',
		[`${place}/index.html`]: small,
		[`${place}/index.json`]: '{"url": "https://ulmby.example/bells", "title": "The bells ring | Ulmby Echo"}',
		[`${place}/htmltotext.txt`]: words,
		[`${place}/readability/content.html`]: `<div>${`<p>${words}</p>`.repeat(4)}</div>`,
		[`${place}/readability/article.json`]:
			'{"title": "The bells ring", "byline": "Orla Penhallow", "publishedTime": "2030-07-25T08:00:00Z"}',
		[`${place}/ulmby.example/bells.html`]: page(),
	};

	test('gives one article: the best of its copies', async () => {
		write({...old, [`${place}/output.html`]: page(), [`${place}/singlefile.html`]: page()});
		expect(await found()).toEqual([`${place}/singlefile.html`]);
		write({[`${place}/singlefile.html`]: ''});
		expect(await found(place)).toEqual([`${place}/output.html`]);
	});

	test('states what its copy does not', async () => {
		write(old);
		expect(await found()).toEqual([`${place}/readability/content.html`]);
		const {documents} = await readWholeFile(join(root, place, 'readability/content.html'));
		expect(documents).toMatchObject([
			{
				headline: 'The bells ring',
				byline: 'Orla Penhallow',
				published: '2030-07-25T08:00:00Z',
				url: 'https://ulmby.example/bells',
			},
		]);
	});

	test('is found by its number since version 0.9', async () => {
		const snapshot = 'archive/users/orla/snapshots/20300725/ulmby.example/019c3fa2-8d1e-7b3a-9c55-0a1b2c3d4e5f';
		write({
			[`${snapshot}/index.jsonl`]:
				'{"type": "Snapshot", "url": "https://ulmby.example/bells"}\n{"type": "ArchiveResult", "plugin": "dom"}\n',
			[`${snapshot}/dom/output.html`]: page(),
			[`${snapshot}/htmltotext/htmltotext.txt`]: words,
			[`${snapshot}/wget/ulmby.example/bells.html`]: page(),
		});
		expect(await found()).toEqual([`${snapshot}/dom/output.html`]);
		const {documents} = await readWholeFile(join(root, snapshot, 'dom/output.html'));
		expect(documents[0]).toMatchObject({headline: 'The bells ring', url: 'https://ulmby.example/bells'});
	});

	test('without such a copy gives what wget fetched; other folders with a number are ordinary', async () => {
		write({
			[`${place}/index.html`]: small,
			[`${place}/index.json`]: '{}',
			[`${place}/ulmby.example/bells.html`]: page(),
			'20300725/output.html': page(),
			'20300725/story.html': page(),
		});
		expect(await found()).toEqual(['20300725/output.html', '20300725/story.html', `${place}/ulmby.example/bells.html`]);
	});
});
