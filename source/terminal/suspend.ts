/** Ink's way to hand the terminal over and to take it back. */
export type SuspendTerminal = {
	(callback: () => void | Promise<void>): Promise<void>;
	(): Promise<{readonly resume: () => Promise<void>}>;
};

/** Gives the terminal back to the shell until `fg`. */
export const suspendProcess = async (suspendTerminal: SuspendTerminal): Promise<void> => {
	const suspension = await suspendTerminal();
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
	await suspension.resume();
};
