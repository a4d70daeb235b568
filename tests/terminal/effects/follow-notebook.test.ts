import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';
import {actOutside} from '../../../source/terminal/effects/do-act.ts';
import {createFileReader} from '../../../source/terminal/effects/file-reader.ts';
import type {Outside} from '../../../source/terminal/effects/outside.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';

const folderFor = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

/** The reader with one story, over a notebook in a folder; without one, nothing outlasts the process. */
const readerOver = (folder: string | undefined) => {
	const notebook = openNotebook(folder);
	onTestFinished(notebook.close);
	const store = createStore(readerOf([ferryStory()]), update);
	actOutside(store, {notebook} as unknown as Outside, {reader: createFileReader(store), readAgain: async () => {}});
	return {
		store,
		/** What is said after some keys. */
		after: async (...keys: readonly string[]): Promise<string> => {
			for (const key of keys) store.dispatch({kind: 'key', key});
			await until(() => expect(store.get().message).toBeDefined());
			return store.get().message!.text;
		},
	};
};

describe('where nothing outlasts the process', () => {
	test.each([
		[[')', '*'], 'Starred until you quit: there is no home folder.'],
		[['*'], 'Starred until you quit: there is no home folder.'],
		[[')', 'a', 'x', 'Enter'], 'Note saved until you quit: there is no home folder.'],
		[['m', 'b'], 'Set mark b until you quit: there is no home folder.'],
		[['r'], 'Marked as read until you quit: there is no home folder.'],
	])('%j says so', async (keys, said) => {
		expect(await readerOver(undefined).after(...keys)).toBe(said);
	});

	test('q asks about what was starred and noted, and no longer when it was saved or taken back', async () => {
		const {store, after} = readerOver(undefined);
		await after(')', '*');
		await after('a', 'x', 'Enter');
		expect(play(store.get(), 'q').message?.text).toMatch(/^1 star and 1 note will be lost: q quit, E save,/u);
		const file = join(folderFor(), 'quotes.md');
		expect(await after('E', 'C-u', ...file, 'Enter')).toBe(`Saved ${file}.`);
		expect(play(store.get(), 'q').ending).toBe('quit');
		await after('m', 'b');
		expect(play(store.get(), 'q').message?.text).toMatch(/^1 mark will be lost: q quit, Esc/u);
		await after('U');
		expect(play(store.get(), 'q').ending).toBe('quit');
	});
});

test('where all is kept, a key is told and nothing is asked', async () => {
	const {store, after} = readerOver(folderFor());
	expect(await after(')', '*')).toBe('Starred the quote: A lists stars and notes.');
	expect(play(store.get(), 'q').ending).toBe('quit');
});

test('what could not be written is not said to be kept', async () => {
	const folder = folderFor();
	const {store, after} = readerOver(folder);
	const other = new DatabaseSync(join(folder, 'state.db'));
	other.exec('drop table mark');
	other.close();
	expect(await after('m', 'b')).toBe('Not kept: the state folder cannot be written (no such table: mark).');
	expect(await after(')', '*')).toBe('Starred the quote: A lists stars and notes.');
	expect(play(store.get(), 'q').ending).toBe('quit');
});
