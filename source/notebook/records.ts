// Finds the row of an article in state.db: by its text, or, if the text was edited, by its id.
import {titleOf} from '../model/article.ts';
import {textMarkOf} from '../model/fnv1a.ts';
import {memoizeByObject} from '../model/memo.ts';
import type {Database} from '../storage/database.ts';
import {hashOf, isEditOf, piecesOf, piecesToKeep} from './anchoring/fingerprint.ts';

/** An article or its summary. */
export type Listed = {
	readonly id: string;
	readonly text?: string;
	/** Known before the text is (`textMarkOf`). */
	readonly textMark?: string;
	readonly headline?: string;
	readonly title?: string;
	readonly published?: string;
	readonly url?: string;
	readonly outlet?: string;
	readonly byline?: string;
};

/** An article with its text. */
export type Opened = Listed & {readonly text: string};

/** Access to the rows of articles. */
export type Records = {
	/** Returns the hash of the article's text. */
	readonly hashOf: (article: Opened) => string;
	/** Returns the key of the article's row, if it has one. */
	readonly find: (article: Listed) => number | undefined;
	/** Returns the key of the article's row, adding one if there is none. */
	readonly findOrAdd: (article: Listed) => number;
	/** Returns every id under which the article of a row was seen. */
	readonly idsOf: (key: number) => readonly string[];
};

type Row = {
	readonly key: number;
	readonly hash: string;
	readonly pieces: Uint8Array;
	readonly id: string;
	readonly title: string;
	readonly published: string | null;
	readonly url: string | null;
	readonly outlet: string | null;
	readonly byline: string | null;
};

type Marks = {readonly read: number; readonly starred: number};

/** In UTF-16 units. Shorter texts (“Sign in to read on.”) are the same in many files. */
const shortestOwn = 160;

/** In UTF-16 units. */
const longestTitle = 120;

/** Stands for the hash of an article of which only the summary was seen; the mark of its text follows where it is known. */
const unseen = 'unseen';

const isOfList = ({hash}: Row): boolean => hash.startsWith(unseen);

const hashOfListed = (textMark: string | undefined): string =>
	textMark === undefined ? unseen : `${unseen} ${textMark}`;

/** Returns the hash by which an article is known: that of its text, with its id where the text is short. */
export const hashOfArticle = ({id, text}: Opened): string =>
	text.length < shortestOwn ? `${hashOf(text)} ${id}` : hashOf(text);

/** Creates the access to the rows of articles. `onMoved` is called with the ids that belong to another row now. */
export const recordsIn = (database: Database, onMoved: (ids: readonly string[]) => void): Records => {
	// An article is asked for at every frame while it is open.
	const hashHere = memoizeByObject(hashOfArticle);
	/** Undefined where the text is too short to be known by it alone. */
	const listedHere = memoizeByObject(({text}: Opened) =>
		text.length < shortestOwn ? undefined : hashOfListed(textMarkOf(text)),
	);
	/** Needed only where something is written, or the text was edited. */
	const piecesHere = memoizeByObject(({text}: Opened) => piecesOf(text));

	const place = (id: string, key: number) => {
		database.run('insert into place values (?, ?) on conflict (id) do update set article = excluded.article', id, key);
		onMoved([id]);
	};

	/** Updates a row to the article as it is now. */
	const describe = (key: number, article: Listed) => {
		const [hash, pieces] = isOpened(article)
			? [hashHere(article), piecesHere(article)]
			: [hashOfListed(article.textMark), new Uint32Array()];
		const {id, title, published, url, outlet, byline} = factsOf(article);
		database.run(
			// Node 22 binds an empty array as null.
			"update article set hash = ?, pieces = coalesce(?, x''), id = ?, title = ?, published = ?, url = ?, outlet = ?, byline = ? where key = ?",
			...[hash, piecesToKeep(pieces), id, title, published, url, outlet, byline, key],
		);
	};

	const rowAt = (id: string) =>
		database.get<Row>(
			'select key, hash, pieces, article.id, title, published, url, outlet, byline from place join article on key = article where place.id = ?',
			id,
		);
	const keysOfHash = (hash: string) =>
		database.all<{key: number}>('select key from article where hash = ? order by key', hash).map(({key}) => key);
	/** Whether no article is known: the text of a first story need not be hashed before it is on the screen. */
	const isEmpty = () => database.get('select 1 from article limit 1') === undefined;
	/** Whether any row is from a list: most notebooks have none, and a story's text need not be hashed once more. */
	const hasListed = () =>
		database.get("select 1 from article where hash >= 'unseen' and hash < 'unseeo' limit 1") !== undefined;
	/** The rows of the same text from lists: their files may have been renamed since. */
	const keysOfListed = (article: Opened): readonly number[] => {
		const listed = hasListed() ? listedHere(article) : undefined;
		return listed === undefined ? [] : keysOfHash(listed);
	};

	const find = (article: Listed): number | undefined => {
		if (isEmpty()) return undefined;
		const here = rowAt(article.id);
		if (!isOpened(article)) return here?.key;
		const hash = hashHere(article);
		const isListed = keysOfListed(article).length > 0;
		if (here?.hash === hash && isUpToDate(here, article) && !isListed) return here.key;
		if (here === undefined && keysOfHash(hash).length === 0 && !isListed) return undefined;
		return database.write(() => settle(article));
	};

	/** Assigns the article to a row: the one with the same text, or the one of which its text is an edit. */
	const settle = (article: Opened): number | undefined => {
		const hash = hashHere(article);
		const here = rowAt(article.id);
		const listed = keysOfListed(article);
		const same = here?.hash === hash ? here.key : [...keysOfHash(hash), ...listed][0];
		const key = same ?? (here !== undefined && isEditOf(piecesHere(article), here.pieces) ? here.key : undefined);
		if (key !== undefined) {
			describe(key, article);
			for (const other of listed) if (other !== key) absorb(key, other);
			if (key === here?.key) return key;
			if (here !== undefined && isOfList(here)) inherit(key, here.key);
			place(article.id, key);
		} else if (here !== undefined) {
			// Another story in a file of the same name. The old row is kept, in case its text is found in another file.
			database.run('delete from place where id = ?', article.id);
			onMoved([article.id]);
		}
		return key;
	};

	/** Copies what was marked before the article's text was seen. */
	const inherit = (key: number, from: number) => {
		const {read, starred} = database.get<Marks>('select read, starred from article where key = ?', from)!;
		database.run('update article set read = max(read, ?), starred = max(starred, ?) where key = ?', read, starred, key);
		onMoved(idsOf(key));
	};

	/** Gives what was marked in a list to the row of the same text, once. */
	const absorb = (key: number, listed: number) => {
		database.run('update article set hash = ? where key = ?', unseen, listed);
		database.run('update place set article = ? where article = ?', key, listed);
		inherit(key, listed);
	};

	const idsOf = (key: number) =>
		database.all<{id: string}>('select id from place where article = ?', key).map(({id}) => id);

	return {
		hashOf: hashHere,
		find,
		findOrAdd: article =>
			database.write(() => {
				const found = find(article);
				const here = rowAt(article.id);
				// The mark is that of the text which the list shows now.
				if (here !== undefined && isOfList(here) && !isOpened(article)) describe(here.key, article);
				if (found !== undefined) return found;
				const key = database.run("insert into article (hash, pieces, id, title) values ('', x'', '', '')");
				describe(key, article);
				place(article.id, key);
				return key;
			}),
		idsOf,
	};
};

const factsOf = (article: Listed): Pick<Row, 'id' | 'title' | 'published' | 'url' | 'outlet' | 'byline'> => ({
	id: article.id,
	title: nameOf(article, longestTitle),
	published: article.published ?? null,
	url: article.url ?? null,
	outlet: article.outlet ?? null,
	byline: article.byline ?? null,
});

/** Tells whether the row has the title, date, address, outlet and writer of the article. */
const isUpToDate = (row: Row, article: Listed): boolean => {
	const facts = factsOf(article);
	return (['id', 'title', 'published', 'url', 'outlet', 'byline'] as const).every(name => row[name] === facts[name]);
};

const isOpened = (article: Listed): article is Opened => article.text !== undefined;

/**
 * Returns the name of an article in lists and messages: its title, at most `length` UTF-16 units of its lede, or its id.
 */
export const nameOf = ({title, headline, text = '', id}: Listed, length: number): string =>
	title ?? (titleOf({text, ...(headline !== undefined && {headline})}, length) || id);
