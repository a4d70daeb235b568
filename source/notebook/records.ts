// Which row of state.db an article has: by its text, or where that has been edited, by where it lies.
import {titleOf} from '../model/article.ts';
import type {Database} from '../storage/database.ts';
import {type Fingerprint, fingerprint, isEditOf, piecesToKeep} from './anchoring/fingerprint.ts';

/** An article, or its summary: whatever has an id. */
export type Listed = {
	readonly id: string;
	readonly text?: string;
	readonly headline?: string;
	readonly title?: string;
	readonly published?: string;
	readonly url?: string;
};

/** An article whose text is at hand. */
export type Opened = Listed & {readonly text: string};

export type Records = {
	readonly hashOf: (article: Opened) => string;
	/** The article's row, if it has one. */
	readonly find: (article: Listed) => number | undefined;
	/** The article's row; one is made where there is none. */
	readonly findOrAdd: (article: Listed) => number;
	/** Every id under which the article of a row was seen. */
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
};

type Marks = {readonly read: number; readonly starred: number};

/** Shorter texts (“Sign in to read on.”) are the same in many places. In UTF-16 units. */
const shortestOwn = 160;

const longestTitle = 120;

/** In the place of a hash, where only a summary was at hand. */
const unseen = 'unseen';

/** `onMoved` hears of places that belong to another row now. */
export const recordsIn = (database: Database, onMoved: (ids: readonly string[]) => void): Records => {
	// An article is asked for again and again while it is open.
	const known = new WeakMap<Opened, Fingerprint>();
	const fingerprintOf = (article: Opened): Fingerprint => {
		let found = known.get(article);
		if (found === undefined) {
			const {hash, pieces} = fingerprint(article.text);
			found = {hash: article.text.length < shortestOwn ? `${hash} ${article.id}` : hash, pieces};
			known.set(article, found);
		}
		return found;
	};

	const place = (id: string, key: number) => {
		database.run('insert into place values (?, ?) on conflict (id) do update set article = excluded.article', id, key);
		onMoved([id]);
	};

	/** The row tells of the article as it was seen last. */
	const describe = (key: number, article: Listed, {hash, pieces}: Fingerprint) => {
		const {id, title, published, url} = factsOf(article);
		database.run(
			// Node 22 makes null of an array without bytes.
			"update article set hash = ?, pieces = coalesce(?, x''), id = ?, title = ?, published = ?, url = ? where key = ?",
			...[hash, piecesToKeep(pieces), id, title, published, url, key],
		);
	};

	const lying = (id: string) =>
		database.get<Row>(
			'select key, hash, pieces, article.id, title, published, url from place join article on key = article where place.id = ?',
			id,
		);
	const holding = (hash: string) =>
		database.get<{key: number}>('select key from article where hash = ? order by key limit 1', hash)?.key;

	const find = (article: Listed): number | undefined => {
		const here = lying(article.id);
		if (!isOpened(article)) return here?.key;
		const {hash} = fingerprintOf(article);
		if (here?.hash === hash && tells(here, article)) return here.key;
		if (here === undefined && holding(hash) === undefined) return undefined;
		return database.write(() => settle(article));
	};

	/** The row that the article has from now on: the one of its text, else the one of an earlier state of the text. */
	const settle = (article: Opened): number | undefined => {
		const seen = fingerprintOf(article);
		const here = lying(article.id);
		const same = here?.hash === seen.hash ? here.key : holding(seen.hash);
		const key = same ?? (here !== undefined && isEditOf(seen.pieces, here.pieces) ? here.key : undefined);
		if (key !== undefined) {
			describe(key, article, seen);
			if (key === here?.key) return key;
			if (here?.hash === unseen) inherit(key, here.key);
			place(article.id, key);
		} else if (here !== undefined) {
			// Another story in a file of the same name; the row waits for its text to turn up somewhere.
			database.run('delete from place where id = ?', article.id);
			onMoved([article.id]);
		}
		return key;
	};

	/** What was said of an article before its text was seen. */
	const inherit = (key: number, from: number) => {
		const {read, starred} = database.get<Marks>('select read, starred from article where key = ?', from)!;
		database.run('update article set read = max(read, ?), starred = max(starred, ?) where key = ?', read, starred, key);
		onMoved(idsOf(key));
	};

	const idsOf = (key: number) =>
		database.all<{id: string}>('select id from place where article = ?', key).map(({id}) => id);

	return {
		hashOf: article => fingerprintOf(article).hash,
		find,
		findOrAdd: article =>
			database.write(() => {
				const found = find(article);
				if (found !== undefined) return found;
				const key = database.run("insert into article (hash, pieces, id, title) values ('', x'', '', '')");
				describe(key, article, isOpened(article) ? fingerprintOf(article) : {hash: unseen, pieces: new Uint32Array()});
				place(article.id, key);
				return key;
			}),
		idsOf,
	};
};

const factsOf = (article: Listed): Pick<Row, 'id' | 'title' | 'published' | 'url'> => ({
	id: article.id,
	title: nameOf(article, longestTitle),
	published: article.published ?? null,
	url: article.url ?? null,
});

/** Nothing new is known of the article. */
const tells = (row: Row, article: Listed): boolean => {
	const {id, title, published, url} = factsOf(article);
	return row.id === id && row.title === title && row.published === published && row.url === url;
};

const isOpened = (article: Listed): article is Opened => article.text !== undefined;

/** What an article is called in a list and in a sentence. */
export const nameOf = ({title, headline, text = '', id}: Listed, length: number): string =>
	title ?? (titleOf({text, ...(headline !== undefined && {headline})}, length) || id);
