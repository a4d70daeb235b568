#!/usr/bin/env node
// The program's first file: it must load on any Node, so that an old one can be told what is missing. Old syntax only.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** As model/folders.ts has it. An import would cost more: for each of them Node lists all that a built-in module exports. */
const cacheFolder = () => {
	const {XDG_CACHE_HOME = '', LOCALAPPDATA, HOME, USERPROFILE} = process.env;
	if (/^(?:[a-z]:)?[\\/]/i.test(XDG_CACHE_HOME)) return `${XDG_CACHE_HOME}/newsread`;
	if (process.platform === 'win32' && LOCALAPPDATA) return `${LOCALAPPDATA}/newsread/Cache`;
	const home = HOME || USERPROFILE;
	return home && `${home}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}/newsread`;
};

/** Half of the start-up would go into compiling the same code again. Where nothing can be written, nothing is kept. */
const keepCompiled = () => {
	const folder = cacheFolder();
	if (folder) process.getBuiltinModule('node:module').enableCompileCache(`${folder}/compiled`);
};

/** The words of an error may name a file: nothing in them may drive the terminal. */
const obeyed = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const fail = (error: Error) => {
	process.exitCode = 2;
	const text = process.env.NEWSREAD_DEBUG
		? `${error.stack}\n`
		: `newsread failed (${error.message}). This is a bug: please report it with what NEWSREAD_DEBUG=1 shows.\n`;
	try {
		process.getBuiltinModule('node:fs').writeSync(2, text.replace(obeyed, ' '));
	} catch {
		// Nobody can be told.
	}
};

if (major < 22 || major === 23 || (major === 22 && minor < 23)) {
	process.exitCode = 2;
	process.stderr.write(
		`newsread needs Node 22.23, or 24 and later; this is Node ${process.versions.node}. Get a newer one at https://nodejs.org.\n`,
	);
} else {
	keepCompiled();
	import('./run.ts')
		.then(({main}) => main(process.argv.slice(2), process.env))
		.then(exitCode => {
			process.exitCode = exitCode;
		})
		.catch(fail);
}
