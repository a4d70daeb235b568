/*
What an archive costs: read for the first time and again, listed, searched, by one person, in a pipe and in the reader; beside
another build, and beside rg, fzf, newsboat and plain fuse.js where they are installed. CPU is that of the process tree. Each row
is the median of ROUNDS, the builds by turns; what is read for the first time is read once.

	npm run bench -- [--other OTHER/dist/cli.js] [--count 20000] [--rounds 5]
*/
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {makeArchive} from './archive-of.ts';
import {type Cost, costOf, median} from './cost.ts';
import {compareKills} from './kills.ts';
import {openedReader} from './opened-reader.ts';
import {peersOver} from './peers.ts';

const {values} = parseArgs({
	options: {
		other: {type: 'string'},
		count: {type: 'string', default: '20000'},
		rounds: {type: 'string', default: '5'},
		kills: {type: 'string', default: '50'},
	},
});
const count = Number(values.count);
const rounds = Number(values.rounds);
const newsread = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const builds = [newsread, ...(values.other === undefined ? [] : [values.other])];

const room = mkdtempSync(join(tmpdir(), 'newsread-bench-'));
const folder = join(room, 'articles');
/** A cache and a state of its own, so that each build starts with nothing. */
const envOf = (name: string): NodeJS.ProcessEnv => ({
	...process.env,
	XDG_CACHE_HOME: join(room, name, 'cache'),
	XDG_STATE_HOME: join(room, name, 'state'),
});
const envs = new Map(builds.map((build, index) => [build, envOf(`build-${index}`)]));

const table = (rows: readonly (readonly string[])[]): void => {
	for (const [name = '', ...cells] of rows)
		console.log(`${name.padEnd(44)}${cells.map(cell => cell.padStart(27)).join('')}`);
};
const shown = ({cpu, seconds, megabytes}: Cost): string =>
	`${cpu.toFixed(2)} / ${seconds.toFixed(2)}${megabytes < 1 ? '' : ` / ${megabytes.toFixed(0)}`}`;

/** Runs the command with each build by turns, and prints the medians. */
const compare = async (name: string, call: readonly string[], times = rounds): Promise<void> => {
	const costs = new Map(builds.map(build => [build, [] as Cost[]]));
	for (let round = 0; round < times; round++)
		for (const build of builds)
			costs.get(build)!.push(await costOf(process.execPath, [build, ...call], {env: envs.get(build)!}));
	const medians = [...costs.values()].map(
		(list): Cost => ({
			cpu: median(list.map(({cpu}) => cpu)),
			seconds: median(list.map(({seconds}) => seconds)),
			megabytes: median(list.map(({megabytes}) => megabytes)),
			lines: list[0]!.lines,
		}),
	);
	const [ours, theirs] = medians as [Cost, Cost?];
	table([
		[
			name,
			...medians.map(shown),
			...(theirs ? [`x ${(ours.cpu / theirs.cpu).toFixed(3)}`] : []),
			`${ours.lines} lines`,
		],
	]);
};

const reader = async (name: string): Promise<void> => {
	const words = new RegExp(`${count.toLocaleString('en')} (articles|stories)`);
	const openings = [];
	for (const build of builds)
		openings.push(await openedReader(build, folder, {words, keys: 'L', env: envs.get(build)!}));
	table([
		[
			name,
			...openings.map(
				({first, shown: listed, cpu, megabytes}) =>
					`${first.toFixed(0)} ms, ${(listed / 1000).toFixed(1)} s, ${cpu.toFixed(1)} CPU, ${megabytes.toFixed(0)} MB`,
			),
		],
	]);
};

try {
	makeArchive(count, folder);
	console.log(
		`${count.toLocaleString('en')} articles: CPU seconds / seconds / MB at most${builds.length > 1 ? '; x: ours by theirs' : ''}`,
	);
	await compare('--quotes --jsonl, the first time', ['--quotes', '--jsonl', folder], 1);
	await compare('--quotes --jsonl, again', ['--quotes', '--jsonl', folder], Math.min(3, rounds));
	await compare('--quote "three words", makes the index', ['--quote', 'the second survey', '--jsonl', folder], 1);
	await compare('--quote "three words", again', ['--quote', 'the second survey', '--jsonl', folder]);
	await compare('--person NAME', ['--person', 'Mara Halloran', '--jsonl', folder]);
	await compare('--topics', ['--topics', '--jsonl', folder], Math.min(3, rounds));
	table([['node -e 0', shown(await costOf(process.execPath, ['-e', '0']))]]);
	for (const build of builds) rmSync(envs.get(build)!.XDG_CACHE_HOME!, {recursive: true, force: true});
	console.log('\nThe reader: first byte, list complete');
	await reader('for the first time');
	await reader('again');
	console.log('\nPeers over the same files');
	for (const [name, cost] of await peersOver(folder, {newsread, env: envs.get(newsread)!}))
		table([[name, shown(cost)]]);
	console.log('\nKilled while it reads');
	console.log(await compareKills(Number(values.kills), {newsread, room}));
} finally {
	rmSync(room, {recursive: true, force: true});
}
