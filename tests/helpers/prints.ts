// The built program in a home of its own, over stories written there.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** Returns a story as Markdown with its facts above it. */
export const datedStory = (headline: string, day: string, body: string): string =>
	`---\ntitle: ${headline}\ndate: ${day}\n---\n\n${body}\n`;

/** So many stories that a folder with them has an archive. */
const manyDays = Array.from(
	{length: 70},
	(_, number) =>
		[`x-${number}.md`, datedStory(`Rain on day ${number}`, '2026-01-01', `It rained ${number} hours.`)] as const,
);

/**
 * Makes a home that is gone after the tests. `run` prints what a folder of it gives, in lines, with what is told beside it.
 * `write` puts stories, by their file names, into a folder; `many` adds so many that the folder has an archive.
 */
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
	const write = (folder: string, stories: Readonly<Record<string, string>>, {many = false} = {}): void => {
		mkdirSync(join(home, folder));
		for (const [name, text] of [...Object.entries(stories), ...(many ? manyDays : [])])
			writeFileSync(join(home, folder, name), text);
	};
	return {home, run, write};
};
