import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		root: new URL('..', import.meta.url).pathname,
		// Only what hangs takes that long, even on a busy machine; what waits for a condition says itself when it gives up.
		testTimeout: 600_000,
		hookTimeout: 600_000,
		// Programs in terminals and workers wait more than they work.
		maxWorkers: 2,
		setupFiles: ['tests/helpers/seed.ts'],
		include: ['tests/**/*.test.{ts,tsx}'],
		// Widths and colours must not depend on who runs the tests.
		env: {COLUMNS: '100', LINES: '40', FORCE_COLOR: '0', TZ: 'UTC'},
	},
});
