#!/bin/sh
# Loads an archive into a PostgreSQL of its own, asks it what newsread is asked, and compares the answers:
#	sh tests/archives/postgresql.sh FOLDER [ARCHIVE.jsonl]
# It needs the server's programs (Debian: apt install postgresql) and, as they refuse to run as root, a user postgres.
set -eu
# For - in place of a folder only the database is asked.
folder=$([ "$1" = - ] || realpath "$1")
lines=${2:+$(realpath "$2")}
project=$(realpath "$(dirname "$0")/../..")
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
place=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c '"$0" "$@"' -- "$@"; else "$@"; fi; }
trap 'as "$bin/pg_ctl" -D "$place/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$place"' EXIT
chmod 755 "$place"
mkdir "$place/socket" "$place/data"
[ "$(id -u)" != 0 ] || chown postgres "$place/socket" "$place/data"
as "$bin/initdb" -D "$place/data" -A trust -U postgres >/dev/null
settings='-c listen_addresses= -c shared_buffers=512MB -c maintenance_work_mem=256MB -c max_wal_size=4GB'
as "$bin/pg_ctl" -D "$place/data" -w -o "-k $place/socket $settings" -l /dev/null start >/dev/null
export PGHOST="$place/socket" PGUSER=postgres PGDATABASE=postgres
cd "$place"
ln -s "$project/tests" tests
[ -z "$folder" ] || ln -s "$folder" news
newsread() { if [ -n "$lines" ]; then cat "$lines"; else node "$project/dist/cli.js" "$@"; fi; }

start=$(date +%s%N)
newsread --jsonl news | psql -f tests/archives/postgresql.sql
echo "$(($(date +%s%N) - start))" | awk '{printf "loaded and indexed in %.1f s\n", $1 / 1e9}'
# What the page shows has to be understood.
sed -n '/^```sql$/,/^```$/p' "$project/docs/archives.md" | grep -v '^```' | psql -v ON_ERROR_STOP=1 >/dev/null
node tests/archives/compare.ts postgresql ${folder:+"$folder"}
