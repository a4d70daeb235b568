#!/usr/bin/env bash
# chrono-node 2.10.3 takes a date without a year for the nearest one, before or after the day that it is given.
# Expected: in a story of 30 November, "2 March" is the one that has been.
# Seen: the next year's: a report is dated four months ahead. (forwardDate asks for the future; nothing asks for the past.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit chrono-node@2.10.3
cat >run.mjs <<'JS'
import * as chrono from 'chrono-node';

const written = new Date('2026-11-30T12:00:00Z');
for (const words of ['The board met on 2 March.', 'The board met on 2 October.'])
	console.log(`${words} ${chrono.parseDate(words, written).getFullYear()}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'The board met on 2 March. 2027
The board met on 2 October. 2026' ] || { echo 'This has changed.'; exit 1; }
