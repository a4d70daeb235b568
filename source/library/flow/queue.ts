/** A first-in, first-out queue between a producer and one consumer, who waits while it is empty. */
export type Queue<Thing> = {
	readonly put: (thing: Thing) => void;
	/** Ends the queue: the consumer gets what is left, then the error or, without one, undefined. */
	readonly end: (error?: Error) => void;
	/** Returns the next item; undefined after the last one. A promise only if it has to wait. One call at a time. */
	readonly take: () => Thing | undefined | Promise<Thing | undefined>;
};

/** Creates an empty queue. */
export const createQueue = <Thing extends object>(): Queue<Thing> => {
	let things: Thing[] = [];
	let taken = 0;
	let news = Promise.withResolvers<void>();
	let ended = false;
	let failure: Error | undefined;
	const put = (thing: Thing): void => {
		things.push(thing);
		news.resolve();
	};
	const end = (error?: Error): void => {
		if (!ended) failure = error;
		ended = true;
		news.resolve();
	};
	const whenThere = async (): Promise<Thing | undefined> => {
		while (taken === things.length) {
			[things, taken] = [[], 0];
			if (failure) throw failure;
			if (ended) return undefined;
			await news.promise;
			news = Promise.withResolvers();
		}
		return things[taken++];
	};
	return {put, end, take: () => (taken < things.length ? things[taken++] : whenThere())};
};
