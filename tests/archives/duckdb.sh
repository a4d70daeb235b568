#!/bin/sh
# Loads an archive into DuckDB, asks it what newsread is asked, and compares the answers:
#	sh tests/archives/duckdb.sh FOLDER [ARCHIVE.jsonl]
# It needs DuckDB for Python (pip install duckdb); the program `duckdb` reads the same statements.
set -eu
# For - in place of a folder only the database is asked.
folder=$([ "$1" = - ] || realpath "$1")
lines=${2:+$(realpath "$2")}
project=$(realpath "$(dirname "$0")/../..")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
ln -s "$project/tests" tests
[ -z "$folder" ] || ln -s "$folder" news
newsread() { if [ -n "$lines" ]; then cat "$lines"; else node "$project/dist/cli.js" "$@"; fi; }

newsread --jsonl news >archive.jsonl
start=$(date +%s%N)
python3 -c 'import duckdb; duckdb.connect("archive.duckdb").execute(open("tests/archives/duckdb.sql").read())'
echo "$(($(date +%s%N) - start))" | awk '{printf "loaded in %.1f s\n", $1 / 1e9}'
DUCKDB="$place/archive.duckdb" node tests/archives/compare.ts duckdb ${folder:+"$folder"}
