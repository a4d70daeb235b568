import {spawnSync} from 'node:child_process';
import {chmodSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../source/model/problem.ts';
import {stateSchema} from '../../source/notebook/state-schema.ts';
import {databaseOn} from '../../source/storage/database.ts';
import {openDatabase, settle} from '../../source/storage/open-database.ts';
import {migrate, type Schema} from '../../source/storage/schema.ts';
import {ferryStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn, problemsOf} from '../notebook/folder.ts';

const ferry = ferryStory();

const works = ({notebook}: ReturnType<typeof problemsOf>) => {
	notebook.keepPosition(ferry, 50);
	notebook.setRead(ferry, true);
	return notebook.position(ferry) === 50 && notebook.isRead(ferry.id);
};

test('the folder is made, and what one reads is nobody else’s business', () => {
	const folder = join(emptyFolder(), 'state', 'newsread');
	notebookIn(folder).setRead(ferry, true);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	for (const name of readdirSync(folder))
		expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
});

describe('a file that is no database', () => {
	test.each([
		['a text', 'My notes on the harbour.\n'.repeat(200)],
		['the head of a database, and noise', `SQLite format 3\0${'harbour'.repeat(3000)}`],
	])('is put aside and told of: %s', (_, content) => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'state.db'), content);
		const opened = problemsOf(folder);
		expect(works(opened)).toBe(true);
		expect(opened.problems.map(describeProblem)).toEqual([
			`${folder}/state.db: damaged, or not a file of newsread. It was put aside as ${folder}/state.db.broken.`,
		]);
		expect(readFileSync(join(folder, 'state.db.broken'), 'utf8')).toBe(content);
		opened.notebook.close();
		expect(notebookIn(folder).position(ferry)).toBe(50);
	});

	test('leaves one that was put aside before where it is', () => {
		const folder = emptyFolder();
		for (const content of ['one', 'two']) {
			writeFileSync(join(folder, 'state.db'), content.repeat(300));
			problemsOf(folder).notebook.close();
		}
		expect(readFileSync(join(folder, 'state.db.broken'), 'utf8')).toMatch(/^one/);
		expect(readFileSync(join(folder, 'state.db.broken-2'), 'utf8')).toMatch(/^two/);
	});
});

describe('where nothing can be written, it works until the end and says so once', () => {
	test('no home', () => {
		const opened = problemsOf(undefined);
		expect(works(opened)).toBe(true);
		expect(opened.problems.map(describeProblem)).toEqual([
			'state.db: there is no home folder to keep it in. What you keep now lasts until you quit. Set HOME, or XDG_STATE_HOME.',
		]);
	});

	test('a file where the folder belongs', () => {
		const folder = join(emptyFolder(), 'newsread');
		writeFileSync(folder, '');
		const opened = problemsOf(folder);
		expect(works(opened)).toBe(true);
		expect(opened.problems).toHaveLength(1);
		expect(opened.problems[0]).toMatchObject({what: expect.stringMatching(/^cannot be written \(EEXIST/)});
	});

	test('a file of a newer program is left as it is', () => {
		const folder = emptyFolder();
		notebookIn(folder).close();
		const path = join(folder, 'state.db');
		const newer = new DatabaseSync(path);
		newer.exec(`create table dream (text); pragma user_version = ${stateSchema.steps.length + 1}`);
		newer.close();
		const before = readFileSync(path);
		const opened = problemsOf(folder);
		expect(works(opened)).toBe(true);
		expect(opened.problems.map(({what}) => what)).toEqual(['written by a newer newsread']);
		opened.notebook.close();
		expect(readFileSync(path).equals(before)).toBe(true);
	});

	test.each([
		['the folder', 0o500, 0o600],
		['the file', 0o700, 0o400],
	])('what was kept is shown, where %s is read-only', (_, folderMode, fileMode) => {
		const folder = join(emptyFolder(), 'newsread');
		const before = notebookIn(folder);
		before.setMark('a', ferry, 33);
		before.close();
		chmodSync(join(folder, 'state.db'), fileMode);
		chmodSync(folder, folderMode);
		// Permissions are nothing to root: then the folder and the program are nobody's.
		const nobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : undefined;
		if (nobody !== undefined) spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, dirname(folder)]);
		const script = `
			const {openNotebook} = await import(${JSON.stringify(join(import.meta.dirname, '../../source/notebook/open-notebook.ts'))});
			const problems = [];
			const notebook = openNotebook(${JSON.stringify(folder)}, problem => problems.push(problem.what));
			notebook.setRead({id: 'a.txt'}, true);
			const before = notebook.unsaved();
			notebook.setStar({id: 'a.txt'}, true);
			const unsaved = [before.stars + before.marks, notebook.unsaved().stars];
			console.log(JSON.stringify({problems, marks: notebook.marks().length, read: notebook.isRead('a.txt'), unsaved}));`;
		const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
			encoding: 'utf8',
			...nobody,
		});
		chmodSync(folder, 0o700);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout)).toEqual({
			problems: [expect.stringMatching(/^cannot be written/)],
			marks: 1,
			read: true,
			// The mark is in the file, the star is not.
			unsaved: [0, 1],
		});
	});
});

test('a database says why it lasts only as long as the process', () => {
	const file = {name: 'things.db', schema: schemaOf('create table thing (name)'), forNow: 'It is forgotten'};
	const open = (folder: string | undefined) => openDatabase({...file, folder}, () => {});
	const here = emptyFolder();
	expect(open(here).transience).toBeUndefined();
	expect(open(undefined).transience).toBe('no folder');
	expect(open(join(here, 'things.db', 'newsread')).transience).toBe('cannot be written');
	const later = schemaOf('create table thing (name)', 'create table dream (text)');
	openDatabase({...file, folder: here, schema: later}, () => {}).close();
	expect(open(here).transience).toBe('newer file');
});

const schemaOf = (...steps: readonly string[]): Schema => ({steps, tables: []});

describe('tables are changed step by step, and nothing is lost', () => {
	test('an older file takes the steps that it lacks', () => {
		const database = databaseOn(new DatabaseSync(':memory:'));
		const [first, second, third] = [
			'create table quote (words text) strict',
			"alter table quote add column note text not null default ''",
			'create table star (quote integer) strict;\ncreate index star_quote on star (quote)',
		] as const;
		expect(migrate(database, schemaOf(first))).toBe(true);
		database.run("insert into quote values ('We were warned.')");
		expect(migrate(database, schemaOf(first, second, third))).toBe(true);
		expect(database.all('select * from quote')).toEqual([{words: 'We were warned.', note: ''}]);
		expect(migrate(database, schemaOf(first, second, third))).toBe(true);
		expect(migrate(database, schemaOf(first))).toBe(false);
	});

	test('a step that fails leaves the file as it was', () => {
		const database = databaseOn(new DatabaseSync(':memory:'));
		expect(() => migrate(database, schemaOf('create table quote (words text);\ncreate nonsense'))).toThrow();
		expect(database.all('select * from sqlite_schema')).toEqual([]);
		expect(migrate(database, stateSchema)).toBe(true);
	});
});

test('a file system that cannot write ahead keeps a journal instead', () => {
	const path = join(emptyFolder(), 'state.db');
	// Locks by files beside it, as on some network folders; memory is not shared there.
	const address = new URL(`${pathToFileURL(path)}?vfs=unix-dotfile`);
	const first = settle(new DatabaseSync(address), stateSchema);
	expect(first.get('pragma journal_mode')).toEqual({journal_mode: 'delete'});
	first.write(() => first.run("insert into query values ('find', 'ferry', 1)"));
	first.close();
	const again = settle(new DatabaseSync(address), stateSchema);
	expect(again.all('select text from query')).toEqual([{text: 'ferry'}]);
	again.close();
});

test('standard error stays silent but for other warnings', () => {
	const script = `
		const {openNotebook} = await import(${JSON.stringify(join(import.meta.dirname, '../../source/notebook/open-notebook.ts'))});
		openNotebook(${JSON.stringify(emptyFolder())}).setRead({id: 'a.txt'}, true);
		process.emitWarning('the tide is out', 'ExperimentalWarning');`;
	const {stderr, status} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'});
	expect(status).toBe(0);
	expect(stderr).toContain('the tide is out');
	expect(stderr).not.toContain('SQLite');
});
