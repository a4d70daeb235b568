// THE table of feed readers whose databases are read: where each keeps the articles of its feeds.

/** What an article of a feed reader has. */
export type ArticleField = 'key' | 'headline' | 'byline' | 'published' | 'url' | 'base' | 'feed' | 'html' | 'text';

/** The table of a feed reader, and which of its columns have what, the best first. Columns that a version has not are skipped. */
export type ReaderTable = {
	readonly reader: string;
	readonly table: string;
	/** A column that no other program has in a table of that name. */
	readonly mark: string;
	readonly columns: Readonly<Record<ArticleField, readonly string[]>>;
	/** Where it keeps the titles of its feeds, by what `feed` has in an article. */
	readonly feeds?: {readonly table: string; readonly key: string; readonly title: string};
	/** Where it keeps the names of writers, and in a table between which article is by whom, by what `key` has in an article. */
	readonly writers?: {
		readonly table: string;
		readonly key: string;
		readonly name: string;
		readonly between: string;
		readonly article: string;
	};
	/** Set to 1 in rows that the reader threw away. */
	readonly deleted?: string;
};

/** Names of tables and columns are put into questions to a database as they stand here. */
export const readerTables: readonly ReaderTable[] = [
	{
		reader: 'newsboat',
		table: 'rss_item',
		mark: 'feedurl',
		columns: {
			key: ['guid', 'url'],
			headline: ['title'],
			byline: ['author'],
			published: ['pubDate'],
			url: ['url'],
			base: ['base'],
			feed: ['feedurl'],
			html: ['content'],
			text: [],
		},
		feeds: {table: 'rss_feed', key: 'rssurl', title: 'title'},
		deleted: 'deleted',
	},
	{
		reader: 'NetNewsWire',
		table: 'articles',
		mark: 'articleID',
		columns: {
			key: ['articleID', 'uniqueID'],
			headline: ['title'],
			byline: ['authors'],
			published: ['datePublished', 'dateModified'],
			url: ['externalURL', 'url'],
			base: ['url'],
			// Its titles are in a file of their own.
			feed: [],
			html: ['contentHTML'],
			text: ['contentText', 'markdown', 'summary'],
		},
		// Until version 6; later the names stand in the article.
		writers: {table: 'authors', key: 'authorID', name: 'name', between: 'authorsLookup', article: 'articleID'},
	},
];
