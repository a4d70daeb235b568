// A fuzzer: reads files that fast-check generates, for some minutes: `node tests/hostile/fuzz.ts MINUTES [SEED [KIND…]]`, where a
// kind is a name of structures.ts. Files that break a law of laws.ts are kept in a temporary folder; read-one.ts reads one of
// them alone.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import fc from 'fast-check';
import {anyFileOf, type Kind, kinds} from './any-file.ts';
import type {Structure} from './structures/pieces.ts';
import {timeReading} from './time-reading.ts';

/** Files of a round. Each round has its own seed; the clock is checked between rounds. */
const roundLength = 200;
/** Milliseconds of CPU time for one file, after which the fuzzer gives up. */
const longestWork = 20_000;
/** Milliseconds for a round, including the shrinking of a file that breaks a law. */
const longestRound = 300_000;
/** Kilobytes beyond what the process had before, from which the file is read again in a process of its own. */
const suspicious = 200 * 1024;

const folder = join(tmpdir(), 'newsread-fuzz');
const current = join(folder, 'current');

/** Incremented when a file is begun and when it is done. The watcher kills the process, with a message, if one never is. */
const steps = new Int32Array(new SharedArrayBuffer(4));
const watcher = new Worker(
	`const {steps, current, longestWork} = require('node:worker_threads').workerData;
	const worked = () => { const {user, system} = process.cpuUsage(); return (user + system) / 1000; };
	let last = 0;
	let before = 0;
	setInterval(() => {
		const step = Atomics.load(steps, 0);
		if (step !== last || step % 2 === 0) [last, before] = [step, worked()];
		else if (worked() - before > longestWork) {
			require('node:fs').writeSync(2, 'not done after ' + longestWork + ' ms of work: ' + current + '\\n');
			process.kill(process.pid, 'SIGKILL');
		}
	}, 500);`,
	{eval: true, workerData: {steps, current, longestWork}},
);

/** Kilobytes; 0 on other systems than Linux. */
const memoryNow = (name: 'VmRSS' | 'VmHWM'): number => {
	if (process.platform !== 'linux') return 0;
	return Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
};
const forgetPeak = (): void => {
	if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
};

/** Returns what a process that reads only this file reports, if it breaks a law there. */
const faultAlone = (name: string, content: Uint8Array): readonly string[] => {
	const path = join(folder, `alone-${name}`);
	writeFileSync(path, content);
	try {
		execFileSync(process.execPath, [join(import.meta.dirname, 'read-one.ts'), path], {maxBuffer: 1e9, stdio: 'pipe'});
		return [];
	} catch (error) {
		const said = String((error as {readonly stdout?: Buffer}).stdout ?? error).trimEnd();
		return [`alone: ${said.slice(said.lastIndexOf('\n') + 1)}`];
	}
};

const most = {milliseconds: 0, memory: 0};
const counts = {files: 0, read: 0, refused: 0, faults: 0};

const keep = (label: string, {name, content}: Structure): string => {
	const path = join(folder, `${label}-${name}`);
	writeFileSync(path, content);
	return path;
};

const law = async (file: Structure): Promise<void> => {
	const {name, content, shows} = file;
	// If the process is killed, this is the file that it was reading.
	writeFileSync(current, content);
	forgetPeak();
	const before = memoryNow('VmRSS');
	Atomics.add(steps, 0, 1);
	const {broken, milliseconds, reading} = await timeReading(content, name, {shows});
	Atomics.add(steps, 0, 1);
	const memory = memoryNow('VmHWM') - before;
	counts.files++;
	counts[reading && reading.documents.length > 0 ? 'read' : 'refused']++;
	if (milliseconds > most.milliseconds) keep('slowest', file);
	if (memory > most.memory) keep('greediest', file);
	most.milliseconds = Math.max(most.milliseconds, milliseconds);
	most.memory = Math.max(most.memory, memory);
	// On a busy machine a page may run into its time limit once; real faults happen again.
	const again = broken.length > 0 ? (await timeReading(content, name, {shows})).broken : broken;
	// So does greed: on a busy machine the collector of garbage comes late, and the same file takes 180 MB or 500.
	const alone = memory > suspicious && faultAlone(name, content).length > 0 ? faultAlone(name, content) : [];
	const all = [...again, ...alone];
	if (all.length > 0) throw new Error(all.join('; '));
};

const [minutes = '1', first = '1', ...chosen] = process.argv.slice(2);
for (const kind of chosen)
	if (!kinds.includes(kind as Kind)) throw new Error(`There is no kind of file “${kind}”: ${kinds.join(', ')}.`);
const files = anyFileOf(chosen.length > 0 ? (chosen as Kind[]) : kinds);
const end = Date.now() + Number(minutes) * 60_000;
mkdirSync(folder, {recursive: true});
for (let seed = Number(first); Date.now() < end; seed++) {
	const {failed, counterexample, counterexamplePath, errorInstance} = await fc.check(fc.asyncProperty(files, law), {
		seed,
		numRuns: roundLength,
		interruptAfterTimeLimit: Math.max(1000, Math.min(end - Date.now(), longestRound)),
	});
	if (failed && counterexample) {
		counts.faults++;
		const [file] = counterexample;
		console.log(`seed ${seed}, path ${counterexamplePath}: ${(errorInstance as Error).message}`);
		console.log(`  ${keep(String(seed), file)}`);
		console.log(`  ${JSON.stringify(Buffer.from(file.content).toString('latin1').slice(0, 600))}`);
	}
	const {milliseconds, memory} = most;
	console.log(
		`${new Date().toISOString()} seed ${seed}: ${JSON.stringify(counts)}, at most ${Math.round(milliseconds)} ms and ${Math.round(memory / 1024)} MB more`,
	);
}
await watcher.terminate();
process.exitCode = counts.faults > 0 ? 1 : 0;
