// What is worked out from a growing list of articles, each article once.
import type {ArticleSummary} from '../library.ts';

/** Returns what was worked out from the first `count` articles; it never changes after it was returned. */
export type Snapshots<Snapshot> = (articles: readonly ArticleSummary[], count: number) => Snapshot;

/** Takes in one article after another, and says what follows from all so far. */
export type Gathering<Snapshot> = {
	readonly add: (article: ArticleSummary, index: number) => void;
	readonly snapshot: () => Snapshot;
};

/**
 * Adds each article once, when a snapshot needs it. A list that is asked only after a longer one was has its snapshot worked
 * out from the start; that is slow, but rare, since lists are drawn as they grow.
 */
export const snapshots = <Snapshot>(start: () => Gathering<Snapshot>): Snapshots<Snapshot> => {
	let shared: {readonly gathering: Gathering<Snapshot>; added: number} | undefined;
	return (articles, count) => {
		const used = shared !== undefined && shared.added <= count ? shared : {gathering: start(), added: 0};
		for (; used.added < count; used.added++) used.gathering.add(articles[used.added]!, used.added);
		if (shared === undefined || used.added >= shared.added) shared = used;
		return used.gathering.snapshot();
	};
};
