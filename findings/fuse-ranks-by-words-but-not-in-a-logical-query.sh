#!/usr/bin/env bash
# fuse.js 7.5.0 has useTokenSearch, which ranks by words, and logical queries ({$or: […]}), which join conditions. Together they throw a
# TypeError about an "inverted index".
# Expected: a search, or an error that says which two options exclude one another.
# Seen: "Cannot destructure property".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fuse.js@7.5.0
cat >run.mjs <<'JS'
import Fuse from 'fuse.js';

const quotes = [{text: 'We go at dawn', speaker: 'Ann Vale'}];
const fuse = new Fuse(quotes, {keys: ['text', 'speaker'], useTokenSearch: true});
console.log(`words: ${fuse.search('dawn').length}`);
try {
	console.log(`logical: ${fuse.search({$or: [{text: 'dawn'}, {speaker: 'dawn'}]}).length}`);
} catch (error) {
	console.log(`logical: ${error.name}: ${error.message.slice(0, 27)}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'words: 1
logical: TypeError: Cannot destructure property' ] || { echo 'This has changed.'; exit 1; }
