import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {openTerminal} from '../helpers/terminal.ts';

/* A folder in the built program, from one start to the next. */

const folder = mkdtempSync(join(tmpdir(), 'newsread-home-'));
afterAll(() => rmSync(folder, {recursive: true}));

const news = join(folder, 'news');
mkdirSync(news);

const put = (name: string, headline: string, date: string, paragraphs = 1) =>
	writeFileSync(
		join(news, `${name}.md`),
		[
			`---\ndate: ${date}\n---\n# ${headline}`,
			...Array.from({length: paragraphs}, (_, index) => `Fact ${index + 1} of it is that the harbour was quiet.`),
		].join('\n\n'),
	);
put('a-fair', 'The fair moves up the hill', '2024-10-13');
put('b-gate', 'The gate opens at dawn', '2024-10-16', 60);
put('c-pumps', 'The pumps are paid for', '2024-10-15');

test('a folder opens on its articles, and goes on the next time where one stopped', async () => {
	const environment = {XDG_STATE_HOME: join(folder, 'state'), XDG_CACHE_HOME: join(folder, 'cache')};
	const first = openTerminal([news], {environment});
	await first.sees('3 articles, newest first');
	await first.sees(/› +• The gate opens at dawn[\s\S]*The pumps are paid for[\s\S]*The fair moves/u);
	first.type('\r');
	await first.sees('Fact 1 of it');
	await first.sees('space page');
	first.type(' ');
	await first.sees('Fact 14 of it');
	first.type('q');
	await first.sees(/The gate opens at dawn +\d+%/u);
	first.type('q');
	expect(await first.exit).toBe(0);

	put('d-ferry', 'The ferry runs again', '2024-10-14');
	const second = openTerminal([news], {environment});
	await second.sees(/› +Continue: The gate opens at dawn +\d+%/u);
	await second.sees(/Wednesday 16 October 2024 +1 new since today/u);
	second.type('\r');
	await second.sees('Fact 14 of it');
	expect(second.shown()).not.toContain('Fact 1 of it');
	second.type('.');
	await second.sees('The pumps are paid for');
	second.type('LS');
	await second.sees('oldest first');
	second.type('Q');
	expect(await second.exit).toBe(0);

	const third = openTerminal([news], {environment});
	await third.sees(/oldest first[\s\S]*The fair moves[\s\S]*The ferry runs again/u);
	third.type('\u000F');
	await third.sees(/Fact 1 of it/u);
	await third.sees('The pumps are paid for');
	third.type('Q');
	expect(await third.exit).toBe(0);
});

test('the digest says what is new since the last visit, and who said it', async () => {
	const environment = {XDG_STATE_HOME: join(folder, 'digest-state'), XDG_CACHE_HOME: join(folder, 'digest-cache')};
	const first = openTerminal([news], {environment});
	await first.sees('articles, newest first');
	first.type('D');
	await first.sees('You look at this library for the first time.');
	first.type('Q');
	expect(await first.exit).toBe(0);
	writeFileSync(join(news, 'mole.md'), '# The mole is mended\n\n“It will stand,” said Ada Quill, the warden.\n');
	const second = openTerminal([news], {environment});
	await second.sees('1 new since today');
	second.type('D');
	await second.sees('1 new article, 1 quote, 1 voice');
	await second.sees(/“It will stand,” +Quill/u);
	second.type('j\r');
	await second.sees('quote 1 of 1');
	second.type('q');
	await second.sees('DIGEST');
	second.type('r');
	await second.sees('Marked 1 article as read');
	second.type('Q');
	expect(await second.exit).toBe(0);
	rmSync(join(news, 'mole.md'));
});

test('a file that comes into the folder is counted, found at once, and shown with R', async () => {
	const environment = {XDG_STATE_HOME: join(folder, 'watch-state'), XDG_CACHE_HOME: join(folder, 'watch-cache')};
	const terminal = openTerminal([news], {environment});
	await terminal.sees('watching');
	writeFileSync(join(news, 'lamp.md'), '# The lamp is lit\n\n“It burns again,” said Ada Quill, the warden.\n');
	await terminal.sees('R 1 new');
	expect(terminal.shown()).not.toContain('The lamp is lit');
	terminal.type('"burns');
	await terminal.sees('“It burns again,”');
	terminal.type('\u001B\u001B');
	await terminal.sees('LIBRARY');
	terminal.type('R');
	await terminal.sees('1 new: shown.');
	terminal.type('G');
	await terminal.sees('The lamp is lit');
	rmSync(join(news, 'lamp.md'));
	await terminal.sees('the file is gone');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});
