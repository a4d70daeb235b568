// Pages that others show in frames are no articles: what was found in pages is kept, so that the next run need not open them.
import {readFileSync, rmSync, utimesSync} from 'node:fs';
import {expect, test, vi} from 'vitest';
import {keepFolder} from './kept-folder.ts';

const opened: string[] = [];

vi.mock('node:fs', async original => {
	const fs = await original<typeof import('node:fs')>();
	return {
		...fs,
		openSync: (path: string, flags: string) => {
			opened.push(path);
			return fs.openSync(path, flags);
		},
	};
});

const longAgo = new Date('2020-01-02T03:04:05Z');

const page = (body: string): string =>
	`<html><head><title>The night ferry stays</title></head><body><h1>The night ferry stays</h1>${body}<p>“We expect an answer by May,” said Anton Varady, the chairman of the harbour board. “Nobody else has a boat.”</p><p>The ferry has crossed the bay for thirty years, and the board met on Tuesday to keep it for one more.</p></body></html>`;

const keepPages = () => {
	const kept = keepFolder();
	const write = (name: string, text: string) => {
		kept.write(name, text);
		// A change of the last seconds is not trusted.
		utimesSync(kept.path(name), longAgo, longAgo);
	};
	write('advert.html', '<html><body><p>Boats for sale. Boats for sale all summer.</p></body></html>');
	write('other.html', page('<p>It is the last one.</p>'));
	write('story.html', page('<iframe src="advert.html"></iframe>'));
	return {kept, write};
};

test('a frame is left out when pages are known from the archive, and no page but the frame is opened', async () => {
	const {kept} = keepPages();
	using _ = kept;
	const cold = await kept.run();
	expect(cold.ids).toEqual([kept.path('other.html'), kept.path('story.html')]);
	opened.length = 0;
	expect(await kept.run()).toMatchObject({steps: cold.steps, analysed: []});
	expect(opened.filter(path => path.endsWith('.html'))).toEqual([kept.path('advert.html')]);
});

test('a page that has changed is looked into again', async () => {
	const {kept, write} = keepPages();
	using _ = kept;
	await kept.run();
	write('story.html', page('<p>There is no frame any more.</p>'));
	const without = await kept.run({archive: false});
	expect(without.ids).toContain(kept.path('advert.html'));
	expect((await kept.run()).steps).toBe(without.steps);
	write(
		'story.html',
		readFileSync(kept.path('story.html'), 'utf8').replace('</h1>', '</h1><iframe src=other.html></iframe>'),
	);
	expect((await kept.run()).steps).toBe((await kept.run({archive: false})).steps);
});

test('what a page shows is known again once the page is gone', async () => {
	const {kept} = keepPages();
	using _ = kept;
	await kept.run();
	rmSync(kept.path('story.html'));
	expect((await kept.run()).ids).toEqual([kept.path('advert.html'), kept.path('other.html')]);
});
