import {globSync, readFileSync} from 'node:fs';
import {defineConfig} from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

const files = globSync('tests/**/*.test.{ts,tsx}', {cwd: root});
/**
 * Files that need a process of their own: to count steps changes built-in functions and makes all code of its process slower; a
 * module, a function or a variable of the environment that is replaced, and a thread that is said to be the extraction thread, is
 * so for all. The others share two processes, which load the program once and not 300 times.
 */
const alone = files.filter(file =>
	/count-work|readInThisThread|\bvi\.|process\.(?:env\.\w+ *=|chdir)/.test(readFileSync(`${root}${file}`, 'utf8')),
);

const shared = {
	root,
	// Only what hangs takes that long, even on a busy machine; what waits for a condition says itself when it gives up.
	testTimeout: 600_000,
	hookTimeout: 600_000,
	setupFiles: ['tests/helpers/setup.ts'],
	// Widths and colours must not depend on who runs the tests.
	env: {COLUMNS: '100', LINES: '40', FORCE_COLOR: '0', TZ: 'UTC'},
};

export default defineConfig({
	test: {
		// Programs in terminals and workers wait more than they work.
		maxWorkers: 2,
		projects: [
			{test: {...shared, name: 'together', isolate: false, include: files.filter(file => !alone.includes(file))}},
			{test: {...shared, name: 'alone', include: alone}},
		],
	},
});
