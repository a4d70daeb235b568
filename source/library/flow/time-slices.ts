// Long work in slices: between two of them keys are read and pages drawn, and work that nobody waits for any more is given up.

/** Milliseconds of work between two turns of the event loop: half a frame. */
const slice = 8;

/** Waits until the event loop comes round again. */
export const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * Returns a function that waits for the next turn of the event loop if the last one was a slice ago; else it returns undefined, as
 * a promise for each file of a large folder takes longer than what is done with it.
 */
export const createPause = (): (() => Promise<void> | undefined) => {
	// `performance` would load a millisecond's worth of Node at its first use.
	let turned = Date.now();
	const turn = async (): Promise<void> => {
		await nextTurn();
		turned = Date.now();
	};
	return () => (Date.now() - turned < slice ? undefined : turn());
};

/**
 * Runs a generator to its end and returns its result; it may pause at each `yield`. Rejects with the signal's reason if the
 * signal fires first.
 */
export const inSlices = async <Result>(work: () => Generator<void, Result>, signal?: AbortSignal): Promise<Result> => {
	// First let a burst of keys arrive: all searches but the last are abandoned before they cost anything.
	await nextTurn();
	signal?.throwIfAborted();
	const pause = createPause();
	const steps = work();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		await pause();
		signal?.throwIfAborted();
	}
};
