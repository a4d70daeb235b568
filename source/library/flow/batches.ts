// Gathers what comes one by one, so that a list is not drawn again for each.

/** How large a batch may become, and how many milliseconds after its first item it is sent at the latest. */
export type BatchLimits = {readonly size: number; readonly patience: number};

/**
 * Yields what a source yields in batches. The first one keeps to the limits `first`: somebody waits for it. Each may be twice as
 * large and as late as the one before, up to the limits `last`: a long list is drawn a few times a second and not for every file.
 * Leaving the loop early ends the source.
 */
export async function* inBatches<Thing>(
	source: AsyncIterable<Thing>,
	{first, last = first}: {readonly first: BatchLimits; readonly last?: BatchLimits},
): AsyncGenerator<readonly Thing[]> {
	const iterator = source[Symbol.asyncIterator]();
	let {size, patience} = first;
	let batch: Thing[] = [];
	let due: Due | undefined;
	const grow = () => {
		size = Math.min(2 * size, last.size);
		patience = Math.min(2 * patience, last.patience);
	};
	try {
		let next = iterator.next();
		while (true) {
			// If the source is always ready, its promises settle before any timer fires: look at the clock, too.
			const late = due?.isPast() ?? false;
			const result = late ? undefined : await (due ? Promise.race([next, due.reached]) : next);
			if (result === undefined) {
				due?.cancel();
				due = undefined;
				yield batch;
				batch = [];
				grow();
				continue;
			}
			if (result.done) break;
			batch.push(result.value);
			due ??= dueIn(patience);
			next = iterator.next();
			// The await above throws its failure, but perhaps only after Node has reported it as unhandled.
			next.catch(() => {});
			if (batch.length < size) continue;
			due.cancel();
			due = undefined;
			yield batch;
			batch = [];
			grow();
		}
		if (batch.length > 0) yield batch;
	} finally {
		due?.cancel();
		await iterator.return?.();
	}
}

type Due = {readonly reached: Promise<undefined>; readonly isPast: () => boolean; readonly cancel: () => void};

const dueIn = (milliseconds: number): Due => {
	const time = performance.now() + milliseconds;
	const {promise, resolve} = Promise.withResolvers<undefined>();
	const timer = setTimeout(resolve, milliseconds, undefined);
	return {reached: promise, isPast: () => performance.now() >= time, cancel: () => clearTimeout(timer)};
};
