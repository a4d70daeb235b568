// When articles were opened, and how far each was read.
import type {Database} from '../storage/database.ts';

/** How far an article was read when it was on the screen. */
export type Reading = {
	/** From 0 at its beginning to 1 once its end was on the screen, or the reader has marked it as read: then it stays so. */
	readonly share: number;
	/** Index of the section at the top of the screen. */
	readonly section: number;
};

/** An article that was opened, under one of its ids. */
export type LastRead = Reading & {
	readonly id: string;
	readonly title: string;
	/** Milliseconds since 1970. */
	readonly at: number;
};

const all = `
	select place.id, title, opened as at, share, section from reading
	join article on article.key = reading.article join place on place.article = article.key
	order by opened desc, place.id = article.id desc`;

/** Creates the access to what was read last in a database. */
export const lastReadIn = (database: Database) => {
	let known: {readonly version: number; readonly list: readonly LastRead[]} | undefined;
	return {
		keep: (article: number, {share, section}: Reading, at: number): void => {
			database.run(
				`insert into reading values (?, ?, ?, ?) on conflict (article) do update set
				opened = excluded.opened, share = case when share = 1 then 1 else excluded.share end, section = excluded.section`,
				...[article, at, share, section],
			);
			known = undefined;
		},
		/** Returns how far an article was read; undefined if it was never opened. */
		share: (article: number): number | undefined =>
			database.get<{share: number}>('select share from reading where article = ?', article)?.share,
		/** Says how far an article was read, whatever was on the screen. */
		setShare: (article: number, share: number): void => {
			database.run('update reading set share = ? where article = ?', share, article);
			known = undefined;
		},
		/** The last one first. The same list until something changes, in this or another process. */
		list: (): readonly LastRead[] => {
			const {data_version: version} = database.get<{data_version: number}>('pragma data_version')!;
			if (known?.version !== version) known = {version, list: database.all<LastRead>(all)};
			return known.list;
		},
	};
};
