import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openTerminal} from './helpers/terminal.ts';
import {until} from './helpers/until.ts';

/* What hands and input methods expect of a program in a terminal, in a real pseudo terminal. */

const folder = mkdtempSync(join(tmpdir(), 'newsread-habits-'));
const orchard = join(folder, 'orchard.md');
afterAll(() => rmSync(folder, {recursive: true}));
beforeAll(() =>
	writeFileSync(orchard, '---\ntitle: Orchard opens its gate\n---\n\n“Pick what you like,” Nora Quill said.\n'),
);

/** Waits until the cursor stands right behind these words. */
const cursorBehind = (terminal: ReturnType<typeof openTerminal>, words: string) =>
	until(() => {
		const {column, row} = terminal.cursor();
		expect(terminal.shown().split('\n')[row]?.slice(0, column)).toMatch(new RegExp(`${RegExp.escape(words)}$`, 'u'));
	});

test('the cursor stands behind what is typed, wherever one types', async () => {
	const terminal = openTerminal([orchard]);
	try {
		await terminal.sees('1 quote, 1 voice');
		terminal.type('/gat');
		await cursorBehind(terminal, '/gat');
		terminal.type('\u001B[27u"pick');
		await cursorBehind(terminal, '“pick');
		terminal.type('\u007F');
		await cursorBehind(terminal, '“pic');
	} finally {
		terminal.kill();
	}
});

test('F1 shows the keys while one types, an unknown key is answered, and :q leaves', async () => {
	const terminal = openTerminal([orchard]);
	try {
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
	} finally {
		terminal.kill();
	}
});

test('a link of the story is a link of the terminal', async () => {
	const weir = join(folder, 'weir.md');
	writeFileSync(weir, '---\ntitle: Weir\n---\n\nThe keeper’s [log of the weir](https://weir.example/log) is kept.\n');
	const terminal = openTerminal([weir]);
	try {
		await terminal.sees('log of the weir is kept');
		await until(() =>
			expect(terminal.output()).toMatch(
				/\u001B\]8;id=\w+;https:\/\/weir\.example\/log\u0007log of the weir\u001B\]8;;/u,
			),
		);
	} finally {
		terminal.kill();
	}
});
