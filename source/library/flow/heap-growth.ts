/** So many articles are worth more care with memory than a story is. */
const many = 1000;

let isSlow = false;

/**
 * Lets the heap grow by 60 per cent at most before garbage is looked for, in all threads of the process, once many articles have
 * been read. V8 lets a heap double and more: the first reading of 20,000 articles in the reader took 892 MB then and 715 MB now, a
 * long export of notes 443 and 355 MB, for 2 per cent more time.
 */
export const growSlowlyFor = (articles: number): void => {
	if (isSlow || articles < many) return;
	isSlow = true;
	// An import would load the module at each start.
	process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=60');
};
