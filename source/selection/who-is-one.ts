/*
Who is one person in all articles that are read. It depends on all of them, so it is known when all have been read: until then
counts stand at places, a key, or a key in one article where that may be somebody else in another one.
*/
import type {DecidedPeople} from '../library/people/decided-people.ts';
import type {PeopleJoined} from '../library/people/joins.ts';
import {type PeopleAsOne, separator} from '../library/people/places.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {PeopleDecision} from '../model/people-decision.ts';

export type WhoIsOne = {
	/** Takes in an article that was analysed: all others are known to the archives. */
	readonly met: (article: Article) => void;
	/** To be asked when all has been read. */
	readonly people: () => Promise<PeopleAsOne>;
};

/** Begins to gather everyone in the articles of some paths. */
export const createWhoIsOne = async (
	paths: readonly string[],
	{archive, people}: Pick<ReadingOptions, 'archive' | 'people'>,
	decisions: readonly PeopleDecision[],
): Promise<WhoIsOne> => {
	const {appearancesIn} = await import('../library/people/appearances.ts');
	// What was made since has only articles that were analysed.
	const folders = archive === undefined ? [] : await foldersKept(paths, archive.cache);
	const packed = new Map<string, string>();

	const joinedNow = async (): Promise<PeopleJoined> => {
		const {joinsAmong} = await import('../library/people/joins.ts');
		const {archivePeopleTexts, nameArchivePeople} = await import('../library/archive/archive-people.ts');
		for (const folder of folders) await nameArchivePeople(folder, archive!);
		function* texts() {
			yield* packed;
			for (const folder of folders)
				for (const text of archivePeopleTexts(folder, archive!)) if (!packed.has(text[0])) yield text;
		}
		const steps = joinsAmong(texts, decisions);
		for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
	};

	return {
		met: article => void packed.set(article.id, JSON.stringify(appearancesIn(article))),
		people: async () => asOne(await joinedNow(), people),
	};
};

const foldersKept = async (paths: readonly string[], cache: string): Promise<readonly string[]> => {
	const {hasArchive} = await import('../library/archive/archive-search.ts');
	return paths.filter(path => hasArchive(path, cache));
};

const asOne = ({joined, names}: PeopleJoined, people: DecidedPeople | undefined): PeopleAsOne => {
	const everywhere = new Map<string, string>();
	const here = new Map<string, string>();
	for (const [article, pairs] of joined)
		for (const [key, person] of pairs) {
			here.set(`${key}${separator}${article}`, person);
			// A full name is one person's wherever it stands.
			if (key.includes(' ')) everywhere.set(key, person);
		}
	const decided = (key: string): string => people?.keyOf(key) ?? key;
	const of: PeopleAsOne['of'] = place => {
		const at = place.indexOf(separator);
		if (at === -1) return {person: decided(everywhere.get(place) ?? place)};
		const key = place.slice(0, at);
		const person = decided(here.get(place) ?? everywhere.get(key) ?? key);
		return {person, article: place.slice(at + 1)};
	}; // Articles have the name that was decided.
	return {of, nameOf: person => (people?.keyOf(person) === undefined ? names.get(person) : undefined)};
};
