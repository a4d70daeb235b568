import {globSync, readFileSync} from 'node:fs';
import {defineConfig} from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** Counting work (helpers/count-work.ts) sees only what was never called before: those files need a process of their own. */
const counting = globSync('tests/**/*.test.{ts,tsx}', {cwd: root}).filter(file =>
	readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').includes('/count-work.ts'),
);

export default defineConfig({
	test: {
		root,
		// Programs in terminals and workers wait more than they work.
		maxWorkers: 2,
		// The others share the modules they import: to load the word lists anew for each file takes two fifths of the time.
		projects: [
			{extends: true, test: {name: 'counting', include: counting}},
			{
				extends: true,
				test: {name: 'sharing', include: ['tests/**/*.test.{ts,tsx}'], exclude: counting, isolate: false},
			},
		],
		// Only what hangs takes that long, even on a busy machine; what waits for a condition says itself when it gives up.
		testTimeout: 600_000,
		hookTimeout: 600_000,
		setupFiles: ['tests/helpers/seed.ts'],
		// Widths and colours must not depend on who runs the tests.
		env: {COLUMNS: '100', LINES: '40', FORCE_COLOR: '0', TZ: 'UTC'},
	},
});
