// The completions in real shells: each gets a key press, and shows what a reader would see.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {completionFor} from '../../source/command-line/completions.ts';
import {openTerminal, program} from '../helpers/terminal.ts';

let place = '';
let environment: Readonly<Record<string, string>> = {};

const story = `Night ferry

“The lamp is lit,” said Ann Vale-Orr, the harbour master.

Who pays

“The harbour pays,” said Tom de Wit, a pilot. Vale-Orr left.
`;

const call = (...words: readonly string[]) =>
	spawnSync(process.execPath, [program, ...words], {
		cwd: place,
		env: {...process.env, ...environment},
		encoding: 'utf8',
	});

beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'completions-'));
	for (const folder of ['bin', 'home', 'my news', 'many', 'site']) mkdirSync(join(place, folder));
	writeFileSync(join(place, 'my news', 'the ferry.txt'), story);
	writeFileSync(join(place, 'bin', 'newsread'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
		mode: 0o755,
	});
	environment = {PATH: `${join(place, 'bin')}:${process.env.PATH}`, HOME: join(place, 'home'), XDG_CACHE_HOME: ''};
	call('--people', 'my news');
});
afterAll(() => rmSync(place, {recursive: true}));

const isHere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

describe('The names for completions', () => {
	test('are those that are known of a folder, or stand in a file', () => {
		expect(call('--names', 'people', 'my news').stdout.split('\n')).toContain('Ann Vale-Orr');
		expect(call('--names', 'sections', 'my news').stdout).toBe('Who pays\n');
		expect(call('--names', 'sections', join('my news', 'the ferry.txt')).stdout).toBe('Who pays\n');
		expect(call('--names', 'topics', 'my news').stdout).toContain('harbour');
	});

	test('are those of the first files of a folder that is not kept, so that nobody waits', () => {
		for (let file = 0; file < 80; file++) {
			const text = `Quay ${file}\n\n“It is late,” said Ida Berg${'a'.repeat(1 + (file % 5))}son.\n`;
			writeFileSync(
				join(place, 'many', `${String(file).padStart(3, '0')}.txt`),
				text.replace('Ida', file < 64 ? 'Ida' : 'Uwe'),
			);
		}
		const {stdout} = call('--names', 'people', 'many');
		expect(stdout).toContain('Ida Bergason');
		expect(stdout).not.toContain('Uwe');
	});

	test('are none of a folder without articles', () => {
		const {stdout, stderr, status} = call('--names', 'people', 'site');
		expect({stdout, stderr, status}).toEqual({stdout: '', stderr: '', status: 1});
	});

	test('go with nothing but paths', () => {
		expect(call('--names', 'people', '--json', 'my news').stderr).toContain('--names cannot be combined');
	});
});

/** How a shell starts that reads nothing of whoever runs the tests, and what it does first. */
const shells = {
	bash: {start: 'bash --noprofile --norc -i', source: 'source newsread.bash', file: 'newsread.bash'},
	zsh: {
		start: 'zsh -f -i',
		source: 'autoload -Uz compinit && compinit -u -D && source ./newsread.zsh',
		file: 'newsread.zsh',
	},
	fish: {start: 'fish --no-config -i', source: 'source newsread.fish', file: 'newsread.fish'},
} as const;

describe.each(Object.keys(shells) as (keyof typeof shells)[])('In %s', shell => {
	const {start, source, file} = shells[shell];

	/** Types a line with the Tab key at its end, and runs what has become of it with `printf` in place of newsread. */
	const completed = async (line: string): Promise<string> => {
		writeFileSync(join(place, file), completionFor(shell));
		const terminal = openTerminal([], {shell: `cd "${place}" && ${start}`, columns: 200, environment});
		terminal.type(`${source}; echo rea''dy\r`);
		await terminal.sees('ready');
		// What is run is the completed line, word by word.
		terminal.type(`${line}\t`);
		return new Promise(resolve => {
			let last = '';
			let same = 0;
			const look = setInterval(() => {
				const shown = terminal.shown().trimEnd().split('\n').at(-1)!;
				same = shown === last && shown.includes('newsread') ? same + 1 : 0;
				last = shown;
				if (same < 30) return;
				clearInterval(look);
				terminal.kill();
				resolve(shown.slice(shown.indexOf('newsread')).trimEnd());
			}, 50);
		});
	};
	const plain = (line: string) => line.replaceAll(/[\\'"]/g, '');

	test.runIf(isHere(shell))('a person of a folder with a blank in its name is completed', async () => {
		expect(plain(await completed("newsread 'my news' --person An"))).toBe('newsread my news --person Ann Vale-Orr');
	});

	test.runIf(isHere(shell))('a section is completed, and a path with a blank', async () => {
		expect(plain(await completed("newsread 'my news' --section Wh"))).toBe('newsread my news --section Who pays');
		expect(plain(await completed('newsread my'))).toMatch(/^newsread my news(?:\/|$)/);
	});

	test.runIf(isHere(shell))('a choice is completed behind its flag', async () => {
		expect(plain(await completed('newsread --completion fi'))).toBe('newsread --completion fish');
	});
});
