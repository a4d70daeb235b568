#!/usr/bin/env bash
# fuse.js 7.5.0 with ignoreDiacritics folds the text before it compares, and reports where it matched in the folded text. Where a letter
# becomes two (ß is ss), all marks behind it are wrong.
# Expected: indices into the text that was given.
# Seen: of "Straße nach Zürich", asked for zurich, "ürich" is marked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fuse.js@7.5.0
cat >run.mjs <<'JS'
import Fuse from 'fuse.js';

for (const text of ['Reise nach Zürich', 'Straße nach Zürich']) {
	const fuse = new Fuse([{text}], {keys: ['text'], ignoreDiacritics: true, includeMatches: true, ignoreLocation: true});
	const [{matches}] = fuse.search('zurich');
	console.log(`${text}: ${matches[0].indices.map(([first, last]) => text.slice(first, last + 1)).join()}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'Reise nach Zürich: Zürich
Straße nach Zürich: ürich' ] || { echo 'This has changed.'; exit 1; }
