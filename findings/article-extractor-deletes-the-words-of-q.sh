#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1 takes the article out of a page, and of a sentence with <q> the words between the tags are gone.
# Expected: the words are there, with or without marks.
# Seen: "She wrote: , and left": the sentence stands, the quote does not, and nothing says so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @extractus/article-extractor@9.0.1
cat >run.mjs <<'JS'
import {extractFromHtml} from '@extractus/article-extractor';

const paragraph = '<p>The board met on the quay for two hours, and nobody who had come, not even the pilots, would say what the timetable would be.</p>';
const html = `<!doctype html><html lang="en"><head><title>The ferry stays where it is</title></head><body><article>
${paragraph.repeat(5)}<p>She wrote: <q>We go at dawn</q>, and left the quay with all the others before the tide had turned.</p>${paragraph}
</article></body></html>`;
const {content} = await extractFromHtml(html, 'https://gazette.example/ferry');
console.log(/She wrote.{0,30}left/s.exec(content)?.[0]);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'She wrote: , and left' ] || { echo 'This has changed.'; exit 1; }
