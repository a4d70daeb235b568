/*
How long a reader waits for the first screen, as a multiple of a bare Node that writes a frame of the same size: both
in a pseudo terminal of 120 x 40, one after the other, round by round, so that whatever else the machine does counts for both.

	npx node tests/bench/first-paint.ts [ROUNDS] [FILE]

less, w3m and newsboat stand beside it where they are installed, and so does what a pipe costs: `newsread --section x | cat`.
*/
import {execFileSync, spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 12);
const file = process.argv[3] ?? `${root}articles/gauge-that-nobody-reads.txt`;

const bare = `process.stdout.write('\\u001B[?1049h\\u001B[H' + Array.from({length: 40}, (_, row) => String(row).padEnd(118, 'x')).join('\\r\\n') + 'ready\\u001B[?1049l')`;

type Run = {readonly program: string; readonly arguments: readonly string[]; readonly ready: string};

const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

const words = execFileSync(process.execPath, [`${root}dist/cli.js`, '--plain', file], {encoding: 'utf8'})
	.split('\n')
	.find(line => line.trim() !== '')!
	.trim()
	.slice(0, 20);

const runs: Readonly<Record<string, Run>> = {
	'bare node': {program: process.execPath, arguments: ['-e', bare], ready: 'ready'},
	newsread: {program: process.execPath, arguments: [`${root}dist/cli.js`, file], ready: '├'},
	...Object.fromEntries(
		['less', 'w3m'].filter(isThere).map(program => [program, {program, arguments: [file], ready: words}]),
	),
	...(isThere('newsboat') ? {newsboat: {program: 'newsboat', arguments: ['-u', '/dev/null'], ready: 'newsboat'}} : {}),
};

const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;

/** Milliseconds from the start of the process until the terminal has been sent `ready`. */
const timeTo = ({program, arguments: call, ready}: Run): Promise<number> =>
	new Promise(resolve => {
		const start = performance.now();
		const child = spawn(program, [...call], {
			cols: 120,
			rows: 40,
			env: {...environment, COLORTERM: 'truecolor', XDG_STATE_HOME: '/dev/null/none'},
		});
		let seen = '';
		let found: number | undefined;
		child.onData(text => {
			seen += text;
			if (found === undefined && seen.includes(ready)) {
				found = performance.now() - start;
				child.kill();
			}
		});
		child.onExit(() => resolve(found ?? Number.NaN));
	});

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1]!;

const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round++)
	for (const [name, run] of Object.entries(runs)) times.set(name, [...(times.get(name) ?? []), await timeTo(run)]);

const base = median(times.get('bare node')!);
for (const [name, list] of times)
	console.log(
		`${name.padEnd(12)} median ${median(list).toFixed(0).padStart(5)} ms   min ${Math.min(...list)
			.toFixed(0)
			.padStart(5)} ms   ratio ${(median(list) / base).toFixed(2)}`,
	);

/** Milliseconds of a command line in a shell, its output into a pipe. */
const timeOf = (line: string) => {
	const start = performance.now();
	spawnSync('sh', ['-c', `${line} | cat`], {stdio: 'ignore'});
	return performance.now() - start;
};
const pipes = {
	'node -e 0': `'${process.execPath}' -e 0`,
	'newsread --section x': `'${process.execPath}' '${root}dist/cli.js' --section opening '${file}'`,
};
const piped = new Map<string, number[]>();
for (let round = 0; round < rounds; round++)
	for (const [name, line] of Object.entries(pipes)) piped.set(name, [...(piped.get(name) ?? []), timeOf(line)]);
const nothing = median(piped.get('node -e 0')!);
for (const [name, list] of piped)
	console.log(
		`${name.padEnd(22)} into a pipe: median ${median(list).toFixed(0)} ms   ratio ${(median(list) / nothing).toFixed(2)}`,
	);
