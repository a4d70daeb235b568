#!/usr/bin/env bash
# node:sqlite (Node 24.21.0) takes an object as the first argument for named parameters. A Date is an object without any: it is not
# bound, and nothing is said; the values behind it move up.
# Expected: an error, as for a Date at any other place.
# Seen: the date is gone, the headline stands in its column, and the last column is null.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.21.0
cat >run.mjs <<'JS'
import {DatabaseSync} from 'node:sqlite';

const database = new DatabaseSync(':memory:');
database.exec('create table article (published, headline)');
database.prepare('insert into article values (?, ?)').run(new Date('2026-03-14'), 'The ferry stays');
console.log(JSON.stringify(database.prepare('select * from article').get()));
try {
	database.prepare('insert into article values (?, ?)').run('The ferry stays', new Date('2026-03-14'));
} catch (error) {
	console.log(error.code);
}
JS
seen=$(node_modules/.bin/node run.mjs)
echo "$seen"
[ "$seen" = '{"published":"The ferry stays","headline":null}
ERR_INVALID_ARG_TYPE' ] || { echo 'This has changed.'; exit 1; }
