// The people whom archives have in articles that were left out, as nobody there has the name that was asked for.
import type {ReadingOptions} from '../library/read-articles.ts';
import type {KeptPeople} from './other-names.ts';

/** Returns those of the surnames in the articles of the paths. The archive is loaded only for them. */
export const peopleKeptIn = async (
	paths: readonly string[],
	{archive}: ReadingOptions,
	surnames: readonly string[],
): Promise<readonly KeptPeople[]> => {
	if (archive === undefined || surnames.length === 0) return [];
	const {hasArchive} = await import('../library/archive/archive-search.ts');
	const {readArchivePeople} = await import('../library/archive/archive-people.ts');
	return paths
		.filter(path => hasArchive(path, archive.cache))
		.flatMap(path => readArchivePeople(path, archive, surnames) ?? []);
};
