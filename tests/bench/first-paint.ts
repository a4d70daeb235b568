/*
How long a reader waits for the first screen, as a multiple of a bare Node that writes a frame of the same size: both
in a pseudo terminal of 120 x 40, one after the other, round by round, so that whatever else the machine does counts for both.

	npx node tests/bench/first-paint.ts [ROUNDS] [FILE]
*/
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 12);
const file = process.argv[3] ?? `${root}articles/gauge-that-nobody-reads.txt`;

const bare = `process.stdout.write('\\u001B[?1049h\\u001B[H' + Array.from({length: 40}, (_, row) => String(row).padEnd(118, 'x')).join('\\r\\n') + 'ready\\u001B[?1049l')`;

const runs = {
	'bare node': {arguments: ['-e', bare], ready: 'ready'},
	newsread: {arguments: [`${root}dist/cli.js`, file], ready: '├'},
} as const;

const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;

/** Milliseconds from the start of the process until the terminal has been sent `ready`. */
const timeTo = (call: readonly string[], ready: string): Promise<number> =>
	new Promise(resolve => {
		const start = performance.now();
		const child = spawn(process.execPath, [...call], {
			cols: 120,
			rows: 40,
			env: {...environment, COLORTERM: 'truecolor', XDG_STATE_HOME: '/nonexistent'},
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
	for (const [name, {arguments: call, ready}] of Object.entries(runs))
		times.set(name, [...(times.get(name) ?? []), await timeTo(call, ready)]);

const base = median(times.get('bare node')!);
for (const [name, list] of times)
	console.log(
		`${name.padEnd(12)} median ${median(list).toFixed(0).padStart(5)} ms   min ${Math.min(...list)
			.toFixed(0)
			.padStart(5)} ms   ratio ${(median(list) / base).toFixed(2)}`,
	);
