import {readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {ferryStory, storyOf} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {articleAsked, emptyFolder, openReaderOf, reading, says, shows} from './fake-outside.ts';

const ferry = ferryStory();
const quay = storyOf('# The crane\nIt stands.\n# The mole\nIt stays.', {path: 'quay.txt', headline: 'The quay'});
const choir = storyOf('They sing.', {path: 'choir.txt', headline: 'The choir'});

describe('an act', () => {
	test('that asks for the terminal is handed on', async () => {
		const reader = await openReaderOf(ferry);
		reader.act({kind: 'suspend'});
		reader.act({kind: 'redraw'});
		await until(() => expect(reader.noted).toEqual(['suspended', 'redrawn']));
	});

	test('that saves writes a new file, and never over another one', async () => {
		const reader = await openReaderOf(ferry);
		const path = join(emptyFolder(), 'ferry.md');
		reader.act({kind: 'save', article: ferry, path});
		await says(reader, `Saved ${path}`);
		expect(readFileSync(path, 'utf8')).toBe(`# ${ferry.text}`);
		reader.act({kind: 'save', article: quay, path});
		await says(reader, 'already exists');
		expect(readFileSync(path, 'utf8')).toBe(`# ${ferry.text}`);
	});

	test('that edits hands the editor the file and never an option, whatever it is called', async () => {
		const [folder, before] = [emptyFolder(), process.cwd()];
		process.chdir(folder);
		vi.stubEnv('VISUAL', '');
		vi.stubEnv('EDITOR', join(folder, 'editor'));
		onTestFinished(() => {
			process.chdir(before);
			vi.unstubAllEnvs();
		});
		writeFileSync('editor', '#!/bin/sh\nfor word; do echo "$word" >>called; done\n', {mode: 0o755});
		writeFileSync('-story.txt', ferry.text);
		const reader = await openReaderOf(ferry);
		reader.act({kind: 'edit', path: '-story.txt', words: ''});
		await until(() => expect(readFileSync('called', 'utf8')).toContain('-story.txt'));
		const words = readFileSync('called', 'utf8').trimEnd().split('\n');
		expect(words.filter(word => word.startsWith('-'))).toEqual([]);
		expect(resolve(words.at(-1)!)).toBe(resolve('-story.txt'));
	});

	test('that reads another path adds it to the library and opens its first story', async () => {
		const reader = await openReaderOf(ferry);
		reader.act({kind: 'read-path', path: 'more'});
		const files = await reading(reader, 2);
		expect(files.paths).toEqual(['more']);
		files.articles(choir, quay);
		(await articleAsked(reader)).answer(choir);
		await shows(reader, choir);
	});

	test('that finds nothing in another path says so', async () => {
		const reader = await openReaderOf(ferry);
		reader.act({kind: 'read-path', path: 'none'});
		const files = await reading(reader, 2);
		files.problem('none');
		files.done();
		await says(reader, 'Nothing to read in none');
	});

	test('that fails is told', async () => {
		const reader = await openReaderOf(ferry);
		reader.act({kind: 'read-path', path: 'more'});
		(await reading(reader, 2)).fail(new Error('The disk is gone.'));
		await says(reader, 'The disk is gone');
	});
});
