/** What one side puts in as it comes and the other takes out in that order, waiting where nothing is there yet. */
export type Queue<Thing> = {
	readonly put: (thing: Thing) => void;
	/** Nothing more will come. Whoever takes gets what is there, and then the error, if there is one. */
	readonly end: (error?: Error) => void;
	/** The next thing; undefined after the last. */
	readonly take: () => Promise<Thing | undefined>;
};

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
	const take = async (): Promise<Thing | undefined> => {
		while (taken === things.length) {
			[things, taken] = [[], 0];
			if (failure) throw failure;
			if (ended) return undefined;
			await news.promise;
			news = Promise.withResolvers();
		}
		return things[taken++];
	};
	return {put, end, take};
};
