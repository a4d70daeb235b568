/*
How long a key takes until its frame is complete, on a story of 5,000 paragraphs in a pseudo terminal of 120 x 40; and
whether `j` held down at 60 keys a second ever lags behind. A frame of Ink ends with ESC[?2026l.

	npx node tests/bench/scroll.ts [PARAGRAPHS] [KEYS]
*/
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paragraphs = Number(process.argv[2] ?? 5000);
const presses = Number(process.argv[3] ?? 200);

const folder = mkdtempSync(join(tmpdir(), 'newsread-bench-'));
const file = join(folder, 'long.txt');
const names = ['Mara Lindqvist', 'Ines Halloran', 'Piet Vandersteen', 'Rafiq Tamm'];
writeFileSync(
	file,
	Array.from({length: paragraphs}, (_, index) =>
		index % 3 === 0
			? `“We have counted boat ${index} and every one after it,” ${names[index % 4]} said. “Nobody on the quay believes the figure, and nobody has a better one.”`
			: `Paragraph ${index} is about the harbour, the night ferry and what the board makes of both; it runs over two rows or three, as paragraphs of a newspaper do, and ends here.`,
	).join('\n\n'),
);

const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;
const start = performance.now();
const reader = spawn(process.execPath, [`${root}dist/cli.js`, file], {
	cols: 120,
	rows: 40,
	env: {...environment, COLORTERM: 'truecolor', XDG_STATE_HOME: '/dev/null/none'},
});

let frames = 0;
let bytes = 0;
let pending = '';
const waiting: (() => void)[] = [];
reader.onData(text => {
	bytes += text.length;
	pending += text;
	for (let at = pending.indexOf('\u001B[?2026l'); at !== -1; at = pending.indexOf('\u001B[?2026l')) {
		pending = pending.slice(at + 8);
		frames++;
		for (const call of waiting.splice(0)) call();
	}
});
const frame = () => new Promise<void>(resolve => waiting.push(resolve));
const rest = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

await frame();
console.log(`${paragraphs} paragraphs on the screen, with Ink, after ${(performance.now() - start).toFixed(0)} ms`);
// Until the library has read the file as well.
await rest(3000);

const press = async (key: string): Promise<number> => {
	const from = performance.now();
	reader.write(key);
	await frame();
	return performance.now() - from;
};
for (let warm = 0; warm < 20; warm++) await press('j');

bytes = 0;
const times: number[] = [];
for (let count = 0; count < presses; count++) {
	times.push(await press('j'));
	await rest(5);
}
times.sort((a, b) => a - b);
console.log(
	`key to finished frame: median ${times[times.length >> 1]!.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms, ${(bytes / presses).toFixed(0)} bytes a frame`,
);

frames = 0;
let last = 0;
for (let count = 0; count < 60; count++) {
	reader.write('j');
	await rest(1000 / 60);
	last = performance.now();
}
const seen = frames;
await Promise.race([frame(), rest(300)]);
console.log(
	`j held down: ${seen} frames for 60 keys at 60 a second, the last one ${frames > seen ? `${(performance.now() - last).toFixed(0)} ms later` : 'in time'}`,
);

reader.write('Q');
reader.onExit(() => {
	rmSync(folder, {recursive: true});
	process.exit();
});
