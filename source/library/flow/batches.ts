// Gathers what comes one by one, so that a list is not drawn again for each.

/**
 * Yields what a source yields in batches of at most `size`, each sent at the latest `patience` milliseconds after its first
 * item came: a slow source does not hold back what has arrived. Leaving the loop early ends the source.
 */
export async function* inBatches<Thing>(
	source: AsyncIterable<Thing>,
	{size, patience}: {readonly size: number; readonly patience: number},
): AsyncGenerator<readonly Thing[]> {
	const iterator = source[Symbol.asyncIterator]();
	let batch: Thing[] = [];
	let due: Due | undefined;
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
