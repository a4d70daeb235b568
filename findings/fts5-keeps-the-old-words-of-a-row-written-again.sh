#!/usr/bin/env bash
# SQLite's FTS5 (3.53 in Node 24.21.0) accepts a second INSERT of a rowid into a contentless table, also with contentless_delete=1.
# Expected: a constraint error, as every other table gives, or the new words in place of the old.
# Seen: the row is found by the old words and by the new ones, and an integrity check finds nothing wrong. INSERT OR REPLACE does it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.21.0
cat >run.mjs <<'JS'
import {DatabaseSync} from 'node:sqlite';

const database = new DatabaseSync(':memory:');
const found = table => ['ferry', 'tunnel'].map(word => `${word} ${database.prepare(`select rowid from ${table} where ${table} match ?`).all(word).length}`).join(', ');
for (const [table, insert] of [['plain', 'insert'], ['replaced', 'insert or replace']]) {
	database.exec(`create virtual table ${table} using fts5 (words, content='', contentless_delete=1)`);
	const write = database.prepare(`${insert} into ${table} (rowid, words) values (?, ?)`);
	write.run(1, 'the ferry');
	write.run(1, 'the tunnel');
	database.exec(`insert into ${table} (${table}) values ('integrity-check')`);
	console.log(`${insert}: ${found(table)}`);
}
JS
seen=$(node_modules/.bin/node run.mjs)
echo "$seen"
[ "$seen" = 'insert: ferry 1, tunnel 1
insert or replace: ferry 0, tunnel 1' ] || { echo 'This has changed.'; exit 1; }
