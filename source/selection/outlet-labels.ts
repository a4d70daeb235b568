// Outlets as they are counted: one label for all spellings of a name.
import {outletKey} from '../model/dimension.ts';

/** Outlets that were met. */
export type OutletLabels = {
	/** Returns the key of an outlet, the same for all its spellings. */
	readonly meet: (outlet: string) => string;
	/** Returns the spelling that was met most often, of several the first; undefined for a key that was not met. */
	readonly labelOf: (key: string) => string | undefined;
};

/** Creates the labels of outlets, none of which was met. */
export const createOutletLabels = (): OutletLabels => {
	const met = new Map<string, Map<string, number>>();
	return {
		meet: outlet => {
			const key = outletKey(outlet);
			const spellings = met.get(key) ?? new Map<string, number>();
			met.set(key, spellings);
			spellings.set(outlet, (spellings.get(outlet) ?? 0) + 1);
			return key;
		},
		labelOf: key =>
			[...(met.get(key) ?? [])].reduce<readonly [string | undefined, number]>(
				(best, other) => (other[1] > best[1] ? other : best),
				[undefined, 0],
			)[0],
	};
};
