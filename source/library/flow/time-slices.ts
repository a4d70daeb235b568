// Long work in slices: between two of them keys are read, pages painted, and the work is given up when nobody waits for it.

/** Milliseconds of work between two turns of the event loop: half a frame. */
const slice = 8;

export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Runs `work` to its end; rejects with the signal's reason when the signal fires first. */
export const inSlices = async <Result>(work: () => Generator<void, Result>, signal?: AbortSignal): Promise<Result> => {
	// The first turn lets every letter of a burst arrive: all but the last are given up before they cost anything.
	await nextTurn();
	signal?.throwIfAborted();
	const steps = work();
	let due = performance.now() + slice;
	while (true) {
		const step = steps.next();
		if (step.done) return step.value;
		if (performance.now() < due) continue;
		await nextTurn();
		signal?.throwIfAborted();
		due = performance.now() + slice;
	}
};
