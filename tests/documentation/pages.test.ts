// Every command of the README and of docs is run as it stands there, and prints what the page says.
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {flags} from '../../source/command-line/flags.ts';
import {projectFolder} from '../helpers/rendered-parts.ts';
import {openTerminal} from '../helpers/terminal.ts';
import {until} from '../helpers/until.ts';
import {blocksOf, commandsOf, isShown} from './page-commands.ts';

const read = (page: string): string => readFileSync(join(projectFolder, page), 'utf8');
const pages = ['README.md', ...readdirSync(join(projectFolder, 'docs')).map(file => `docs/${file}`)].filter(page =>
	page.endsWith('.md'),
);

/** A folder as after a fresh clone, with a home of its own and `newsread` on the path. */
let place = '';
let environment: Readonly<Record<string, string>> = {};

beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'newsread-pages-'));
	cpSync(join(projectFolder, 'articles'), join(place, 'articles'), {recursive: true});
	const bin = join(place, 'bin');
	mkdirSync(bin);
	const program = `#!/bin/sh\nexec "${process.execPath}" "${join(projectFolder, 'dist', 'cli.js')}" "$@"\n`;
	writeFileSync(join(bin, 'newsread'), program, {mode: 0o755});
	environment = {PATH: `${bin}:${process.env.PATH}`, HOME: join(place, 'home'), LC_ALL: 'C.UTF-8', TZ: 'UTC'};
	mkdirSync(environment.HOME!);
});
afterAll(() => rmSync(place, {recursive: true}));

const isHere = (command: string): boolean => spawnSync('/bin/sh', ['-c', `command -v ${command}`]).status === 0;

const run = (command: string) => {
	const options = {cwd: place, env: environment, encoding: 'utf8', input: ''} as const;
	const {stdout, stderr, status} = spawnSync('/bin/bash', ['-c', command], options);
	return {printed: stdout + stderr, status};
};

describe.each(pages)('%s', page => {
	const blocks = blocksOf(read(page));
	const consoles = blocks.filter(({language}) => language === 'console');
	const shown = consoles.flatMap(commandsOf);
	const of = (how: string) => blocks.filter(block => block.how === how).flatMap(({lines}) => lines);

	test.runIf(shown.length > 0)('shows commands that print what it says', () => {
		if (!isHere('jq') && shown.some(({command}) => command.includes('jq '))) return;
		const wrong = shown.flatMap(({command, output, status}) => {
			const result = run(command);
			const isRight = isShown(output, result.printed) && result.status === status;
			return isRight ? [] : [`$ ${command}\n${result.printed}[${result.status}]`];
		});
		expect(wrong, wrong.join('\n')).toEqual([]);
	});

	test.runIf(of('reader').length > 0)('opens the reader where it says so', async () => {
		for (const line of of('reader')) {
			const terminal = openTerminal([], {shell: `cd "${place}" && ${line}`, environment});
			await until(() => expect(terminal.onAlternateScreen(), line).toBe(true));
			// Ctrl-C leaves every page, also those on which letters are typed.
			terminal.type('\u0003');
			expect([0, 130], line).toContain(await terminal.exit);
		}
	});

	test.runIf(of('follow').length > 0)('waits where it says so', async () => {
		for (const line of of('follow')) {
			const terminal = openTerminal([], {shell: `cd "${place}" && ${line}`, environment});
			// Whether it waits yet nobody sees: until it does, one article after the other arrives.
			let [count, looks] = [0, 0];
			const late = () => join(place, 'articles', `late-${count}.txt`);
			await until(() => {
				if (looks++ % 50 === 0) {
					count++;
					writeFileSync(late(), `Late\n\n“Lamp ${count} is lit,” said Marit Sorley.\n`);
				}
				expect(terminal.shown()).toMatch(/Lamp \d+ is lit/);
			});
			terminal.type('\u0003');
			await terminal.exit;
			for (; count > 0; count--) rmSync(late());
		}
	});

	test('has no command that nothing tries', () => {
		const {scripts} = JSON.parse(read('package.json')) as {scripts: Record<string, string>};
		for (const {language, how, lines} of blocks) {
			if (language !== 'sh') continue;
			if (how.endsWith('.sh')) {
				const script = read(how).replaceAll(/\\\n\s*/g, '');
				const commands = lines
					.join('\n')
					.replaceAll(/\\\n\s*/g, '')
					.split('\n');
				for (const line of commands) expect(script, `${how} does not run: ${line}`).toContain(line.trim());
			} else expect(['reader', 'follow', 'by hand']).toContain(how);
		}
		for (const [, script] of read(page).matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty(script!);
	});

	test('names flags that the program has, and files that the project has', () => {
		const named = [...read(page).matchAll(/newsread[^\n`]*?(--[a-z][a-z-]+)/g)].map(([, flag]) => flag!.slice(2));
		expect(named.filter(name => !Object.hasOwn(flags, name))).toEqual([]);
		const files = [...read(page).matchAll(/`((?:tests|source|docs)\/[\w./-]+\.(?:ts|md|json|sh|sql))`/g)];
		expect(files.map(([, file]) => file!).filter(file => !existsSync(join(projectFolder, file)))).toEqual([]);
	});
});

test('the program that the pages are tried with is built', () => {
	expect(
		execFileSync(process.execPath, [join(projectFolder, 'dist', 'cli.js'), '--version'], {encoding: 'utf8'}),
	).toMatch(/^\d+\.\d+\.\d+\n$/);
});
