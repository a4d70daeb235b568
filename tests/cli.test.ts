// The built program as a child process: what scripts depend on.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packageJson from '../package.json' with {type: 'json'};
import {until} from './helpers/until.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const program = join(dist, 'cli.js');
let folder = '';

const gauge = `Tide gauge falls silent

PORT ELDER, 3 May 2024 - The gauge on the mole stopped at noon, the harbour office said.

“It has never been quiet before,” said Ada Quill, who reads it every day. “I thought it was the pen.”

What the office knew

Ben Marrow, the harbour master, told reporters: “We were warned in March.”

Quill said she had written to him twice.

A new gauge

Marrow called the old one “a museum piece.”
`;

const bench = `# A bench for the quay

Nobody sits on the quay any more, and Ada Quill knows why.

“There is no bench,” she said.
`;

type Options = {
	readonly input?: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly before?: readonly string[];
};

const newsread = (argv: readonly string[], {input = '', environment = {}, before = []}: Options = {}) => {
	const {stdout, stderr, status} = spawnSync(process.execPath, [...before, program, ...argv], {
		cwd: folder,
		input,
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder, ...environment},
		maxBuffer: 1 << 28,
	});
	return {stdout, stderr, status};
};

/** A command line of the shell, with `newsread` in it; what it prints ends with the exit codes of its parts. */
const shell = (command: string): string => {
	const script = `newsread() { '${process.execPath}' '${program}' "$@"; }\n${command}\necho "exit: \${PIPESTATUS[*]}"`;
	const {stdout, stderr} = spawnSync('bash', ['-c', script], {
		cwd: folder,
		encoding: 'utf8',
		env: {PATH: process.env.PATH, HOME: folder},
	});
	return stdout + stderr;
};

const withoutEscapes = (text: string): string => text.replace(/\u001B\[[\d;]*m/g, '');

beforeAll(() => {
	if (!existsSync(program)) throw new Error('There is no dist/cli.js to test. Run npm run build.');
	folder = mkdtempSync(join(tmpdir(), 'newsread-cli-'));
	mkdirSync(join(folder, 'articles'));
	writeFileSync(join(folder, 'articles', 'gauge.txt'), gauge);
	writeFileSync(join(folder, 'articles', 'bench.md'), bench);
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('into a pipe', () => {
	test('an article is printed as text, without colours, and all went well', () => {
		const {stdout, stderr, status} = newsread(['articles/gauge.txt']);
		expect(stdout).toMatch(/^Tide gauge falls silent\n/);
		expect(stdout).toContain('“It has never been quiet before,” said Ada Quill');
		expect(stdout).not.toContain('\u001B');
		expect({stderr, status}).toEqual({stderr: '', status: 0});
	});

	test('a folder says what it left out, and fails only where nothing is left', () => {
		mkdirSync(join(folder, 'mixed', 'notes'), {recursive: true});
		writeFileSync(join(folder, 'mixed', 'bench.md'), bench);
		for (const name of ['a.pptx', 'b.png', 'notes/c.xlsx']) writeFileSync(join(folder, 'mixed', name), 'x');
		expect(newsread(['--jsonl', 'mixed'])).toMatchObject({
			stderr: 'mixed: 2 files were left out: 1 .pptx, 1 .xlsx. Name one to see why.\n',
			status: 0,
		});
		expect(newsread(['--jsonl', 'mixed/notes'])).toEqual({
			stdout: '',
			stderr: 'mixed/notes: no articles in this folder; 1 file was left out: 1 .xlsx. Name it to see why.\n',
			status: 2,
		});
		rmSync(join(folder, 'mixed'), {recursive: true});
	});

	test('the width is that of --width, else of COLUMNS, else 72', () => {
		const widest = (argv: readonly string[], environment = {}) =>
			Math.max(
				...newsread([...argv, 'articles/gauge.txt'], {environment})
					.stdout.split('\n')
					.map(line => line.length),
			);
		expect(widest([])).toBe(72);
		expect(widest([], {COLUMNS: '40'})).toBe(40);
		expect(widest(['--width', '30'], {COLUMNS: '40'})).toBe(30);
	});

	test('colours come when they are asked for, and add nothing else', () => {
		const plain = newsread(['articles/gauge.txt']).stdout;
		const coloured = newsread(['--color', 'always', 'articles/gauge.txt'], {environment: {NO_COLOR: '1'}}).stdout;
		expect(coloured).toContain('\u001B[');
		expect(withoutEscapes(coloured)).toBe(plain);
		expect(newsread(['articles/gauge.txt'], {environment: {FORCE_COLOR: '1'}}).stdout).toBe(coloured);
		expect(newsread(['articles/gauge.txt'], {environment: {FORCE_COLOR: '1', NO_COLOR: '1'}}).stdout).toBe(plain);
	});

	test('a reader who has had enough is no error', () => {
		for (let copy = 0; copy < 200; copy++) writeFileSync(join(folder, `copy-${copy}.txt`), gauge.repeat(20));
		expect(shell('newsread --jsonl . | head -c 5')).toBe('{"patexit: 0 0\n');
		expect(shell('newsread . | head -1')).toMatch(/^\S+\nexit: 0 0\n$/);
		expect(shell('newsread gone-{1..3}.txt . 2>&1 | head -1')).toMatch(
			/^gone-1\.txt: no such file\. .*\nexit: [02] 0\n$/,
		);
		for (let copy = 0; copy < 200; copy++) rmSync(join(folder, `copy-${copy}.txt`));
	});

	test('an interrupt ends it by the signal, so that a shell’s loop ends too', async () => {
		const child = spawn(process.execPath, [program, '-'], {cwd: folder, stdio: ['pipe', 'pipe', 'pipe']});
		child.stdin.write('The first half of');
		await new Promise(resolve => child.once('spawn', resolve));
		child.kill('SIGINT');
		const ended = await new Promise(resolve => child.once('exit', (code, signal) => resolve(signal ?? code)));
		expect(['SIGINT', 130]).toContain(ended);
	});
});

describe('--section', () => {
	test('prints the section that is meant, typed in full, in part or with a typo', () => {
		for (const words of ['What the office knew', 'office', 'offise'])
			expect(newsread(['--section', words, 'articles/gauge.txt'])).toEqual({
				stdout: expect.stringMatching(/^What the office knew\n\nBen Marrow[\s\S]*written to him twice\.\n$/),
				stderr: '',
				status: 0,
			});
	});

	test('that is not there names those that are, and exits with 1', () => {
		expect(newsread(['--section', 'zzzq', 'articles/gauge.txt'])).toEqual({
			stdout: '',
			stderr: 'No section matches “zzzq”. Sections: “What the office knew”, “A new gauge”.\n',
			status: 1,
		});
	});

	test('of several articles says from which each comes', () => {
		expect(newsread(['--section', 'office', 'articles']).stdout).toMatch(
			/^articles\/gauge\.txt\n\nWhat the office knew/,
		);
	});
});

describe('lists', () => {
	test('of quotes have one line each, made for cut and grep', () => {
		expect(newsread(['--quotes', 'articles/gauge.txt']).stdout).toMatch(
			/^Ada Quill\t“It has never been quiet before,” … “I thought it was the pen\.”\tOpening\t0\.\d+\t[^\t]+\t2024-05-03\t\t\tarticles\/gauge\.txt$/m,
		);
		expect(shell('newsread --quotes articles | cut -f1 | sort | uniq -c | sort -rn')).toMatch(/^ *2 Ada Quill$/m);
	});

	test('can be narrowed to a person, a section, a topic', () => {
		expect(newsread(['--quotes', '--person', 'marrow', '--section', 'office', 'articles']).stdout).toMatch(
			/^Ben Marrow\t“We were warned in March\.”\tWhat the office knew\t0\.\d+\t[^\t]+\t2024-05-03\t\t\tarticles\/gauge\.txt\n$/,
		);
	});

	test('of sections and people begin with their names', () => {
		const names = (list: string) =>
			newsread([list, 'articles/gauge.txt'])
				.stdout.trimEnd()
				.split('\n')
				.map(line => line.split('\t')[0]);
		expect(names('--sections')).toEqual(['Opening', 'What the office knew', 'A new gauge']);
		expect(names('--people').sort()).toEqual(['Ada Quill', 'Ben Marrow']);
	});

	test('are a table in CSV and in Markdown', () => {
		expect(newsread(['--people', '--format', 'csv', 'articles']).stdout).toMatch(
			/^name,quotes,unsure,articles,first,last\r\n[\s\S]*\r\n$/,
		);
		expect(newsread(['--people', '--format', 'markdown', 'articles']).stdout).toMatch(/^\| name \| quotes \|/);
	});
});

describe('--quote', () => {
	test('finds a quote by half-remembered words with a typo, the best first', () => {
		const {stdout, status} = newsread(['--quote', 'never quiet befour', 'articles']);
		expect(stdout).toMatch(/^Ada Quill\t“It has never been quiet before,”/);
		expect(status).toBe(0);
	});

	test('that nobody said exits with 1 and a way out', () => {
		expect(newsread(['--quote', 'xylophone quartet', 'articles'])).toEqual({
			stdout: '',
			stderr: 'No quote matches “xylophone quartet”. Try fewer words.\n',
			status: 1,
		});
	});
});

describe('--person', () => {
	test('gives what they said in all the articles', () => {
		const {stdout} = newsread(['--person', 'quill', 'articles']);
		expect(stdout).toContain('“There is no bench,”');
		expect(stdout).toContain('“I thought it was the pen.”');
	});

	test('whom no article knows is told apart from those it knows', () => {
		const {stderr, status} = newsread(['--person', 'Octavia', 'articles/gauge.txt']);
		expect(stderr).toMatch(/^No person matches “Octavia”\. People: “.*(?:Ada Quill|Ben Marrow)”\.\n$/);
		expect(status).toBe(1);
	});

	test('gives the words that were said as CSV and as JSON Lines, one quote a row, as --quotes does', () => {
		for (const form of ['--format=csv', '--jsonl', '--json'])
			expect(newsread(['--person', 'quill', form, 'articles'])).toEqual(
				newsread(['--quotes', '--person', 'quill', form, 'articles']),
			);
		expect(newsread(['--person', 'quill', '--format', 'csv', 'articles']).stdout).toContain(
			'Ada Quill,"“There is no bench,”",Opening,direct,',
		);
		expect(newsread(['--person', 'quill', '--people', '--format', 'csv', 'articles']).stdout).toMatch(/^name,quotes/);
	});

	test('who is only mentioned has no words to give, and that is said', () => {
		writeFileSync(join(folder, 'mentioned.txt'), 'Piet Vandersteen left the harbour before the count was over.\n');
		expect(newsread(['--person', 'vandersteen', '--jsonl', 'mentioned.txt'])).toEqual({
			stdout: '',
			stderr: 'No quotes by “vandersteen”. For paraphrases add --indirect; for mentions print as text.\n',
			status: 1,
		});
	});

	test('is found by identity: never by the beginning of another name, always under the other forms of the name', () => {
		mkdirSync(join(folder, 'namesakes'));
		const story = (name: string, words: string) => `“${words},” said ${name}, who mends nets.\n`;
		for (const [file, name, words] of [
			['a.txt', 'Anna Valentine', 'The ferry goes'],
			['b.txt', 'Ann Valentine', 'The ferry waits'],
			['c.txt', 'Ann Vale', 'The ferry stays'],
			['d.txt', 'Ann M. Vale', 'The ferry sinks'],
		] as const)
			writeFileSync(join(folder, 'namesakes', file), story(name, words));
		const saidBy = (name: string, form: string) => [
			...new Set(newsread(['--person', name, form, 'namesakes']).stdout.match(/The ferry \w+/g)),
		];
		for (const form of ['--jsonl', '--format=csv', '--format=markdown', '--plain'])
			expect([form, saidBy('Ann Vale', form)]).toEqual([form, ['The ferry stays', 'The ferry sinks']]);
		for (const name of ['ann m. vale', 'Vale'])
			expect([name, saidBy(name, '--quotes')]).toEqual([name, ['The ferry stays', 'The ferry sinks']]);
		// Only where nobody has the name as it was typed is it taken for the beginning of one.
		expect(saidBy('Ann Valen', '--quotes')).toEqual(['The ferry waits']);
		expect(saidBy('Anna', '--quotes')).toEqual(['The ferry goes']);
	});
});

describe('JSON', () => {
	type Span = {start: number; end: number};
	type Article = {
		path: string;
		headline: string | null;
		text: string;
		sections: (Span & {subhead: string | null})[];
		quotes: {text: string; content: Span[]; source: Span | null; speaker: string | null; section: number}[];
	};

	test('parses, and its spans cut out what they say', () => {
		const lines = newsread(['--jsonl', 'articles']).stdout.trimEnd().split('\n');
		const articles = lines.map(line => JSON.parse(line) as Article);
		expect(articles.map(({path, headline}) => [path, headline])).toEqual([
			['articles/bench.md', 'A bench for the quay'],
			['articles/gauge.txt', 'Tide gauge falls silent'],
		]);
		for (const {text, sections, quotes} of articles) {
			for (const {subhead, start} of sections) if (subhead) expect(text.startsWith(subhead, start)).toBe(true);
			expect(quotes.length).toBeGreaterThan(0);
			for (const quote of quotes) {
				expect(quote.content.map(({start, end}) => text.slice(start, end)).join(' … ')).toBe(quote.text);
				expect(quote.section).toBeLessThan(sections.length);
			}
		}
		expect(JSON.parse(newsread(['--json', 'articles']).stdout)).toEqual(articles);
	});

	test('has the lines of a list too', () => {
		const [first] = newsread(['--quotes', '--jsonl', 'articles/gauge.txt']).stdout.split('\n');
		expect(JSON.parse(first!)).toMatchObject({path: 'articles/gauge.txt', subhead: null, speaker: 'Ada Quill'});
	});

	test('is an empty array where nothing matches', () => {
		const {stdout, status} = newsread(['--section', 'zzzq', '--json', 'articles']);
		expect(JSON.parse(stdout)).toEqual([]);
		expect(status).toBe(1);
	});
});

describe('where articles come from', () => {
	test('someone in several articles, and a total of all of them', () => {
		const lines = newsread(['--person', 'quill', 'articles']).stdout.trimEnd().split('\n');
		expect(lines.filter(line => line.startsWith('Ada Quill'))).toHaveLength(2);
		expect(lines.at(-1)).toMatch(/^Ada Quill, in all {2,}2 articles, \d+ quotes, \d+ mentions$/u);
		expect(newsread(['--person', 'quill', 'articles/bench.md']).stdout).not.toContain('in all');
		for (const form of ['--json', '--jsonl', '--format=csv', '--format=markdown'])
			expect(newsread(['--person', 'quill', form, 'articles']).stdout).not.toContain('in all');
	});

	test('a list of paths, one a line or with NULs', () => {
		const list = 'articles/gauge.txt\narticles/bench.md\n';
		const sections = newsread(['--sections', 'articles']).stdout.trim().split('\n').sort();
		for (const input of [list, list.replaceAll('\n', '\0')])
			expect(newsread(['--sections', '--files-from', '-'], {input}).stdout.trim().split('\n').sort()).toEqual(sections);
		expect(newsread(['--files-from', 'gone.txt'])).toMatchObject({
			status: 2,
			stderr: '--files-from: gone.txt: no such file. Check the path.\n',
		});
	});

	test('with no path: $NEWSREAD_LIBRARY, else ./articles', () => {
		const paths = (environment = {}) =>
			newsread(['--format', 'csv'], {environment})
				.stdout.trim()
				.split('\r\n')
				.slice(1)
				.map(row => row.split(',').at(-1));
		expect(paths()).toEqual(['articles/bench.md', 'articles/gauge.txt']);
		expect(paths({NEWSREAD_LIBRARY: 'articles/gauge.txt'})).toEqual(['articles/gauge.txt']);
	});

	test('with no path and nothing there, the articles that come with the program, which is said', () => {
		const empty = join(folder, 'nothing-here');
		mkdirSync(empty);
		const {stdout, stderr} = spawnSync(process.execPath, [program, '--sections'], {
			cwd: empty,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		expect(stdout.split('\n').length).toBeGreaterThan(5);
		expect(stderr).toMatch(/^No path is given, so these are the sample articles\. .+\n$/);
	});
});

describe('standard input', () => {
	const office = /^What the office knew\n\nBen Marrow/;

	test('is read when - says so', () => {
		expect(newsread(['-', '--section', 'office'], {input: gauge}).stdout).toMatch(office);
	});

	test('is read when something is piped or redirected into the program and no path is given', () => {
		expect(shell('cat articles/gauge.txt | newsread --section office')).toMatch(office);
		expect(shell('newsread --section office <articles/gauge.txt')).toMatch(office);
		expect(shell('cat articles/gauge.txt | newsread | head -1')).toBe('Tide gauge falls silent\nexit: 0 0 0\n');
		const [line] = newsread(['--jsonl'], {input: gauge}).stdout.split('\n');
		expect(JSON.parse(line!)).toMatchObject({path: '-', headline: 'Tide gauge falls silent'});
	});

	test('that is closed or /dev/null counts as none, and so does an empty one, which is said: the library is read', () => {
		writeFileSync(join(folder, 'empty.txt'), '');
		const sections = shell('newsread --sections articles');
		for (const input of ['</dev/null', '<&-']) expect(shell(`newsread --sections ${input}`)).toBe(sections);
		const said = 'Standard input is empty, so this is your library, articles.\n';
		expect(shell('newsread --sections <empty.txt')).toBe(sections + said);
		expect(shell(': | newsread --sections 2>/dev/null')).toBe(sections.replace('exit: 0', 'exit: 0 0'));
	});

	test('that is empty is an error where there is no library: the sample articles answer for no file', () => {
		const empty = join(folder, 'nowhere');
		mkdirSync(empty);
		const {stdout, stderr, status} = spawnSync(process.execPath, [program, '--quotes', '--json'], {
			cwd: empty,
			encoding: 'utf8',
			input: '',
			env: {PATH: process.env.PATH, HOME: folder},
		});
		expect({stdout, status}).toEqual({stdout: '', status: 2});
		expect(stderr).toBe('Standard input is empty, and there is no library. Check what writes to it, or give a path.\n');
	});

	test('is left alone when a path is given, so that a loop keeps its list', () => {
		writeFileSync(join(folder, 'list.txt'), 'articles/bench.md\narticles/gauge.txt\n');
		expect(shell('while read -r path; do newsread "$path"; done <list.txt | grep -e bench -e "Tide gauge"')).toBe(
			'A bench for the quay\n“There is no bench,” she said.\nTide gauge falls silent\nexit: 0 0\n',
		);
		const people = newsread(['--people', 'articles']).stdout;
		expect(shell('while read -r path; do newsread --people </dev/null; done <list.txt | cat')).toBe(
			`${people.repeat(2)}exit: 0 0\n`,
		);
	});

	/** The program with a standard input that is open, and to which nothing has been written. */
	const waiting = (argv: readonly string[]) => {
		const child = spawn(process.execPath, [program, ...argv], {
			cwd: folder,
			env: {PATH: process.env.PATH, HOME: folder},
			stdio: ['pipe', 'pipe', 'pipe'],
		});
		const printed = {stdout: '', stderr: ''};
		child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk));
		child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk));
		const ended = new Promise<number | null>(resolve => child.once('close', resolve));
		return {stdin: child.stdin, printed, ended};
	};
	const awaited = 'Waiting for standard input. To open your library: newsread </dev/null\n';

	test('that stays silent is reported in one line, and then read', async () => {
		const {stdin, printed, ended} = waiting(['--section', 'office']);
		await until(() => expect(printed.stderr).toBe(awaited));
		stdin.end(gauge);
		expect(await ended).toBe(0);
		expect(printed).toEqual({stdout: expect.stringMatching(office), stderr: awaited});
	});

	test('that ends in silence counts as none after all', async () => {
		const {stdin, printed, ended} = waiting(['--section', 'office']);
		await until(() => expect(printed.stderr).toBe(awaited));
		stdin.end();
		expect(await ended).toBe(0);
		expect(printed.stdout).toMatch(/^articles\/gauge\.txt\n\nWhat the office knew/);
	});

	test('that nobody ever writes to holds nothing up when a path is given', async () => {
		const {printed, ended} = waiting(['--section', 'office', 'articles/gauge.txt']);
		expect(await ended).toBe(0);
		expect(printed).toEqual({stdout: expect.stringMatching(office), stderr: ''});
	});
});

describe('trouble', () => {
	test('a file that is not there is one line, the others are printed, and the exit code is 2', () => {
		expect(newsread(['articles/gone.txt', 'articles/bench.md'])).toEqual({
			stdout: expect.stringContaining('A bench for the quay'),
			stderr: 'articles/gone.txt: no such file. Check the path.\n',
			status: 2,
		});
	});

	test('a wrong option is one line with what was meant, and exits with 2', () => {
		expect(newsread(['--sektion', 'office'])).toEqual({
			stdout: '',
			stderr: 'Unknown option --sektion. Did you mean --section?\n',
			status: 2,
		});
	});

	test('no line about a file drives the terminal, whatever the file is called', () => {
		for (const argv of [
			['gone-\u001B]0;owned\u0007\u009B2J\u202E.txt'],
			['--section\u001B[2J'],
			['--width', '\u001B[2J'],
		]) {
			const {stderr, status} = newsread(argv);
			expect(status).toBe(2);
			expect(stderr).toMatch(/^[^\p{Control}\p{Bidi_Control}]+\n$/u);
		}
	});

	test('a full disk is one line that says so, and no bug', () => {
		const line = 'The output could not be written: no space left on the device. Free some, or write to another one.\n';
		for (const command of ['articles', '--json articles', '--quotes articles/gauge.txt', '--help', '--version'])
			expect(shell(`newsread ${command} > /dev/full`)).toBe(`exit: 2\n${line}`);
		expect(shell('newsread articles > /dev/full 2> /dev/full')).toBe('exit: 2\n');
		expect(shell('newsread gone.txt 2> /dev/full')).toBe('exit: 2\n');
		expect(shell('newsread --sektion 2> /dev/full')).toBe('exit: 2\n');
		expect(shell('newsread --sections articles/gauge.txt 2> /dev/full')).toMatch(/A new gauge[\s\S]*exit: 0\n$/u);
	});

	test('an old Node is told what is needed, before anything newer loads', () => {
		const old = "Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.19.0'}})";
		const {stdout, stderr, status} = newsread(['--version'], {
			before: ['--import', `data:text/javascript,${encodeURIComponent(old)}`],
		});
		expect({stdout, status}).toEqual({stdout: '', status: 2});
		expect(stderr).toMatch(/^newsread needs Node 22\.23, or 24 and later; this is Node 20\.19\.0\. .*\n$/);
	});

	test('a home that cannot be written to is no trouble', () => {
		expect(newsread(['articles/bench.md'], {environment: {XDG_CACHE_HOME: '/dev/null/none'}})).toMatchObject({
			stderr: '',
			status: 0,
		});
	});
});

describe('about the program', () => {
	test('the version is that of the package', () => {
		expect(newsread(['--version']).stdout).toBe(`${packageJson.version}\n`);
	});

	test('help goes to standard output', () => {
		expect(newsread(['-h'])).toMatchObject({stdout: expect.stringContaining('--section WORDS'), stderr: '', status: 0});
	});

	test('the keys are printed as a file of settings', () => {
		expect(newsread(['--print-keys']).stdout).toMatch(
			/^# The default settings of newsread[\s\S]*\n\[keys\]\n[\s\S]*\nline-down = \["j"/,
		);
	});

	test('the settings say which library is opened; a wrong line is reported and the others are used', () => {
		const settings = join(folder, 'settings', 'newsread', 'settings.toml');
		mkdirSync(join(folder, 'settings', 'newsread'), {recursive: true});
		const environment = {XDG_CONFIG_HOME: join(folder, 'settings')};
		writeFileSync(settings, 'colour = "red"\nlibrary = "~/articles/gauge.txt"\n');
		expect(newsread(['--sections'], {environment})).toEqual({
			stdout: expect.stringContaining('What the office knew'),
			stderr: expect.stringMatching(
				/settings\.toml:1: unknown setting “colour”\. Did you mean “colors”\?\nStandard input is empty, .+gauge\.txt\.\n$/,
			),
			status: 0,
		});
		writeFileSync(settings, 'library = articles\n');
		expect(newsread(['--sections', 'articles'], {environment})).toMatchObject({stderr: '', status: 0});
		writeFileSync(settings, 'library = "articles"\n');
		expect(newsread(['--sections'], {environment})).toEqual({
			stdout: '',
			stderr: `${settings}:1: invalid library “articles”. Use a full path, or one that begins with ~/.\n`,
			status: 2,
		});
	});

	test('the man page stands beside the program', () => {
		expect(readFileSync(join(dist, 'newsread.1'), 'utf8')).toMatch(/^\.TH NEWSREAD 1/);
	});
});

describe('what a print loads', () => {
	/** Prints the path of every file of the program that was loaded. */
	const watch = `import {registerHooks} from 'node:module';
		registerHooks({load(url, context, next) { if (url.startsWith('file:')) process._rawDebug(url); return next(url, context); }});`;
	const loadedBy = (argv: readonly string[]): readonly string[] =>
		newsread(argv, {before: ['--import', `data:text/javascript,${encodeURIComponent(watch)}`]})
			.stderr.split('\n')
			.filter(line => line.startsWith('file:'));
	const hasReact = (path: string): boolean => readFileSync(path, 'utf8').includes('react.fragment');

	test('nothing of the reader is among it', () => {
		for (const argv of [
			['articles'],
			['--section', 'office', 'articles'],
			['--person', 'quill', 'articles'],
			['--digest', '--since', '2020-01-01', 'articles'],
		])
			expect(loadedBy(argv).filter(url => url.endsWith('/reader.js'))).toEqual([]);
	});

	test('React is in the build, and never among it', () => {
		expect(readdirSync(dist).filter(file => file.endsWith('.js') && hasReact(join(dist, file)))).not.toEqual([]);
		for (const argv of [
			['articles'],
			['--section', 'office', 'articles'],
			['--quote', 'pen', 'articles'],
			['--print-keys'],
		]) {
			const loaded = loadedBy(argv);
			expect(loaded.length).toBeGreaterThan(1);
			expect(loaded.filter(url => hasReact(new URL(url).pathname))).toEqual([]);
		}
	});
});
