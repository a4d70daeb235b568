import {inNaturalOrder} from '../reading/folder-listing.ts';

/** Returns things sorted by a path of each, in the order in which the files of a folder are read. */
export const inOrderOfFiles = <Thing>(things: Iterable<Thing>, pathOf: (thing: Thing) => string): readonly Thing[] =>
	inNaturalOrder([...things], pathOf);
