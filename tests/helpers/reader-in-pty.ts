// A folder of invented news, the reader on it in a pseudo terminal, and the prints of the same folder.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect} from 'vitest';
import {openTerminal, program, type TerminalOptions} from './terminal.ts';

/** A reader as a test sees it. */
export type Reader = ReturnType<typeof openTerminal>;

export type ReaderOptions = TerminalOptions & {
	/** What is opened: the folder, if nothing else is given. */
	readonly paths?: readonly string[];
	/** Where stars, notes and places are kept: nowhere else, if it is not given. */
	readonly state?: string;
};

/** A Markdown file with front matter, as a reader would have saved it. */
export const storyFile = (facts: Readonly<Record<string, string>>, paragraphs: readonly string[]): string =>
	`---\n${Object.entries(facts)
		.map(([key, value]) => `${key}: ${value}\n`)
		.join('')}---\n\n${paragraphs.join('\n\n')}\n`;

/**
 * Writes a folder of news that lasts until the end of the test file, as do the readers opened on it. They share what they
 * keep of the folder's files; what a reader was told is shared only by those that are given the same state.
 */
export const newsFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}) => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-news-'));
	const readers: Reader[] = [];
	afterAll(() => {
		for (const reader of readers) reader.kill();
		// A reader that was killed may still be writing what it keeps.
		rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
	});
	const news = join(folder, 'news');
	mkdirSync(news);
	const write = (name: string, content: string | Uint8Array): string => {
		const path = join(news, name);
		writeFileSync(path, content);
		return path;
	};
	for (const [name, content] of Object.entries(files)) write(name, content);
	const newState = (): string => mkdtempSync(join(folder, 'state-'));
	const cache = join(folder, 'cache');
	return {
		/** A place beside the news, for what is saved. */
		beside: (name: string): string => join(folder, name),
		news,
		write,
		newState,
		open: ({paths = [news], state = newState(), environment, ...rest}: ReaderOptions = {}): Reader => {
			const reader = openTerminal(paths, {
				...rest,
				environment: {XDG_STATE_HOME: state, XDG_CACHE_HOME: cache, ...environment},
			});
			readers.push(reader);
			return reader;
		},
		/** Prints, as a script would, what is known of the news. */
		print: (argv: readonly string[], {state = newState(), input = ''} = {}) =>
			spawnSync(process.execPath, [program, ...argv], {
				input,
				encoding: 'utf8',
				cwd: folder,
				env: {PATH: process.env.PATH, HOME: folder, XDG_STATE_HOME: state, XDG_CACHE_HOME: cache},
			}),
	};
};

/** Quits, from wherever the reader is. */
export const quit = async (reader: Reader): Promise<void> => {
	reader.type('Q');
	expect(await reader.exit).toBe(0);
};
