// Hostile files do no harm when they are read, laid out and printed, and the text that they have is shown.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {formats} from '../source/reading/formats.ts';
import {blocksSinceLastCount, growthFrom} from './helpers/count-work.ts';
import {anyFileOf} from './hostile/any-file.ts';
import {corpus} from './hostile/corpus.ts';
import {type HostileFile, story} from './hostile/hostile-file.ts';
import {harmful, mostBlocks, mostMemory, readUnderLaws} from './hostile/laws.ts';
import {rowOf} from './hostile/row-of.ts';
import {shapes} from './hostile/shapes.ts';
import {slowPieces, slowText} from './hostile/slow-patterns.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-hostile-'));
const [files, elsewhere, home] = ['files', 'elsewhere', 'home'].map(name => join(root, name)) as [
	string,
	string,
	string,
];

const bytesOf = ({content}: HostileFile): Uint8Array => {
	const made = content();
	return typeof made === 'string' ? Buffer.from(made) : made;
};

beforeAll(() => {
	for (const folder of [files, elsewhere, home]) mkdirSync(folder);
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

test('the corpus has every class of harm', () => {
	const counts = Object.fromEntries(
		Map.groupBy(corpus, file => file.harm)
			.entries()
			.map(([harm, all]) => [harm, all.length]),
	);
	expect(new Set(corpus.map(file => file.name)).size).toBe(corpus.length);
	expect(corpus.length).toBeGreaterThanOrEqual(150);
	expect(Object.keys(counts).sort()).toEqual(
		[
			'archive',
			'book',
			'document',
			'encodings',
			'front matter',
			'html',
			'json',
			'links',
			'mail',
			'mailbox',
			'web archive',
			'notes',
			'channel',
			'database',
			'export',
			'press database',
			'saved page',
			'subtitles',
			'table',
			'markdown',
			'rich text',
			'slow patterns',
			'terminal',
			'unicode',
			'pdf',
			'wire',
			'xml',
		].sort(),
	);
});

test('every row of the table of formats is asked to read three of them, at least', async () => {
	const rows = await Promise.all(corpus.map(file => rowOf(bytesOf(file), file.name)));
	const counts = Map.groupBy(rows, row => row);
	for (const {name} of formats) expect(counts.get(name)?.length ?? 0, name).toBeGreaterThanOrEqual(3);
});

describe.each([...Map.groupBy(corpus, file => file.harm)])('reading %s', (_, ofOneHarm) => {
	test.each(ofOneHarm.map(file => [file.name, file] as const))('%s', async (name, file) => {
		const {broken} = await readUnderLaws(bytesOf(file), name, file);
		expect(broken).toEqual([]);
	});

	test('takes no file of them long', () => {
		// All of them together stay below what one may take, and to ask V8 takes longer than to read most of them.
		expect(blocksSinceLastCount()).toBeLessThan(mostBlocks);
	});
});

describe('reading', () => {
	test.each(Object.entries(slowPieces))('work grows with the text and no faster: %s', async (_, piece) => {
		const growth = await growthFrom(
			4000,
			length => Buffer.from(slowText(piece, length)),
			bytes => readUnderLaws(bytes, 'slow.txt'),
		);
		expect(growth).toBeLessThan(4.4);
	});

	test('any file, whole or damaged: fuzz.ts makes up more of them', async () => {
		const law = fc.asyncProperty(anyFileOf(), async ({name, content, shows}) => {
			const {broken} = await readUnderLaws(content, name, {shows});
			expect(broken).toEqual([]);
		});
		await fc.assert(law, {numRuns: 80});
	});
});

type Run = {
	readonly output: string;
	readonly problems: string;
	readonly status: number | null;
	/** Kilobytes. */
	readonly memory: number;
};

/** Writes at its end, on a pipe of its own, the peak memory of the program in kilobytes; only Linux knows it. */
const meter = `data:text/javascript,${encodeURIComponent(`
	import {readFileSync, writeSync} from 'node:fs';
	process.on('exit', () => {
		if (process.platform === 'linux') writeSync(3, /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
	});
`)}`;

const run = async (argv: readonly string[]): Promise<Run> => {
	const child = spawn(
		process.execPath,
		['--import', meter, join(import.meta.dirname, '..', 'dist', 'cli.js'), ...argv],
		{
			cwd: elsewhere,
			env: {PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), COLUMNS: '80'},
			stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
		},
	);
	const [output, problems, measured] = await Promise.all(
		[child.stdout!, child.stderr!, child.stdio[3] as NodeJS.ReadableStream].map(async stream =>
			Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>)).toString(),
		) as [Promise<string>, Promise<string>, Promise<string>],
	);
	const status = child.exitCode ?? (await new Promise<number | null>(resolve => child.once('exit', resolve)));
	return {output, problems, status, memory: Number(measured)};
};

/** The first file of each kind of harm, and those that cost most. */
const sample = [
	...Map.groupBy(corpus, file => file.harm)
		.values()
		.map(all => all[0]!),
].concat(
	corpus.filter(({name}) =>
		/(?:laughs|deeper-divs|breaks|html-fonts|bomb|bomb-that-lies|many-bombs|many-files|fifty-deep|endless|wide-list|many-messages|zalgo|open-quotes)\./.test(
			name,
		),
	),
);

describe('the program', () => {
	// Each is printed in one form, the next one in the other: nearly all of the time goes into reading.
	test.each(
		[...new Set(sample)].map((file, index) => [file.name, index % 2 === 0 ? '--plain' : '--jsonl', file] as const),
	)('%s printed with %s', async (name, form, file) => {
		const path = join(files, name);
		writeFileSync(path, bytesOf(file));
		const {output, problems, status, memory} = await run([form, path]);
		expect(status).toBeLessThanOrEqual(2);
		expect(problems).not.toContain('This is a bug');
		expect(memory).toBeLessThan(mostMemory);
		expect(harmful.test(output)).toBe(false);
		expect(harmful.test(problems)).toBe(false);
		if (file.shows !== undefined) expect(output.replace(/\s+/g, ' ')).toContain(file.shows);
		rmSync(path);
	});

	test('shapes of a file system neither hold it up nor lead it astray', async () => {
		const folder = join(root, 'shapes');
		mkdirSync(folder);
		const cleanUp = shapes(folder, `A headline\n\n${story}\n`);
		const {output, problems, status, memory} = await run(['--jsonl', folder]);
		cleanUp();
		expect(status).toBe(2);
		expect(memory).toBeLessThan(mostMemory);
		expect(harmful.test(output) || harmful.test(problems)).toBe(false);
		// Nothing is read twice, whatever leads to it.
		expect(output.trim().split('\n')).toHaveLength(4);
		expect(problems).not.toContain('This is a bug');
	});

	test('nothing was written anywhere but in the cache', () => {
		expect(readdirSync(elsewhere)).toEqual([]);
		expect(readdirSync(home).filter(name => name !== 'cache')).toEqual([]);
		expect(readdirSync(files)).toEqual([]);
	});
});
