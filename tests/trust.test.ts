// The promises of docs/SECURITY.md, seen from outside the process.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {cacheFolder} from '../source/model/folders.ts';
import {type Observed, observers, readTrace, straceInto, watchProc} from './helpers/observed.ts';
import {openTerminal, program, root} from './helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-trust-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** What asks for something: a picture, a script, a frame, an address to go to, a definition to fetch, a program to run. */
const away = 'http://127.0.0.1:9';
const asking: Readonly<Record<string, string>> = {
	'page.html': `<!doctype html><html><head><title>The bench</title><meta http-equiv="refresh" content="0; url=${away}/a">
<link rel="stylesheet" href="${away}/b.css"><base href="${away}/"><script src="${away}/c.js"></script>
<script>require('child_process').execSync('touch ran'); fetch('${away}/d')</script></head>
<body onload="fetch('${away}/e')"><article><h1>The bench is back</h1><img src="${away}/f.png"><iframe src="${away}/g"></iframe>
<p>The bench on the quay is back after two winters without one, and there is a queue for it.</p>
<p>“We missed it,” said Ada Quill, who has sat there every morning since she was nine years old.</p></article></body></html>`,
	'feed.rss': `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "${away}/h.dtd" [<!ENTITY % i SYSTEM "${away}/i">%i;<!ENTITY j SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>Quay</title><link>${away}/k</link><item><title>A lamp &j;</title><link>${away}/l</link>
<enclosure url="${away}/m.mp3" type="audio/mpeg" length="1"/><description>“It burns all night,” said Ben Marrow.</description></item></channel></rss>`,
	'letter.eml': `From: Ada Quill <ada@example.org>\nSubject: The lamp\nDate: Mon, 02 Mar 2026 08:00:00 +0000\nContent-Type: text/html\nDisposition-Notification-To: ada@example.org\n\n<p>“It burns,” said Ben Marrow.</p><img src="${away}/n.gif">\n`,
	'notes.md': `---\ntitle: !!js/function "function () { require('fs').writeFileSync('ran', '') }"\n---\n\n# The gauge\n\n![](${away}/o.png)\n\n“It is quiet,” said Ada Quill. $(touch ran) \`touch ran\`\n`,
};
const news = join(folder, 'news');
mkdirSync(news);
for (const [name, text] of Object.entries(asking)) writeFileSync(join(news, name), text);
// All formats, and more than the 64 files from which a folder gets an archive.
cpSync(join(root, 'tests', 'fixtures', 'reading'), join(news, 'formats'), {recursive: true});
cpSync(join(root, 'articles'), join(news, 'shipped'), {recursive: true});

const caches = join(folder, 'cache', 'newsread');
const states = join(folder, 'state', 'newsread');
const environment = {
	HOME: join(folder, 'home'),
	TMPDIR: join(folder, 'tmp'),
	XDG_CACHE_HOME: join(folder, 'cache'),
	XDG_STATE_HOME: join(folder, 'state'),
	XDG_CONFIG_HOME: join(folder, 'config'),
};
for (const name of ['home', 'tmp', 'here']) mkdirSync(join(folder, name));
const here = join(folder, 'here');

/** Each file below the folder, with what would tell that it was written. */
const filesNow = (): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => {
				const path = join(entry.parentPath, entry.name);
				const {size, mtimeMs} = statSync(path);
				return [path, `${size} ${mtimeMs}`];
			}),
	);

let logs = 0;
const newLog = (): string => join(folder, `strace-${logs++}.log`);

/** Runs Node and says what it did, and what it printed. */
const observe = async (
	by: 'strace' | 'proc',
	argv: readonly string[],
): Promise<{readonly seen: Observed; readonly printed: string}> => {
	const log = newLog();
	const [name, ...rest] = [...(by === 'strace' ? straceInto(log) : []), process.execPath, ...argv];
	const child = spawn(name!, rest, {
		cwd: here,
		env: {PATH: process.env.PATH, ...environment},
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let printed = '';
	child.stdout.setEncoding('utf8').on('data', text => {
		printed += text;
	});
	const ended = once(child, 'close');
	const watched = by === 'proc' ? await watchProc(child.pid!, ended) : undefined;
	await ended;
	return {seen: watched ?? readTrace(log, here), printed};
};

/** Where newsread may write: what it keeps, what it can make again, and the terminal. */
const elsewhere = ({written = new Set()}: Observed, ...asked: readonly string[]): readonly string[] =>
	[...written].filter(
		path =>
			!path.startsWith(caches) &&
			!path.startsWith(states) &&
			![join(folder, 'cache'), join(folder, 'state'), ...asked].includes(path) &&
			!/^\/dev\/(?:tty|null|pts\/\d+)$/.test(path),
	);

const doNothing = {sockets: [], programs: []};

test('somebody looks from outside', ({skip}) => {
	if (observers.length === 0)
		skip('There is neither strace nor /proc: that no socket is opened and no program run was NOT checked here.');
});

describe.each(observers)('seen by %s,', by => {
	test('a process that opens a socket, runs a program and writes a file is caught', async () => {
		const script = `
			require('node:net').createServer().listen(0, '127.0.0.1', function () { setTimeout(() => this.close(), 300); });
			require('node:child_process').spawn('sleep', ['0.2']);
			require('node:fs').writeFileSync('written', '');`;
		const {seen} = await observe(by, ['-e', script]);
		expect(seen.sockets.length).toBeGreaterThan(0);
		expect(seen.programs.some(path => path.endsWith('sleep') || path.includes('coreutils'))).toBe(true);
		if (by === 'strace') expect(elsewhere(seen)).toContain(join(here, 'written'));
		rmSync(join(here, 'written'));
	});

	test.each([
		['articles', ['--jsonl']],
		['articles out of the archive', ['--jsonl']],
		['quotes', ['--quote', 'missed it']],
		['one person', ['--person', 'quill', '--format', 'markdown']],
		['a list without a cache', ['--list', '--no-cache']],
		['people', ['--people', '--json']],
	])('to print %s, no socket is opened, no program run, and no file written but what is kept', async (_, argv) => {
		const before = filesNow();
		const {seen, printed} = await observe(by, [program, ...argv, news]);
		expect(printed).not.toBe('');
		expect(seen).toMatchObject(doNothing);
		expect(elsewhere(seen)).toEqual([]);
		const now = filesNow();
		const all = [...new Set([...before.keys(), ...now.keys()])];
		const changed = all.filter(path => before.get(path) !== now.get(path) && !path.endsWith('.log'));
		expect(changed.filter(path => !path.startsWith(caches) && !path.startsWith(states))).toEqual([]);
	});

	test('to read, search and keep on the screen, no socket is opened, no program run, and only what was asked for written', async () => {
		const log = newLog();
		const copy = join(here, `saved-${by}.md`);
		const call = [
			...(by === 'strace' ? straceInto(log) : []),
			process.execPath,
			program,
			join(news, 'shipped'),
			join(news, 'page.html'),
		];
		const terminal = openTerminal([], {
			columns: 120,
			rows: 40,
			environment,
			shell: `cd '${here}' && exec ${call.map(word => `'${word}'`).join(' ')}`,
		});
		const watched = by === 'proc' ? watchProc(terminal.pid, terminal.exit) : undefined;
		await terminal.sees('LIBRARY');
		terminal.type('"');
		await terminal.sees('SEARCH');
		terminal.type('missed it');
		await terminal.sees('› │ “We missed it,”');
		terminal.type('\r');
		await terminal.seesNot('SEARCH');
		terminal.type('*');
		await terminal.sees(/[Ss]tarred the quote/);
		terminal.type('s');
		await terminal.sees('the-bench-is-back.md');
		terminal.type('\u0015');
		await terminal.seesNot('the-bench-is-back.md');
		terminal.type(copy);
		await terminal.sees(`saved-${by}.md`);
		terminal.type('\r');
		await terminal.sees('Saved');
		terminal.type('Q');
		expect(await terminal.exit).toBe(0);
		const seen = (await watched) ?? readTrace(log, here);
		expect(seen).toMatchObject(doNothing);
		expect(elsewhere(seen, copy)).toEqual([]);
		expect(readFileSync(copy, 'utf8')).toContain('We missed it');
	});
});

test('what is kept can be read by nobody else', () => {
	const kept = [...filesNow().keys()].filter(path => /\.db/.test(path) && !path.startsWith(news));
	expect(kept.map(path => relative(folder, path).split('/').slice(0, 2).join('/'))).toEqual(
		expect.arrayContaining(['cache/newsread', 'state/newsread']),
	);
	expect(kept.filter(path => (statSync(path).mode & 0o077) !== 0)).toEqual([]);
});

/** Runs the program with flags of Node, which its threads inherit; what hangs is ended, and has no status. */
const runWith = (...flags: readonly string[]) =>
	spawnSync(process.execPath, [...flags, program, '--jsonl', '--no-cache', news], {
		cwd: here,
		env: {PATH: process.env.PATH, ...environment},
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		timeout: 300_000,
	});

test('nothing in a file is run, and no code is made of it', () => {
	expect([...filesNow().keys()].filter(path => path.endsWith('/ran'))).toEqual([]);
	const {stdout, stderr, status} = runWith('--disallow-code-generation-from-strings');
	expect(stdout).toBe(runWith().stdout);
	expect(stderr).not.toMatch(/code generation|EvalError/i);
	expect(status).toBe(runWith().status);
});

test('it needs no leave of Node but to read, to write what it keeps, and to start threads', () => {
	const {stdout, status} = runWith(
		...['--permission', '--allow-fs-read=*', `--allow-fs-write=${folder}/cache`, '--allow-worker'],
	);
	expect(stdout).toBe(runWith().stdout);
	expect(status).toBe(runWith().status);
});

test('a parser that prints a warning does not keep it from ending', () => {
	expect(runWith('--import', 'data:text/javascript,console.error("A warning.")').status).toBe(runWith().status);
});

test.each(['linux', 'darwin', 'win32'] as const)(
	'on %s, compiled code is kept in the cache folder that the table has for it',
	platform => {
		const home = join(folder, platform);
		const own = {HOME: home, LOCALAPPDATA: `${home}/local`};
		const asPlatform = `data:text/javascript,Object.defineProperty(process,'platform',{value:'${platform}'})`;
		spawnSync(process.execPath, ['--import', asPlatform, program, '--version'], {
			env: {PATH: process.env.PATH, ...own},
		});
		expect(existsSync(`${cacheFolder(own, platform)!.replaceAll('\\', '/')}/compiled`)).toBe(true);
		expect(readdirSync(home)).toHaveLength(1);
	},
);

test('each promise names the test that holds it', () => {
	const promises = readFileSync(join(root, 'docs', 'SECURITY.md'), 'utf8');
	const named = [...promises.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path!);
	expect(named.length).toBeGreaterThan(4);
	expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
});
