// What a command costs: CPU and memory of the process with all it starts. Linux only: both are read from /proc.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';

/** Seconds of clock, CPU seconds of the process tree, the peak of its memory (Pss) in MB, and lines written. */
export type Cost = {readonly seconds: number; readonly cpu: number; readonly megabytes: number; readonly lines: number};

const ticksASecond = 100;
const sampling = 100;

const processesUnder = (pid: number): readonly number[] => {
	try {
		const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
		return [pid, ...children.map(Number).flatMap(processesUnder)];
	} catch {
		return [];
	}
};

/** Returns the memory of a process and of all that it started, in MB: pages that several share count once. */
export const memoryOf = (pid: number): number =>
	processesUnder(pid).reduce((sum, one) => {
		try {
			return sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))![1]) / 1024;
		} catch {
			return sum;
		}
	}, 0);

/** Returns the CPU seconds of a process and of the children it has waited for. */
export const cpuOf = (pid: number): number => {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 15);
	return fields.reduce((sum, ticks) => sum + Number(ticks), 0) / ticksASecond;
};

/** Runs a command to its end; its output is counted and thrown away. Rejects where it fails. */
export const costOf = (
	program: string,
	call: readonly string[],
	{env, input}: {readonly env?: NodeJS.ProcessEnv; readonly input?: string} = {},
): Promise<Cost> =>
	new Promise((resolve, reject) => {
		const start = performance.now();
		// The shell stays until the program has ended, and knows what it cost.
		const child = spawn('sh', ['-c', '"$@"; code=$?; cat /proc/$$/stat >&3; exit $code', 'sh', program, ...call], {
			stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
			...(env && {env}),
		});
		let [lines, megabytes, stat] = [0, 0, ''];
		const timer = setInterval(() => {
			megabytes = Math.max(megabytes, memoryOf(child.pid!));
		}, sampling);
		child.stdout!.on('data', (data: Buffer) => {
			for (const byte of data) if (byte === 10) lines++;
		});
		child.stdio[3]!.on('data', (data: Buffer) => {
			stat += String(data);
		});
		child.stdin!.on('error', () => {});
		child.stdin!.end(input);
		child.once('error', reject);
		child.once('close', code => {
			clearInterval(timer);
			if (code !== 0) return reject(new Error(`${program} ${call.join(' ')}: exit code ${code}`));
			const [userOf, systemOf] = stat.split(') ')[1]!.split(' ').slice(13, 15).map(Number) as [number, number];
			resolve({
				seconds: (performance.now() - start) / 1000,
				cpu: (userOf + systemOf) / ticksASecond,
				megabytes,
				lines,
			});
		});
	});

/** Returns the median. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
