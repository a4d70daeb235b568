/*
How long a key takes until the last frame that it causes, on a library of COUNT articles in a pseudo terminal of 120 x 40: the
page of a person with a tenth of the articles, a topic's page, the library, and another order of it. The first time is told
apart, since later ones may find what it worked out.

	npx node tests/bench/pages.ts [COUNT] [FOLDER]

FOLDER is kept: a second run finds its files and its archive. What node is told, as --cpu-prof, is told to the reader as well.
*/
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {makeArchive} from './archive-of.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const count = Number(process.argv[2] ?? 20_000);
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'newsread-pages-'));
const news = join(folder, 'news');

/** Who speaks in every tenth article: nobody in an invented archive is quoted often. */
const often = 'Odette Marlowe';

/** A topic of a twentieth of the articles: the one with the most is what two thirds of them are about. */
const rarer = 'river';

if (!existsSync(news)) {
	mkdirSync(folder, {recursive: true});
	makeArchive(count, news);
	const everyTenth = readdirSync(news, {recursive: true, encoding: 'utf8'}).filter(name => name.includes('3.'));
	for (const path of everyTenth.map(name => join(news, name))) {
		const text = readFileSync(path, 'utf8');
		const speaker = /” said ([A-Z]\w+ [A-Z]\w+),/u.exec(text)?.[1];
		if (speaker !== undefined) writeFileSync(path, text.replaceAll(speaker, often));
	}
}

const size = {cols: 120, rows: 40};
const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;
const reader = spawn(process.execPath, [...process.execArgv, program, news], {
	...size,
	env: {
		...environment,
		COLORTERM: 'truecolor',
		XDG_STATE_HOME: mkdtempSync(join(folder, 'state-')),
		XDG_CACHE_HOME: join(folder, 'cache'),
	},
});
const terminal = new headless.Terminal({...size, allowProposedApi: true});
let lastChange = 0;
let shown = '';
const screen = (): string =>
	Array.from({length: size.rows}, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true)).join('\n');
reader.onData(data => {
	const now = performance.now();
	terminal.write(data, () => {
		const next = screen();
		if (next !== shown) lastChange = now;
		shown = next;
	});
});
terminal.onData(reply => reader.write(reply));

const rest = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));
/** Milliseconds without a change after which a frame was the last one. */
const quiet = 500;

const settled = async (since: number, words: RegExp): Promise<void> => {
	const patience = 600_000;
	while (!(words.test(shown) && performance.now() - Math.max(since, lastChange) > quiet)) {
		if (performance.now() - since > patience) throw new Error(`Never shown: ${words}\n${shown}`);
		await rest(5);
	}
};

/** Milliseconds from a key until the last change of the screen, when it shows these words and has come to rest. */
const press = async (keys: string, words: RegExp): Promise<number> => {
	const from = performance.now();
	reader.write(keys);
	await settled(from, words);
	return lastChange - from;
};

/** Milliseconds from a key until the screen first shows these words; returns when it shows the last ones and has come to rest. */
const pressUntil = async (keys: string, words: RegExp, last: RegExp): Promise<number> => {
	const from = performance.now();
	reader.write(keys);
	while (!words.test(shown)) await rest(1);
	const took = lastChange - from;
	await settled(from, last);
	return took;
};

const times = 9;
const report = async (what: string, measured: () => Promise<number>): Promise<void> => {
	const all: number[] = [];
	for (let turn = 0; turn < times; turn++) all.push(await measured());
	const [first] = all;
	all.sort((one, other) => one - other);
	console.log(
		`${what}: first ${first!.toFixed(0)} ms, median ${all[times >> 1]!.toFixed(0)} ms, worst ${all.at(-1)!.toFixed(0)} ms`,
	);
};

const escapeKey = '\u001B[27u';
await settled(0, /watching[\s\S]*articles, newest first/u);
console.log(`${count} articles, all read after ${(lastChange / 1000).toFixed(1)} s`);

await report('a person', async () => {
	await press(`P/${often.slice(0, 9).toLowerCase()}`, new RegExp(`› +${often} +[\\d,]+`, 'u'));
	const took = await press('\r', /person \d+ of [\d,]+[\s\S]*› │ “/u);
	await press(escapeKey.repeat(3), /LIBRARY/u);
	return took;
});
await report('a topic', async () => {
	await press('T', /› {2}\S+.* \d/u);
	const took = await press('\r', /topic \d+ of [\d,]+[\s\S]*› │ “/u);
	await press(escapeKey.repeat(3), /LIBRARY/u);
	return took;
});
await report('a topic, its first frame', async () => {
	await press('T', /› {2}\S+.* \d/u);
	const took = await pressUntil('\r', /topic \d+ of [\d,]+[\s\S]*TOPIC/u, /topic \d+ of [\d,]+[\s\S]*› │ “/u);
	await press(escapeKey.repeat(3), /LIBRARY/u);
	return took;
});
await report(`a topic of fewer articles, “${rarer}”`, async () => {
	await press(`T/${rarer}`, new RegExp(`› +${rarer} +[\\d,]+`, 'iu'));
	const took = await press('\r', /topic \d+ of [\d,]+[\s\S]*› │ “/u);
	await press(escapeKey.repeat(3), /LIBRARY/u);
	return took;
});
await report('the library (L)', async () => {
	await press('\r', /space page/u);
	return press('L', /LIBRARY/u);
});
await report('another order (S)', () => press('S', /LIBRARY/u));
reader.write('Q');
