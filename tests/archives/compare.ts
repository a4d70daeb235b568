/*
Asks newsread and a database the same questions of the same archive, compares the rows and says how long each took:

	node tests/archives/compare.ts postgresql|duckdb [FOLDER]

postgresql.sh and duckdb.sh load the archive and call it. Without a folder only the database is asked.
*/
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {parse} from 'csv-parse/sync';
import {type Engine, nearestQuotes, questionsAbout} from './questions.ts';

const [engine, folder] = process.argv.slice(2) as [Engine, string?];
const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

type Row = readonly string[];

const run = (command: string, call: readonly string[], input = ''): string => {
	const {stdout, stderr, status} = spawnSync(command, call, {encoding: 'utf8', maxBuffer: 2 ** 31 - 1, input});
	if (status !== 0 && status !== 1) throw new Error(`${command}: ${stderr.slice(0, 500)}`);
	return stdout;
};

/** Reads statements and prints the rows of the last one as CSV. */
const python = `
import csv, duckdb, os, sys
database = duckdb.connect(os.environ['DUCKDB'], read_only=True)
database.execute('set enable_progress_bar = false')
rows = database.execute(sys.stdin.read()).fetchall()
csv.writer(sys.stdout).writerows(['' if cell is None else cell for cell in row] for row in rows)
`;

const ask = (sql: string): readonly Row[] =>
	parse(
		engine === 'postgresql'
			? run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '--csv', '-t'], sql)
			: run('python3', ['-c', python], sql),
	) as readonly Row[];

// A database knows no copies.
const newsread = (call: readonly string[]): readonly Row[] =>
	parse(run(process.execPath, [program, '--all-copies', ...call, folder!])).slice(1) as readonly Row[];

const timed = <Answer>(task: () => Answer): readonly [Answer, string] => {
	const start = performance.now();
	const answer = task();
	return [answer, `${((performance.now() - start) / 1000).toFixed(2)} s`];
};

/** Both as sets with their counts, in one order. */
const asText = (rows: readonly Row[]): readonly string[] => rows.map(row => JSON.stringify(row)).sort();

if (folder !== undefined) newsread(['--count', 'year', '--format', 'csv']);
const [[person = '']] = ask(
	'select who from (select unnest(sure) as who from said) as spoken group by who order by count(*) desc, who limit 1',
) as [Row];
const [[topic = '']] = ask('select label from topic group by label order by count(*) desc, label limit 1') as [Row];
for (const {name, call, sql} of questionsAbout(person, topic)) {
	if (folder === undefined) {
		const [rows, time] = timed(() => ask(sql[engine]));
		console.log(`${name}: ${rows.length} rows; ${engine} ${time}`);
		continue;
	}
	const [found, time] = timed(() => newsread(call));
	const mine = found
		.map(row => (call.includes('--person') ? row.slice(1, 2) : row))
		.filter(row => !name.includes(' about ') || row[1] === topic);
	const [theirs, theirTime] = timed(() => ask(sql[engine]));
	const [a, b] = [asText(mine), asText(theirs)];
	const same = a.length === b.length && a.every((row, index) => row === b[index]);
	console.log(
		`${name}: ${same ? `the same ${a.length} rows` : `${a.length} and ${b.length} rows`}; ${time}, ${engine} ${theirTime}`,
	);
	const others = new Set(b);
	for (const row of a.filter(one => !others.has(one)).slice(0, 3)) console.log(`  newsread only: ${row}`);
	const own = new Set(a);
	for (const row of b.filter(one => !own.has(one)).slice(0, 3)) console.log(`  ${engine} only: ${row}`);
}

/** Two letters in the middle change places. */
const misspelt = (word: string): string => {
	const at = word.length >> 1;
	return word.slice(0, at - 1) + word[at]! + word[at - 1]! + word.slice(at + 1);
};

const wordsOf = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];

/** In no order, but the same at every run. */
const drawn = ask('select text from said order by md5(article || place), article, place limit 20000').map(
	([text]) => text!,
);
const counts = new Map<string, number>();
for (const word of drawn.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);

/** Three words as they are remembered: one that few quotes have, misspelt, and two others, the last first. */
const queryFrom = (quote: string): readonly string[] => {
	const [rarest = '', ...others] = wordsOf(quote).toSorted((a, b) => counts.get(a)! - counts.get(b)!);
	return [others.at(-1), misspelt(rarest), others[0]].filter(word => word !== undefined);
};

/** A quote without a word of its own is no better an answer than a hundred others. */
const hasOwnWord = (quote: string): boolean => wordsOf(quote).some(word => counts.get(word)! <= 2);
const queries = drawn.filter(hasOwnWord).slice(0, 50).map(queryFrom);
const [nearest, theirTime] = timed(() => queries.map(words => ask(nearestQuotes(words)[engine]).map(([text]) => text)));
if (folder === undefined) console.log(`fuzzy words, ${queries.length} queries: ${engine} ${theirTime}`);
else {
	const [first, time] = timed(() =>
		queries.map(words => newsread(['--quote', words.join(' '), '--format', 'csv'])[0]?.[1]),
	);
	const isFound = first.map((text, index) => nearest[index]!.includes(text));
	const shared = isFound.filter(Boolean).length;
	console.log(
		`fuzzy words: newsread's first answer among the first ten of ${engine} for ${shared} of ${queries.length} queries; ${time}, ${engine} ${theirTime}`,
	);
	for (const [index, words] of queries.entries())
		if (!isFound[index]) console.log(`  ${words.join(' ')}: ${first[index]}`);
}
