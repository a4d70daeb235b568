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
	test('opens on the list of the sample articles when it is given nothing, and q leaves the terminal as it was', async () => {
		const terminal = openTerminal([], {columns: 120, rows: 40});
		await terminal.sees('LIBRARY');
		await terminal.sees('articles, newest first');
		terminal.type('\r');
		await terminal.sees('SECTIONS');
		expect(terminal.onAlternateScreen()).toBe(true);
		terminal.type('q');
		await terminal.sees('LIBRARY');
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
		await terminal.sees('SEARCH');
		terminal.type('taxi funel');
		await terminal.sees('read as “taxi funnel”');
		await terminal.sees('› │ “Eleven people');
		terminal.type('\r');
		await terminal.sees('taxi funel   1 of');
		expect(terminal.shown()).toContain('› │ “Eleven people is not a route,”');
		terminal.type('q');
		await terminal.sees('SEARCH');
		terminal.type('\u001B');
		await terminal.seesNot('SEARCH');
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
		await terminal.sees(/\d of \d/u);
		writeFileSync(join(folder, 'zz-later.txt'), 'A story that came later.');
		terminal.type('R');
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

	test('every key is the editor’s while it runs, also where standard input is no terminal', async () => {
		const [script, go] = [join(folder, 'asks'), join(folder, 'go')];
		writeFileSync(
			script,
			'#!/bin/sh\ntest -t 0 && echo asked\nuntil test -e "$GO"; do sleep 0.01; done\nread -r line\necho "heard <$line>"\n',
			{mode: 0o755},
		);
		const environment = {EDITOR: `'${script}'`, VISUAL: '', GO: go};
		const shell = `'${process.execPath}' '${root}dist/cli.js' '${ferry}' </dev/null`;
		for (const terminal of [openTerminal([ferry], {environment}), openTerminal([], {environment, shell})]) {
			await terminal.sees('3 quotes, 3 voices');
			terminal.type('e');
			await terminal.sees('asked');
			// Nobody but the reader could take these: the editor has not begun to read.
			terminal.type('Quiet?\r');
			await terminal.sees(/^Quiet\?/mu);
			writeFileSync(go, '');
			await until(() => expect(terminal.output()).toContain('heard <Quiet?>'));
			rmSync(go);
			await until(() => expect(terminal.onAlternateScreen()).toBe(true));
			terminal.type(')');
			await terminal.sees('quote 1 of 3');
			terminal.type('Q');
			await left(terminal, 0);
		}
	});

	test('a file whose name looks like a command is opened, not run', async () => {
		const script = join(folder, 'says');
		writeFileSync(script, '#!/bin/sh\nfor word; do echo "<$word>"; done\n', {mode: 0o755});
		for (const name of ['+5', '-R', 'two words', '$(id)']) {
			writeFileSync(join(folder, name), 'The ferry stays.');
			const shell = `cd '${folder}' && '${process.execPath}' '${root}dist/cli.js' './${name}'`;
			const terminal = openTerminal([], {shell, environment: {EDITOR: './says', VISUAL: ''}});
			await terminal.sees('The ferry stays.');
			terminal.type('e');
			await until(() => expect(terminal.output()).toContain(`<+1>\r\n<${join(folder, name)}>`));
			await until(() => expect(terminal.onAlternateScreen()).toBe(true));
			terminal.type('Q');
			await left(terminal, 0);
			rmSync(join(folder, name));
		}
	});

	test.each(['SIGTERM', 'SIGHUP'])(
		'%s ends the editor and the reader, and the shell hears which it was',
		async signal => {
			const file = join(folder, `editor-${signal}`);
			const script = join(folder, 'waits');
			writeFileSync(script, '#!/bin/sh\necho $$ > "$PID_FILE"; echo begun; exec sleep 600\n', {mode: 0o755});
			const reader = join(folder, `reader-${signal}`);
			const shell = `sh -c 'echo $$ > "${reader}"; exec "${process.execPath}" "${root}dist/cli.js" "${ferry}"'; echo "ended with $?"`;
			const terminal = openTerminal([], {shell, environment: {EDITOR: script, VISUAL: '', PID_FILE: file}});
			await terminal.sees('3 quotes, 3 voices');
			terminal.type('e');
			await terminal.sees('begun');
			process.kill(Number(readFileSync(reader, 'utf8')), signal);
			// Under what the editor wrote, not over it.
			await terminal.sees(new RegExp(`^begun\\nended with ${signal === 'SIGTERM' ? 143 : 129}$`, 'mu'));
			await left(terminal, 0);
			expect(() => process.kill(Number(readFileSync(file, 'utf8')), 0)).toThrow('ESRCH');
		},
	);

	test('SIGTERM ends the reader while it waits for a key', async () => {
		const terminal = openTerminal([ferry]);
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('|cat\r');
		await terminal.sees('Any key goes back');
		terminal.kill('SIGTERM');
		await terminal.exit;
		expect(terminal.onAlternateScreen()).toBe(false);
	});

	test('a window of another size is drawn when the editor has ended, and not before', async () => {
		const script = join(folder, 'asks');
		writeFileSync(script, '#!/bin/sh\necho "the editor’s screen"\nread -r line\n', {mode: 0o755});
		const terminal = openTerminal([ferry], {columns: 120, rows: 40, environment: {EDITOR: script, VISUAL: ''}});
		await terminal.sees('SECTIONS');
		terminal.type('e');
		await terminal.sees('the editor’s screen');
		const before = terminal.output().length;
		terminal.resize(70, 20);
		terminal.type('a');
		await terminal.sees(/screen\s+a/u);
		expect(terminal.output().slice(before)).not.toContain('\u001B[2J');
		terminal.type('\r');
		await terminal.sees('Night ferry stays');
		await terminal.seesNot('SECTIONS');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('a reader for the ear lends the terminal as well', async () => {
		const environment = {NEWSREAD_SCREEN_READER: '1', EDITOR: 'echo edited', VISUAL: ''};
		const terminal = openTerminal([ferry], {columns: 200, environment});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('e');
		await terminal.sees('edited +3');
		terminal.type(')');
		await terminal.sees('Quote 1 of 3');
		terminal.type('\u0003');
		expect(await terminal.exit).toBe(130);
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

	test('draws everything again when the window is back at its size before the reader has looked', async () => {
		const terminal = openTerminal([ferry], {columns: 120, rows: 40});
		await terminal.sees('3 quotes, 3 voices');
		await terminal.sees('Vandersteen left before the count.');
		// What the emulator no longer shows comes back only if it is drawn again.
		terminal.resize(20, 5);
		terminal.resize(120, 40);
		await terminal.sees('Vandersteen left before the count.');
		await terminal.sees('SECTIONS');
		await terminal.sees('3 quotes, 3 voices');
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

	test.each([
		['a pipe', (call: string) => `cat '${ferry}' | ${call}`],
		['a file', (call: string) => `${call} <'${ferry}'`],
	])('%s on standard input is read when no path is given', async (_, into) => {
		const terminal = openTerminal([], {shell: into(`'${process.execPath}' '${root}dist/cli.js'`)});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')');
		await terminal.sees('quote 1 of 3');
		terminal.type('q');
		await left(terminal, 0);
	});

	test('a pipe that stays silent is reported before the screen is taken', async () => {
		const shell = `{ read -r line </dev/tty; cat '${ferry}'; } | '${process.execPath}' '${root}dist/cli.js'`;
		const terminal = openTerminal([], {columns: 120, shell});
		await terminal.sees('Waiting for standard input.');
		expect(terminal.onAlternateScreen()).toBe(false);
		terminal.type('\r');
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('Q');
		await left(terminal, 0);
	});

	test('in a loop over a list of paths, each is opened', async () => {
		const list = join(folder, 'list-of-paths');
		writeFileSync(list, `${ferry}\n${ferry}\n`);
		const shell = `while read -r path; do '${process.execPath}' '${root}dist/cli.js' "$path"; done <'${list}'; echo loop ended`;
		const terminal = openTerminal([], {shell});
		for (let turn = 0; turn < 2; turn++) {
			await terminal.sees('3 quotes, 3 voices');
			terminal.type('q');
			await until(() => expect(terminal.onAlternateScreen()).toBe(false));
		}
		await terminal.sees('loop ended');
		await left(terminal, 0);
	});

	test('where no keys can come in, the article is printed', async () => {
		// A session of its own has no controlling terminal, as in some containers; standard output still is one.
		const detached = `const {spawn} = require('node:child_process');
			spawn(process.execPath, process.argv.slice(2), {detached: true, stdio: ['ignore', 'inherit', 'inherit']})
				.once('exit', code => process.exit(code));`;
		const script = join(folder, 'detached.cjs');
		writeFileSync(script, detached);
		const run = (words: string) => openTerminal([], {shell: `'${process.execPath}' '${script}' ${words}`});
		const printed = run(`'${root}dist/cli.js' '${ferry}'`);
		expect(await printed.exit).toBe(0);
		await printed.sees('Vandersteen left before the count.');
		expect(printed.output()).not.toMatch(/\u001B\[\?1049h|bug/u);

		// What comes in from a terminal leaves none for keys.
		writeFileSync(script, detached.replace("'ignore'", "'inherit'"));
		const asked = run(`'${root}dist/cli.js' -`);
		expect(await asked.exit).toBe(2);
		await asked.sees('There is no terminal to take keys from. Add --plain');
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

	test('a file’s name never drives the terminal', async () => {
		const owned = join(folder, 'owned-\u001B]0;owned\u0007\u009B2J.txt');
		writeFileSync(owned, 'The ferry stays for one more winter.');
		const terminal = openTerminal([owned]);
		await terminal.sees('owned-]0;owned2J.txt');
		await terminal.sees(/space page|TOPICS/u);
		terminal.type('Q');
		await left(terminal, 0);
		expect(terminal.output()).not.toMatch(/\u001B\]0;|\u009B/u);
		rmSync(owned);
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
		await first.sees('Note saved');
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

	test('a state folder that cannot be written is told at once, with each star, and before the end', async () => {
		const environment = {XDG_STATE_HOME: join(ferry, 'not-a-folder')};
		const terminal = openTerminal([ferry], {columns: 100, environment});
		await terminal.sees('The state folder cannot be written: nothing is kept when you quit.');
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')*');
		await terminal.sees('Starred until you quit: the state folder cannot be written.');
		terminal.type('q');
		await terminal.sees('1 star will be lost: q quit, E save, Esc stay');
		terminal.type('E');
		await terminal.sees('Save stars and notes as');
		const saved = join(folder, 'rescued.md');
		terminal.type(`\u0015${saved}\r`);
		await terminal.sees('Saved');
		expect(readFileSync(saved, 'utf8')).toContain('We will run it at a loss');
		terminal.type('*');
		await terminal.sees('Unstarred');
		terminal.type('*');
		await terminal.sees('Starred');
		terminal.type('q');
		await left(terminal, 0);
	});

	test('U takes back what was kept, one thing after the other', async () => {
		const terminal = openTerminal([ferry], {environment: {XDG_STATE_HOME: join(folder, 'undone')}});
		await terminal.sees('3 quotes, 3 voices');
		terminal.type(')*');
		await terminal.sees('│*“We will');
		terminal.type('U');

		await terminal.seesNot('│*“We will');
		terminal.type('ma');
		await terminal.sees('Set mark a');
		terminal.type("G'a");
		await terminal.sees('Night ferry stays');
		terminal.type("'z");
		await terminal.sees('No mark z');
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

	test('a wrong line of the settings is a message in the reader, and the other lines are used', async () => {
		const environment = {XDG_CONFIG_HOME: join(folder, 'wrong')};
		mkdirSync(join(folder, 'wrong', 'newsread'), {recursive: true});
		writeFileSync(
			join(folder, 'wrong', 'newsread', 'settings.toml'),
			'[keys]\nnext-qoute = [">"]\nnext-quote = ["v"]\nfold = "gg"\n',
		);
		const terminal = openTerminal([ferry], {columns: 160, environment});
		await terminal.sees('settings.toml:2: unknown command “next-qoute”. Did you mean “next-quote”? (1 more: line 4)');
		await terminal.sees('3 quotes, 3 voices');
		terminal.type('v');
		await terminal.sees('quote 1 of 3');
		terminal.type('Q');
		await left(terminal, 0);
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
		await terminal.sees('Search everything.');
		terminal.type('taxi');
		await terminal.sees(/Ines\s+Halloran. Night ferry stays for one more winter. 1 of \d/u);
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
