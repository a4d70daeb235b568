// The search of everything in a real terminal: the built program, its worker, its notebook.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {openTerminal} from './helpers/terminal.ts';

const home = mkdtempSync(join(tmpdir(), 'newsread-search-'));
const folder = join(home, 'news');
mkdirSync(folder);
const story = (name: string, date: string, lines: readonly string[]) =>
	writeFileSync(join(folder, name), `---\ntitle: ${lines[0]}\ndate: ${date}\n---\n\n${lines.slice(1).join('\n\n')}\n`);
story('1-windmill.md', '2024-01-02', [
	'Windmill to turn again',
	'The old windmill on the dyke is being repaired.',
	'“A windmill that stands still is a barn,” said Hetty Quill, the miller.',
]);
story('2-library.md', '2024-02-03', [
	'Library opens on Sundays',
	'The town library opens on Sundays from March on.',
	'“Nobody reads on a Monday,” said Hetty Quill, who also runs the windmill shop.',
	'Visitors can see the windmill from the reading room.',
]);
story('3-bakery.md', '2024-03-04', [
	'Bakery raises prices',
	'A loaf costs ten cents more.',
	'“Flour came from the windmill once,” said Ralf Osten, a baker.',
]);
afterAll(() => rmSync(home, {recursive: true, force: true}));

const open = (more: Partial<Parameters<typeof openTerminal>[1]> = {}) =>
	openTerminal([folder], {
		columns: 100,
		rows: 34,
		environment: {XDG_STATE_HOME: join(home, 'state'), XDG_CACHE_HOME: join(home, 'cache')},
		...more,
	});

test('words are found everywhere, and n goes from one hit to the next through all articles', async () => {
	const terminal = open();
	await terminal.sees('of 3');
	terminal.type('"');
	await terminal.sees('WHAT YOU MAY TYPE');
	terminal.type('windmil');
	await terminal.sees(/QUOTES +2/u);
	await terminal.sees(/HEADLINES AND SECTIONS +1/u);
	await terminal.sees(/WORDS IN THE TEXT +3/u);
	terminal.type('\t\t');
	await terminal.sees(/› .*windmill/u);
	terminal.type('\r');
	await terminal.sees(/windmil {3}\d of 6/u);
	const before = terminal.shown();
	terminal.type('n');
	await terminal.seesNot(/windmil {3}\d of 6/u.exec(before)![0]);
	await terminal.sees(/windmil {3}\d of 6/u);
	terminal.type('\u001B');
	await terminal.seesNot('of 6');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});

test('a search is narrowed by chips, and says what each costs where nothing is left', async () => {
	const terminal = open();
	await terminal.sees('of 3');
	terminal.type('"');
	await terminal.sees('WHAT YOU MAY TYPE');
	terminal.type('by:osten windmill ');
	await terminal.sees(/QUOTES +1/u);
	expect(terminal.shown()).toContain('by:osten');
	terminal.type('sundays ');
	await terminal.sees('Nothing has all of these.');
	await terminal.sees(/› +Without by:osten +1 article/u);
	terminal.type('\r');
	await terminal.sees(/WORDS IN THE TEXT +1/u);
	terminal.type('\u001B');
	await terminal.seesNot('SEARCH');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});

test('a kept search is there the next time, until it is forgotten', async () => {
	const first = open();
	await first.sees('of 3');
	first.type('"');
	await first.sees('WHAT YOU MAY TYPE');
	first.type('flour');
	await first.sees(/QUOTES +1/u);
	first.type('\u0013');
	await first.sees('Keep this search as: flour');
	first.type(' and bread\r');
	await first.sees('Kept “flour and bread”');
	first.type('\u001B');
	await first.seesNot('SEARCH');
	first.type('Q');
	expect(await first.exit).toBe(0);
	const next = open();
	await next.sees('of 3');
	next.type('"');
	await next.sees('KEPT SEARCHES');
	await next.sees('flour and bread');
	next.type('\r');
	await next.sees('Flour came from the windmill once');
	next.type('\u0015');
	await next.sees('KEPT SEARCHES');
	next.type('\u0018');
	await next.sees('Forgot “flour and bread”');
	await next.seesNot('KEPT SEARCHES');
	next.type('\u001B');
	await next.seesNot('WHAT YOU MAY TYPE');
	next.type('Q');
	expect(await next.exit).toBe(0);
});
