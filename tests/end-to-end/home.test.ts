import {rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import {newsFolder, quit, storyFile} from '../helpers/reader-in-pty.ts';

/* A folder in the built program, from one start to the next. */

const {newState, open, write} = newsFolder();

const put = (name: string, headline: string, date: string, paragraphs = 1) =>
	write(
		`${name}.md`,
		storyFile({date}, [
			`# ${headline}`,
			...Array.from({length: paragraphs}, (_, index) => `Fact ${index + 1} of it is that the harbour was quiet.`),
		]),
	);
put('a-fair', 'The fair moves up the hill', '2024-10-13');
put('b-gate', 'The gate opens at dawn', '2024-10-16', 60);
put('c-pumps', 'The pumps are paid for', '2024-10-15');

test('a folder opens on its articles, and goes on the next time where one stopped', async () => {
	const state = newState();
	const first = open({state});
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
	const second = open({state});
	await second.sees(/› +Continue: The gate opens at dawn +\d+%/u);
	await second.sees(/Wednesday 16 October 2024 +1 new since today/u);
	second.type('\r');
	await second.sees('Fact 14 of it');
	expect(second.shown()).not.toContain('Fact 1 of it');
	second.type('.');
	await second.sees('The pumps are paid for');
	second.type('LS');
	await second.sees('oldest first');
	await quit(second);

	const third = open({state});
	await third.sees(/oldest first[\s\S]*The fair moves[\s\S]*The ferry runs again/u);
	third.type('\u000F');
	await third.sees(/Fact 1 of it/u);
	await third.sees('The pumps are paid for');
	await quit(third);
});

test('the digest says what is new since the last visit, and who said it', async () => {
	const state = newState();
	const first = open({state});
	await first.sees('articles, newest first');
	first.type('D');
	await first.sees('You look at this library for the first time.');
	await quit(first);
	const mole = write('mole.md', '# The mole is mended\n\n“It will stand,” said Ada Quill, the warden.\n');
	const second = open({state});
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
	await quit(second);
	rmSync(mole);
});

test('a file that comes into the folder is counted, found at once, and shown with R', async () => {
	const terminal = open();
	await terminal.sees('watching');
	const lamp = write('lamp.md', '# The lamp is lit\n\n“It burns again,” said Ada Quill, the warden.\n');
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
	rmSync(lamp);
	await terminal.sees('the file is gone');
	await quit(terminal);
});
