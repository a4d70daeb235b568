// What a reader asks of an archive, in the words of newsread and in SQL. `said` are the words said, `sure` their speakers.

/** A database that answers. */
export type Engine = 'postgresql' | 'duckdb';

/** A question whose answers must be the same rows. */
export type Question = {
	readonly name: string;
	readonly call: readonly string[];
	readonly sql: Readonly<Record<Engine, string>>;
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const both = (sql: string): Readonly<Record<Engine, string>> => ({postgresql: sql, duckdb: sql});

/** The questions about a person and a topic that the archive has. */
export const questionsAbout = (person: string, topic: string): readonly Question[] => [
	{
		name: `the quotes of ${person}`,
		call: ['--quotes', '--sure', '0.7', '--person', person, '--format', 'csv'],
		sql: {
			postgresql: `select text from said where ${literal(person)} = any(sure)`,
			duckdb: `select text from said where list_contains(sure, ${literal(person)})`,
		},
	},
	{
		name: 'quotes by person',
		call: ['--count', 'person', '--format', 'csv'],
		sql: both(
			'select who, count(*), count(distinct article) from (select article, unnest(sure) as who from said) as spoken group by who',
		),
	},
	{
		name: 'quotes by month',
		call: ['--count', 'month', '--format', 'csv'],
		sql: both(
			'select left(published, 7), count(*), count(distinct article.id) from said join article on article.id = article group by 1',
		),
	},
	{
		name: 'quotes by topic',
		call: ['--count', 'topic', '--format', 'csv'],
		sql: both(
			'select label, count(*), count(distinct article) from said left join topic using (article) group by label',
		),
	},
	{
		name: `quotes by person and month about ${topic}`,
		call: ['--count', 'person,topic,month', '--format', 'csv'],
		sql: both(
			`select who, label, left(published, 7), count(*), count(distinct article)
			from (select article, unnest(sure) as who from said) as spoken join topic using (article) join article on article.id = article
			where label = ${literal(topic)} group by 1, 2, 3`,
		),
	},
];

/** The ten quotes that are nearest to some words, with typing errors, in any order. */
export const nearestQuotes = (words: readonly string[]): Readonly<Record<Engine, string>> => {
	const likeness = words.map(word => `word_similarity(${literal(word)}, text)`).join(' + ');
	// A misspelt word may have too few trigrams in common: all the others have to be near.
	const nearWithout = (left: string) =>
		words
			.filter(word => word !== left || words.length === 1)
			.map(word => `text %> ${literal(word)}`)
			.join(' and ');
	const near = words.map(left => `(${nearWithout(left)})`).join(' or ');
	const inWords = (word: string) =>
		`list_max(list_transform(spelt, one -> jaro_winkler_similarity(one, ${literal(word)})))`;
	return {
		postgresql: `set pg_trgm.word_similarity_threshold = 0.6; select text from said where ${near} order by ${likeness} desc limit 10`,
		duckdb: `select text from (select text, string_split_regex(lower(text), '[^[:alnum:]]+') as spelt from said)
			order by ${words.map(inWords).join(' + ')} desc limit 10`,
	};
};
