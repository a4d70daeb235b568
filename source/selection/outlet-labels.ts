// Outlets as they are counted: one label for all spellings of a name, and for the host of addresses that only they have.
import {hostOf, outletKey, outletOf} from '../model/dimension.ts';

/** Outlets that were met. */
export type OutletLabels = {
	/** Returns the key of who published an article, the same for all spellings; undefined where that is not known. */
	readonly meet: (article: Published) => string | undefined;
	/** Returns the key that an outlet has once all articles were met: that of its name, where one was met by its host alone. */
	readonly settled: (key: string) => string;
	/** Returns the spelling that was met most often, of several the first; undefined for a key that was not met. */
	readonly labelOf: (key: string) => string | undefined;
};

type Published = {readonly outlet?: string | undefined; readonly url?: string | undefined};

/** Creates the labels of outlets, none of which was met. */
export const createOutletLabels = (): OutletLabels => {
	const met = new Map<string, Map<string, number>>();
	/** By the key of a host: the keys of the outlets that are named beside it. A platform has many. */
	const named = new Map<string, Set<string>>();
	return {
		meet: ({outlet, url}) => {
			const host = hostOf(url);
			const label = outletOf({outlet, url});
			if (label === undefined) return undefined;
			const key = outletKey(label);
			const spellings = met.get(key) ?? new Map<string, number>();
			met.set(key, spellings);
			spellings.set(label, (spellings.get(label) ?? 0) + 1);
			if (outlet !== undefined && host !== undefined) {
				const names = named.get(outletKey(host)) ?? new Set<string>();
				named.set(outletKey(host), names.add(key));
			}
			return key;
		},
		settled: key => {
			const [only = key, ...others] = named.get(key) ?? [];
			return others.length === 0 ? only : key;
		},
		labelOf: key =>
			[...(met.get(key) ?? [])].reduce<readonly [string | undefined, number]>(
				(best, other) => (other[1] > best[1] ? other : best),
				[undefined, 0],
			)[0],
	};
};
