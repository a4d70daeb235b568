import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {describeProblem} from '../../source/model/problem.ts';
import {ferryStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn, problemsOf} from './folder.ts';

type Ended = {readonly kept: number; readonly errors: string; readonly signal: NodeJS.Signals | null};

/** Runs the writer; it is killed once it has kept `killAfter` articles. */
const write = (folder: string, name: string, count: number, killAfter = Number.POSITIVE_INFINITY): Promise<Ended> =>
	new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder, name, String(count)]);
		let [output, errors] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			if (output.split('\n').length > killAfter) child.kill('SIGKILL');
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			errors += text;
		});
		child.on('error', reject);
		child.on('close', (_, signal) => resolve({kept: output.split('\n').length - 1, errors, signal}));
	});

/** What SQLite itself finds wrong with the file. */
const faults = (folder: string): readonly unknown[] => {
	const database = new DatabaseSync(join(folder, 'state.db'));
	const found = [
		...database.prepare('pragma integrity_check').all(),
		...database.prepare('pragma foreign_key_check').all(),
		// What is written together is there together.
		...database.prepare('select key from article where key not in (select article from place)').all(),
	];
	database.close();
	return found;
};

const whole = [{integrity_check: 'ok'}];

const idsOf = (name: string, count: number) => Array.from({length: count}, (_, number) => `${name}/${number}.txt`);

test('four programs begin the same file at once, and nothing of what they keep is lost', async () => {
	const folder = join(emptyFolder(), 'newsread');
	const names = ['north', 'east', 'south', 'west'];
	const ended = await Promise.all(names.map(name => write(folder, name, 60)));
	expect(ended).toEqual(names.map(() => ({kept: 60, errors: '', signal: null})));
	const notebook = notebookIn(folder);
	for (const name of names) expect(notebook.readIds(idsOf(name, 60)).size).toBe(60);
	expect(notebook.citations()).toHaveLength(240);
	expect(notebook.queries('find')).toHaveLength(200);
	expect(notebook.marks()).toHaveLength(1);
	expect(faults(folder)).toEqual(whole);
});

test('what a program had kept when it was killed is there, and the file is whole', async () => {
	const folder = emptyFolder();
	for (const [round, killAfter] of [3, 17, 40, 71].entries()) {
		const name = `round${round}`;
		const {kept, errors, signal} = await write(folder, name, 100_000, killAfter);
		expect({errors, signal}).toEqual({errors: '', signal: 'SIGKILL'});
		expect(kept).toBeGreaterThanOrEqual(killAfter);
		const notebook = notebookIn(folder);
		expect(notebook.readIds(idsOf(name, kept)).size).toBe(kept);
		const noted = new Set(notebook.citations().map(({id}) => id));
		for (const id of idsOf(name, kept)) expect(noted.has(id)).toBe(true);
		notebook.close();
		expect(faults(folder)).toEqual(whole);
	}
});

test('a change by one program is seen by the other at once', () => {
	const folder = emptyFolder();
	const [here, there] = [notebookIn(folder), notebookIn(folder)];
	const ferry = ferryStory();
	expect(here.isRead(ferry.id)).toBe(false);
	expect(here.starredQuotes(ferry).size).toBe(0);
	there.setRead(ferry, true);
	there.starQuote(ferry, 2, true);
	expect(here.isRead(ferry.id)).toBe(true);
	expect(here.starredQuotes(ferry)).toEqual(new Set([2]));
	here.setNote(ferry, 2, 'who counts?');
	there.undo();
	expect(here.starredQuotes(ferry).size).toBe(0);
	expect(there.notes(ferry)).toEqual(new Map([[2, 'who counts?']]));
});

test('what cannot be kept is told once, and nothing breaks', () => {
	const folder = emptyFolder();
	const {notebook, problems} = problemsOf(folder);
	const vandal = new DatabaseSync(join(folder, 'state.db'));
	vandal.exec('drop table query');
	vandal.close();
	notebook.addQuery('find', 'ferry');
	expect(notebook.queries('find')).toEqual([]);
	expect(problems.map(describeProblem)).toEqual([
		`${folder}: could not be written (no such table: query). Some of what you keep now may be lost when you quit.`,
	]);
	notebook.setRead(ferryStory(), true);
	expect(notebook.isRead(ferryStory().id)).toBe(true);
});
