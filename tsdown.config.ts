import {defineConfig} from 'tsdown';

export default defineConfig({
	entry: {cli: 'source/cli.ts', worker: 'source/library/worker.ts'},
	outDir: 'dist',
	format: 'esm',
	platform: 'node',
	// Lowering the syntax would rewrite regular expressions inside hot loops.
	target: false,
	// One bundle: resolving some hundred small packages at start costs more than the program itself.
	deps: {alwaysBundle: [/.*/], onlyBundle: false},
	alias: {'react-devtools-core': new URL('source/terminal/no-devtools.ts', import.meta.url).pathname},
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	minify: true,
	dts: false,
	hash: false,
});
