#!/usr/bin/env bash
# csv-parse 7.0.3 with relax_column_count: true.
# Expected: rows that leave out their last cells, as spreadsheets save them, are taken as they are: that is what the option says.
# Seen: they are, but an error with a stack trace, a copy of all options and the row is made for each, and thrown away. Of 20,000
# rows with two of three cells 20,000 errors are made and none is thrown; of rows with all cells none. At 14 µs each, a table
# of a million such rows takes 14 seconds instead of one; Error.stackTraceLimit = 0 during the parse saves two thirds of that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-parse@7.0.3
cat >rows.mjs <<'JS'
import {parse} from 'csv-parse/sync';

let traces = 0;
const capture = Error.captureStackTrace;
Error.captureStackTrace = (...given) => {
	traces++;
	capture(...given);
};
const rowsOf = row => parse(`day,headline,text\n${row.repeat(20_000)}`, {relax_column_count: true}).length;
console.log('rows with two cells', rowsOf('2029-03-02,The weir leaked\n'), 'errors', traces);
traces = 0;
console.log('rows with three cells', rowsOf('2029-03-02,The weir leaked,It held.\n'), 'errors', traces);
JS
seen=$(node rows.mjs)
echo "$seen"
[ "$seen" = 'rows with two cells 20001 errors 20000
rows with three cells 20001 errors 0' ] || { echo 'This has changed.'; exit 1; }
