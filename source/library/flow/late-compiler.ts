/** So many files are read before V8's last compiler has anything to do: for fewer, its module would be loaded for nothing. */
const several = 8;
/** From so many articles on, what the last compiler makes is used for long enough. */
const thousands = 4000;

/** Calls of a function before the last compiler gets it: while it waits, and by V8's own choice. */
const calls = {late: 100_000, usual: 3000};

let now = calls.usual;

/** Node 22 has no Maglev: there, functions that wait for TurboFan would run as the first compiler made them. */
const hasMaglev = Number.parseInt(process.versions.node, 10) >= 24;

/**
 * Lets V8's last compiler, TurboFan, wait between the eighth file or article and the four thousandth article, in all threads of the process. The
 * compiler before it (Maglev) makes code that is nearly as fast. TurboFan worked beside the reading for a fifth of all CPU time,
 * longer than its code can save in some thousand articles. What was met while it waits goes on waiting, so it must not be for long: with
 * three times as many calls, 20,000 articles took 6 % longer, with these 2 %. Files whose articles nobody asks for take so little that it
 * waits to their end: a search of an archive of 20,000 takes a tenth less.
 */
export const compileLateFor = ({files, articles}: {readonly files: number; readonly articles: number}): void => {
	const wanted = Math.max(files, articles) >= several && articles < thousands ? calls.late : calls.usual;
	if (wanted === now || !hasMaglev) return;
	now = wanted;
	// An import would load the module at each start.
	process.getBuiltinModule('node:v8').setFlagsFromString(`--invocation-count-for-turbofan=${wanted}`);
};
