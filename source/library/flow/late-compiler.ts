/** So many articles are read before V8's last compiler has anything to do: for fewer, its module would be loaded for nothing. */
const several = 8;

let isLate = false;

/**
 * Lets V8's last compiler, TurboFan, wait until a function has been called a hundred times as often as by default, in all threads of
 * the process, once some articles have been read. The compiler before it (Maglev) makes code that is nearly as fast. TurboFan worked
 * beside the reading for a fifth of all CPU time, longer than its code can save in thousands of articles.
 */
export const compileLateFor = (articles: number): void => {
	if (isLate || articles < several) return;
	isLate = true;
	// An import would load the module at each start.
	process.getBuiltinModule('node:v8').setFlagsFromString('--invocation-count-for-turbofan=300000');
};
