// Notes in an archive that their reader has thrown away.
import {bundleInfo, bundleOf, isTrashed, longestBundleInfo} from '../notes/text-bundles.ts';
import type {PackedFile} from '../packed/packed-file.ts';

/** Returns what tells whether a file belongs to a note that was thrown away. */
export const trashedNotesIn = (files: readonly PackedFile[]): ((name: string) => boolean) => {
	const trashed = new Set<string>();
	for (const file of files) {
		const place = bundleOf(file.name);
		if (place?.inner !== bundleInfo) continue;
		const info = file.open(longestBundleInfo);
		if (typeof info !== 'string' && isTrashed(Buffer.from(info).toString())) trashed.add(place.bundle);
	}
	return name => trashed.size > 0 && trashed.has(bundleOf(name)?.bundle ?? '');
};
