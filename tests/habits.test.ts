import {expect, test} from 'vitest';
import {newsFolder, type Reader, storyFile} from './helpers/reader-in-pty.ts';
import {until} from './helpers/until.ts';

/* What hands and input methods expect of a program in a terminal, in a real pseudo terminal. */

const {open, write} = newsFolder();
const orchard = write(
	'orchard.md',
	storyFile({title: 'Orchard opens its gate'}, ['“Pick what you like,” Nora Quill said.']),
);

/** Waits until the cursor stands right behind these words. */
const cursorBehind = (terminal: Reader, words: string) =>
	until(() => {
		const {column, row} = terminal.cursor();
		expect(terminal.shown().split('\n')[row]?.slice(0, column)).toMatch(new RegExp(`${RegExp.escape(words)}$`, 'u'));
	});

test('the cursor stands behind what is typed, wherever one types', async () => {
	const terminal = open({paths: [orchard]});
	await terminal.sees('1 quote, 1 voice');
	terminal.type('/gat');
	await cursorBehind(terminal, '/gat');
	terminal.type('\u001B[27u"pick');
	await cursorBehind(terminal, '“pick');
	terminal.type('\u007F');
	await cursorBehind(terminal, '“pic');
});

test('F1 shows the keys while one types, an unknown key is answered, and :q leaves', async () => {
	const terminal = open({paths: [orchard]});
	await terminal.sees('1 quote, 1 voice');
	terminal.type('#');
	await terminal.sees('No key “#” here. ? shows the keys.');
	terminal.type(':');
	await terminal.sees('F1 keys');
	terminal.type('\u001BOP');
	await terminal.sees('HELP');
	terminal.type('\u001B[27u');
	await terminal.seesNot('HELP');
	terminal.type('q');
	await terminal.sees(/›\s+quit now/u);
	terminal.type('\r');
	expect(await terminal.exit).toBe(0);
});

test('a link of the story is a link of the terminal', async () => {
	const weir = write(
		'weir.md',
		storyFile({title: 'Weir'}, ['The keeper’s [log of the weir](https://weir.example/log) is kept.']),
	);
	const terminal = open({paths: [weir]});
	await terminal.sees('log of the weir is kept');
	await until(() =>
		expect(terminal.output()).toMatch(/\u001B\]8;id=\w+;https:\/\/weir\.example\/log\u0007log of the weir\u001B\]8;;/u),
	);
});
