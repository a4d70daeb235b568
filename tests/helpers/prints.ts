// The built program in a home of its own, over stories written there.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** Returns a story as Markdown with its facts above it. */
export const datedStory = (headline: string, day: string, body: string): string =>
	`---\ntitle: ${headline}\ndate: ${day}\n---\n\n${body}\n`;

/** Makes a home that is gone after the tests. `run` prints what a folder of it gives, in lines, with what is told beside it. */
export const homeOf = (name: string) => {
	const home = mkdtempSync(join(tmpdir(), `newsread-${name}-`));
	afterAll(() => rmSync(home, {recursive: true, force: true}));
	const run = (folder: string, ...argv: readonly string[]) => {
		const {stdout, stderr, status} = spawnSync(process.execPath, [program, ...argv, folder], {
			cwd: home,
			input: '',
			encoding: 'utf8',
			env: {PATH: process.env.PATH, HOME: home},
		});
		return {lines: stdout.trimEnd().split('\n'), told: stderr.trimEnd().split('\n'), status};
	};
	return {home, run};
};
