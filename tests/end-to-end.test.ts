import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {openTerminal, root} from './helpers/terminal.ts';
import {until} from './helpers/until.ts';

/* The built program in a real pseudo terminal, its screen read through a terminal emulator. */

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));

const ferry = join(folder, 'ferry.md');
writeFileSync(
	ferry,
	`# Night ferry stays for one more winter

Mara Lindqvist, the harbour master, said the board had met for nine hours.

“We will run it at a loss,” Lindqvist said. “Nobody on the island will wait until morning.”

## What it costs

“Eleven people is not a route,” said Ines Halloran, who counts the passengers. “It is a taxi with a funnel.”

## What the island wants

“Give us two years,” Piet Vandersteen told the board.

Vandersteen left before the count.
`,
);

const left = async (terminal: ReturnType<typeof openTerminal>, code: number) => {
	expect(await terminal.exit).toBe(code);
	await until(() => expect(terminal.onAlternateScreen()).toBe(false));
	// The cursor is shown again, after everything else.
	expect(terminal.output().lastIndexOf('\u001B[?25h')).toBeGreaterThan(terminal.output().lastIndexOf('\u001B[?25l'));
};

describe('the reader', () => {
	test('opens the sample articles when it is given nothing, and q leaves the terminal as it was', async () => {
		const terminal = openTerminal([], {columns: 120, rows: 40});
		await terminal.sees('SECTIONS');
		await terminal.sees('‘Serious proposal’ to');
		expect(terminal.onAlternateScreen()).toBe(true);
		terminal.type('q');
		await left(terminal, 0);
	});

	test('--section opens with that section at the top', async () => {
		const terminal = openTerminal(['--section', 'whelan']);
		await terminal.sees('‘Serious proposal’ to release Paul Whelan');
		expect(terminal.shown().split('\n').slice(2, 3).join('').trim()).toBe('‘Serious proposal’ to release Paul Whelan');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('a quote half remembered, with a typo, is found and read in its place', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('Night ferry stays');
		terminal.type('"');
		await terminal.sees('FIND A QUOTE');
		terminal.type('taxi funel');
		await terminal.sees('read as “taxi funnel”');
		await terminal.sees('› │ “Eleven people');
		terminal.type('\r');
		await terminal.sees('quote 2 of 3');
		expect(terminal.shown()).toContain('› │ “Eleven people is not a route,”');
		terminal.type('q');
		await terminal.sees('FIND A QUOTE');
		terminal.type('\u001B');
		await terminal.seesNot('FIND A QUOTE');
		terminal.type('q');
		await left(terminal, 0);
	});

	test('a person is a way through the story', async () => {
		const terminal = openTerminal([ferry], {columns: 120, rows: 40});
		await terminal.sees('Mara Lindqvist');
		terminal.type('P');
		await terminal.sees('› ━━');
		terminal.type('\r');
		await terminal.sees(/1 of \d/u);
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('the wheel scrolls, and the mouse is given back at the end', async () => {
		const terminal = openTerminal([ferry], {columns: 80, rows: 12});
		await terminal.sees('3 quotes, 3 voices');
		await until(() => expect(terminal.output()).toContain('\u001B[?1006h'));
		terminal.type('\u001B[<65;10;5M');
		await terminal.seesNot('3 quotes, 3 voices');
		terminal.type('Q');
		await left(terminal, 0);
		expect(terminal.output().lastIndexOf('\u001B[?1006l')).toBeGreaterThan(
			terminal.output().lastIndexOf('\u001B[?1006h'),
		);
	});

	test('a file that changes is read again, and the words on the screen stay', async () => {
		const file = join(folder, 'changing.txt');
		const paragraphs = Array.from({length: 40}, (_, index) => `Paragraph ${index} of a long story about a ferry.`);
		writeFileSync(file, paragraphs.join('\n\n'));
		const terminal = openTerminal([file]);
		await terminal.sees('Paragraph 0 of');
		terminal.type('20j');
		await terminal.sees('Paragraph 12 of');
		await terminal.sees(/TOPICS|space page/u);
		writeFileSync(file, ['Something new stands above.', ...paragraphs].join('\n\n'));
		await terminal.sees('The file has changed');
		expect(terminal.shown()).toContain('Paragraph 12 of');
		terminal.type('g');
		await terminal.sees('Something new stands above.');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('R reads the files again', async () => {
		const file = join(folder, 'again.txt');
		writeFileSync(file, 'The first version of a story.');
		const terminal = openTerminal([folder]);
		await terminal.sees('of ');
		writeFileSync(join(folder, 'zz-later.txt'), 'A story that came later.');
		terminal.type('LR');
		await terminal.sees('A story that came later');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('the editor gets the terminal and gives it back', async () => {
		const terminal = openTerminal([ferry], {environment: {EDITOR: 'echo edited', VISUAL: ''}});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')e');
		await until(() => expect(terminal.output()).toMatch(/edited \+5 /u));
		await terminal.sees('quote 1 of 3');
		await until(() => expect(terminal.onAlternateScreen()).toBe(true));
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('a command gets the text, and a key goes back', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('|grep -c Vandersteen\r');
		await terminal.sees(/^2\s*$/mu);
		terminal.type('x');
		await terminal.sees('Night ferry stays');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('copying goes through the terminal, and says so', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')');
		await terminal.sees('quote 1 of 3');
		terminal.type('y');
		await terminal.sees('Sent to the terminal');
		const sent = /\u001B\]52;c;([^\u0007]+)\u0007/u.exec(terminal.output());
		expect(Buffer.from(sent![1]!, 'base64').toString()).toBe(
			'“We will run it at a loss,” … “Nobody on the island will wait until morning.” — Mara Lindqvist',
		);
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('follows the window through any size', async () => {
		const terminal = openTerminal([ferry], {columns: 120, rows: 40});
		await terminal.sees('SECTIONS');
		for (const [columns, rows] of [
			[80, 24],
			[40, 12],
			[20, 5],
			[5, 3],
			[120, 40],
		] as const) {
			terminal.resize(columns, rows);
			if (columns >= 40) await terminal.sees(columns >= 120 ? 'SECTIONS' : /% *$/u);
		}
		await terminal.sees('Night ferry stays');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('Ctrl-C ends with 130', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('Night ferry stays');
		terminal.type('\u0003');
		await left(terminal, 130);
	});

	test.each([
		['SIGTERM', 'as soon as the first screen is painted', ''],
		['SIGTERM', 'while the reader is in use', '?'],
		['SIGHUP', 'while the reader is in use', '?'],
	])('%s leaves the terminal clean %s', async (signal, _, keys) => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('Night ferry stays');
		terminal.type(keys);
		if (keys !== '') await terminal.sees('HELP');
		terminal.kill(signal);
		await terminal.exit;
		await until(() => expect(terminal.onAlternateScreen()).toBe(false));
	});

	test('the article may come in on standard input while keys come from the terminal', async () => {
		const terminal = openTerminal([], {shell: `cat '${ferry}' | '${process.execPath}' '${root}dist/cli.js' -`});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')');
		await terminal.sees('quote 1 of 3');
		terminal.type('q');
		await left(terminal, 0);
	});

	test('a file that is not there is told with a remedy, and the reader stays usable', async () => {
		const terminal = openTerminal([join(folder, 'none.txt')]);
		await terminal.sees('Nothing to read yet');
		terminal.type('!');
		await terminal.sees('PROBLEMS');
		await terminal.sees('none.txt');
		terminal.type('qq');
		await left(terminal, 0);
	});

	test('without colour, letters take the place of the voices’ strokes', async () => {
		const terminal = openTerminal([ferry], {columns: 120, rows: 40, environment: {NO_COLOR: '1'}});
		await terminal.sees(/L {2}Mara Lindqvist/u);
		expect(terminal.output()).not.toMatch(/\u001B\[(?:[\d;]*;)?3[0-8](?:;[\d;]*)?m/u);
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('what stands between the marks is brighter, and the source has the colour of its bar', async () => {
		const terminal = openTerminal([ferry], {columns: 120, rows: 40});
		await terminal.sees('│ “We will run it');
		const lines = terminal.shown().split('\n');
		const row = lines.findIndex(line => line.includes('“We will run it'));
		const at = lines[row]!.indexOf('“');
		const [bar, mark, word] = [lines[row]!.indexOf('│'), at, at + 1].map(column => terminal.cell(column, row)) as [
			ReturnType<typeof terminal.cell>,
			ReturnType<typeof terminal.cell>,
			ReturnType<typeof terminal.cell>,
		];
		expect(mark).toMatchObject({bold: true, color: bar.color});
		expect(word.color).toBe(0xf7f2e8);
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('the place, the stars and the notes are there again the next time', async () => {
		const environment = {XDG_STATE_HOME: join(folder, 'state')};
		const first = openTerminal([ferry], {rows: 12, environment});
		await first.sees('3 quotes, 3 voices');
		first.type('))*');
		await first.sees('Starred the quote');
		first.type('a');
		await first.sees('Note');
		first.type('ask her for the figures\r');
		await first.sees('Noted');
		first.type('jjjjjq');
		await left(first, 0);

		const second = openTerminal([ferry], {rows: 12, environment});
		await second.sees('│*“Eleven people');
		expect(second.shown()).not.toContain('Night ferry stays for one');
		const saved = join(folder, 'quotes.md');
		second.type('E');
		await second.sees('Save stars and notes as:');
		second.type(`\u0015${saved}\r`);
		await second.sees('Saved');
		expect(readFileSync(saved, 'utf8')).toMatch(
			/taxi with a funnel[\s\S]*Ines Halloran[\s\S]*ask her for the figures/u,
		);
		second.type(')');
		await second.sees('quote');
		second.type('q');
		await left(second, 0);
	});

	test('U takes back what was kept, one thing after the other', async () => {
		const terminal = openTerminal([ferry], {environment: {XDG_STATE_HOME: join(folder, 'undone')}});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')*');
		await terminal.sees('│*“We will');
		terminal.type('U');

		await terminal.seesNot('│*“We will');
		terminal.type('ma');
		await terminal.sees('Mark a is here');
		terminal.type("G'a");
		await terminal.sees('Night ferry stays');
		terminal.type("'z");
		await terminal.sees('There is no mark z');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('C-z gives the terminal back to the shell, and fg takes it again', async () => {
		const terminal = openTerminal([], {shell: 'PS1="shell: " exec bash --norc --noprofile -i'});
		await terminal.sees('shell: ');
		terminal.type(`'${process.execPath}' '${root}dist/cli.js' '${ferry}'\r`);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')');
		await terminal.sees('quote 1 of 3');
		terminal.type('\u001A');
		await terminal.sees('Stopped');
		expect(terminal.onAlternateScreen()).toBe(false);
		terminal.resize(70, 20);
		terminal.type('fg\r');
		await terminal.sees('quote 1 of 3');
		expect(terminal.onAlternateScreen()).toBe(true);
		terminal.type('Q');
		await terminal.sees('shell: ');
		terminal.type('exit\r');
		await terminal.exit;
	});

	test('the same key many times at once draws and suspends once', async () => {
		const terminal = openTerminal([], {shell: 'PS1="shell: " exec bash --norc --noprofile -i'});
		await terminal.sees('shell: ');
		terminal.type(`'${process.execPath}' '${root}dist/cli.js' '${ferry}'\r`);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('\u000C\u000C\u000C\u000C)');
		await terminal.sees('quote 1 of 3');
		terminal.type('\u001A\u001A\u000C');
		await terminal.sees('Stopped');
		terminal.type('fg\r');
		await terminal.sees('quote 1 of 3');
		terminal.type(')');
		await terminal.sees('quote 2 of 3');
		terminal.type('Q');
		await terminal.sees('shell: ');
		terminal.type('exit\r');
		await terminal.exit;
	});

	test('Ctrl-C ends the program that has the terminal, not the reader behind it', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('|');
		await terminal.sees('Pipe to command:');
		terminal.type('cat >/dev/null; echo be""gun; sleep 60\r');
		await terminal.sees('begun');
		terminal.type('\u0003');
		await terminal.sees('Any key goes back');
		terminal.type(' ');
		await terminal.sees('space page');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('stopped by a signal that nobody hears, it takes the terminal back when it goes on', async () => {
		const number = join(folder, 'number-of-the-process');
		const terminal = openTerminal([], {shell: 'PS1="shell: " exec bash --norc --noprofile -i'});
		await terminal.sees('shell: ');
		terminal.type(`sh -c 'echo $$ >${number}; exec ${process.execPath} ${root}dist/cli.js ${ferry}'\r`);
		await terminal.sees('3 quotes, 3 voices');
		process.kill(Number(readFileSync(number, 'utf8')), 'SIGSTOP');
		await terminal.sees('Stopped');
		terminal.resize(70, 20);
		terminal.type('fg\r');
		await terminal.seesNot('Stopped');
		terminal.type(')');
		await terminal.sees('quote 1 of 3');
		terminal.type('Q');
		await terminal.sees('shell: ');
		terminal.type('exit\r');
		await terminal.exit;
	});

	test('keys and colours are those of the settings file, also in the help', async () => {
		const environment = {XDG_CONFIG_HOME: join(folder, 'config')};
		mkdirSync(join(folder, 'config', 'newsread'), {recursive: true});
		writeFileSync(
			join(folder, 'config', 'newsread', 'settings.toml'),
			'[keys]\nnext-quote = [">"]\n\n[colors.dark]\nink = "#ffffff"\n',
		);
		const terminal = openTerminal([ferry], {environment});
		await terminal.sees('> quote');
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('>');
		await terminal.sees('quote 1 of 3');
		const row = terminal
			.shown()
			.split('\n')
			.findIndex(line => line.includes('Night ferry stays'));
		expect(terminal.cell(5, row).color).toBe(0xffffff);
		terminal.type('?');
		await terminal.sees(/^ *> \( +next, previous quote/mu);
		terminal.type('\u0003');
		await left(terminal, 130);
	});

	test('a settings file that is wrong says where, before the screen is touched', async () => {
		const environment = {XDG_CONFIG_HOME: join(folder, 'wrong')};
		mkdirSync(join(folder, 'wrong', 'newsread'), {recursive: true});
		writeFileSync(join(folder, 'wrong', 'newsread', 'settings.toml'), '[keys]\nnext-qoute = [">"]\n');
		const terminal = openTerminal([ferry], {columns: 200, environment});
		expect(await terminal.exit).toBe(2);
		expect(terminal.output()).toMatch(/settings\.toml:2: .*next-qoute.*next-quote/u);
		expect(terminal.output()).not.toContain('\u001B[?1049h');
	});

	test('for a screen reader, says one line after the other and draws nothing over', async () => {
		const terminal = openTerminal([ferry], {columns: 200, rows: 60, environment: {NEWSREAD_SCREEN_READER: '1'}});
		await terminal.sees('Night ferry stays for one more winter');
		await terminal.sees('3 quotes, 3 voices');
		expect(terminal.onAlternateScreen()).toBe(false);
		terminal.type(')');
		await terminal.sees('Mara Lindqvist. Quote 1 of 3');
		terminal.type('P');
		await terminal.sees('People.');
		terminal.type('j');
		await terminal.sees('Ines Halloran, 1 quote, 2 of 3');
		terminal.type('\u001B');
		await terminal.sees('Story.');
		terminal.type('"');
		await terminal.sees('Find a quote.');
		terminal.type('taxi');
		await terminal.sees(/Ines\s+Halloran. Night ferry stays for one more winter. 1 of 1/u);
		terminal.type('\u0003');
		expect(await terminal.exit).toBe(130);
		expect(terminal.output()).not.toMatch(/\u001B\[\?1049h|\u001B\[\?1000h|[│├━]/u);
	});

	test.each([
		['ffff/fbfb/f0f0', 0x14120f],
		['1515/1717/1c1c', 0xf7f2e8],
	])('a terminal that says its background is %s gets the colours for it', async (background, ink) => {
		const terminal = openTerminal([ferry], {background});
		await terminal.sees('Night ferry stays');
		const row = terminal
			.shown()
			.split('\n')
			.findIndex(line => line.includes('Night ferry stays'));
		await until(() => expect(terminal.cell(5, row)).toMatchObject({text: 'N', color: ink}));
		// The answer is no key.
		terminal.type('?');
		await terminal.sees('HELP');
		expect(terminal.shown()).toContain('Type a letter');
		terminal.type('\u0003');
		await left(terminal, 130);
	});
});
