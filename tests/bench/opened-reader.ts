// The reader in a pseudo terminal of 120 x 40, timed until its screen shows something.
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';
import {cpuOf, memoryOf} from './cost.ts';

/** Milliseconds until the first byte and until the words were there; then CPU seconds and the peak of memory in MB. */
export type Opening = {
	readonly first: number;
	readonly shown: number;
	readonly cpu: number;
	readonly megabytes: number;
};

const size = {cols: 120, rows: 40};
const sampling = 100;

/** Opens the reader on a path, types `keys` when something is there, and waits for `words`. */
export const openedReader = (
	program: string,
	path: string,
	{words, keys = '', env}: {readonly words: RegExp; readonly keys?: string; readonly env: NodeJS.ProcessEnv},
): Promise<Opening> =>
	new Promise(resolve => {
		const start = performance.now();
		const terminal = new headless.Terminal({...size, allowProposedApi: true});
		const {CI: _, ...environment} = env;
		const child = spawn(process.execPath, [program, path], {...size, env: environment as Record<string, string>});
		let first: number | undefined;
		let megabytes = 0;
		const screen = () =>
			Array.from({length: size.rows}, (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true)).join(
				'\n',
			);
		child.onData(data => {
			if (first === undefined) child.write(keys);
			first ??= performance.now() - start;
			terminal.write(data);
		});
		const timer = setInterval(() => {
			megabytes = Math.max(megabytes, memoryOf(child.pid));
			if (!words.test(screen())) return;
			clearInterval(timer);
			const shown = performance.now() - start;
			resolve({first: first ?? Number.NaN, shown, cpu: cpuOf(child.pid), megabytes});
			child.kill('SIGKILL');
		}, sampling);
	});
