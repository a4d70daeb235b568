// Whom the names behind `by:` mean in the articles of some paths: known when all have been read.
import {inSlices} from '../library/flow/time-slices.ts';
import type {PeopleText} from '../library/people/joins.ts';
import type {Meant} from '../library/people/meant-by-name.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {MeantByNames} from '../library/search/language/meant-quotes.ts';
import type {Query} from '../library/search/query.ts';
import type {Article} from '../model/article.ts';
import type {PeopleDecision} from '../model/people-decision.ts';

export type MeantInFiles = {
	/** Takes in an article as the reader has decided: all others are as the archives have them. */
	readonly met: (article: Article) => void;
	/** Returns whom a query means, to be asked when all has been read. */
	readonly people: () => Promise<MeantByNames>;
};

/** Begins to gather who is in the articles; undefined where a query asks for nobody. */
export const createMeantInFiles = async (
	{by, notBy}: Query,
	paths: readonly string[],
	{archive}: Pick<ReadingOptions, 'archive'>,
	decisions: readonly PeopleDecision[],
): Promise<MeantInFiles | undefined> => {
	const asked = [...by, ...notBy];
	if (asked.length === 0) return undefined;
	const [{appearancesIn}, {meantByName}, {hasArchive}, {archivePeopleHaving, nameArchivePeople}] = await Promise.all([
		import('../library/people/appearances.ts'),
		import('../library/people/meant-by-name.ts'),
		import('../library/archive/archive-search.ts'),
		import('../library/archive/archive-people.ts'),
	]);
	const packed = new Map<string, string>();

	return {
		// A name that was cut out of an article would hold the whole article in memory.
		met: article => void packed.set(article.id, JSON.stringify(appearancesIn(article))),
		people: async () => {
			const folders = archive === undefined ? [] : paths.filter(path => hasArchive(path, archive.cache));
			for (const folder of folders) await nameArchivePeople(folder, archive!);
			function* having(parts: readonly string[]): Generator<PeopleText> {
				for (const one of packed) if (parts.some(part => one[1].includes(part))) yield one;
				for (const folder of folders)
					for (const one of archivePeopleHaving(folder, archive!, parts)) if (!packed.has(one[0])) yield one;
			}
			const names = new Map<string, Meant>();
			for (const name of asked) {
				const meant = await inSlices(() => meantByName(name, having, decisions));
				if (meant) names.set(name.join(' '), meant);
			}
			return {names, corrected: new Map()};
		},
	};
};
