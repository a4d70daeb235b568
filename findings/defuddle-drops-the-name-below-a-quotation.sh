#!/usr/bin/env bash
# defuddle 0.19.4, the extractor of the Obsidian Web Clipper, removes a <footer> inside <blockquote>: the place where HTML has the
# source of a quotation.
# Expected: the name stays with the words.
# Seen: the words without a name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit defuddle@0.19.4 linkedom@0.18.15
cat >run.mjs <<'JS'
import {Defuddle} from 'defuddle/node';
import {parseHTML} from 'linkedom';

const paragraph = '<p>The board met on the quay for two hours, and nobody who had come, not even the pilots, would say what the timetable would be.</p>';
const html = `<!doctype html><html lang="en"><head><title>The ferry stays where it is</title></head><body><article><h1>The ferry stays where it is</h1>
${paragraph.repeat(3)}<blockquote><p>We go at dawn, and nobody will stop us.</p><footer>Ann Vale, harbour master</footer></blockquote>${paragraph.repeat(3)}
</article></body></html>`;
const {content} = await Defuddle(parseHTML(html).document, 'https://gazette.example/ferry');
console.log(`words: ${content.includes('nobody will stop us')}`);
console.log(`name: ${content.includes('Ann Vale')}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'words: true
name: false' ] || { echo 'This has changed.'; exit 1; }
