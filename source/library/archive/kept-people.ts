// Who appears in the articles of an archive. A print of articles does not need it: it is made when it is first asked for.
import type {Article} from '../../model/article.ts';
import type {Database} from '../../storage/database.ts';
import {appearancesIn} from '../people/appearances.ts';
import type {ArchiveConnection} from './archive-connection.ts';
import {type ArticleOfBlock, articlesOfBlock, type RowOfBlock} from './blocks.ts';

/** What the table `named` has of an article. */
export type Named = {readonly names: string; readonly people: string};

/** A row of the table `named`, with that of the article. */
export type NamedRow = Named & RowOfBlock;

/**
 * Returns what is kept of the people of an article. The words by which they are asked for are a name as it is written, and the full
 * name that it stands for in the story.
 */
export const namedIn = (article: Article): Named => {
	const appearances = appearancesIn(article);
	return {
		names: appearances.people.flatMap(({key, names}) => names.map(name => `${name} ${key}`)).join('\n'),
		people: JSON.stringify(appearances),
	};
};

/** Writes who appears in an article that is still there. */
export const writeNamed = (database: Database, article: number, {names, people}: Named): void => {
	database.run(
		'insert or ignore into named (article, names, people) select id, ?, ? from article where id = ?',
		names,
		people,
		article,
	);
};

/** Writes who appears in the articles of a block, where that is not known yet. */
export const namePeopleOf = (database: Database, block: number, articles: readonly ArticleOfBlock[]): void => {
	if (database.get('select 1 from unnamed where block = ?', block) === undefined) return;
	for (const {id, article} of articles) writeNamed(database, id, namedIn(article));
	database.run('delete from unnamed where block = ?', block);
};

/** Makes and writes who appears where that is not known yet. Yields what it made after each block, also if it cannot be written. */
export function* peopleNotNamed(
	database: Database,
	change: ArchiveConnection['change'],
): Generator<readonly NamedRow[], void> {
	for (const {block} of database.all<{block: number}>('select block from unnamed order by block')) {
		const articles = articlesOfBlock(database, block);
		change(archive => archive.write(() => namePeopleOf(archive, block, articles)));
		yield articles.map(({article, ...row}) => ({...row, ...namedIn(article)}));
	}
}

/** Returns rows that were there with those made since, each once, in the order of the articles. */
export const withMade = <Row extends {readonly id: number}>(
	there: readonly Row[],
	made: readonly Row[],
): readonly Row[] => {
	if (made.length === 0) return there;
	const ids = new Set(made.map(({id}) => id));
	return [...there.filter(({id}) => !ids.has(id)), ...made].sort((a, b) => a.id - b.id);
};
