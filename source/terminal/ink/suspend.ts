/** Ink's way to hand the terminal over and to take it back. */
export type InkSuspension = (use: () => void | Promise<void>) => Promise<void>;

/** The same, with the answer of `use`; undefined where Ink has not come up yet. */
export type SuspendTerminal = <Answer>(use: () => Promise<Answer>) => Promise<Answer | undefined>;

/** Stops this process until the shell's `fg`; the terminal is to be lent while it lasts. */
export const stopProcess = async (): Promise<void> => {
	// Signal handlers alone do not keep Node alive: without this, it would end on `fg`.
	const alive = setInterval(() => {}, 1 << 30);
	await new Promise<void>(resolve => {
		process.once('SIGCONT', () => resolve());
		// The whole process group, so that a package runner above this process stops as well.
		process.kill(0, 'SIGTSTP');
	});
	clearInterval(alive);
	// The window may have changed its size meanwhile, and nobody told us.
	process.kill(process.pid, 'SIGWINCH');
};
