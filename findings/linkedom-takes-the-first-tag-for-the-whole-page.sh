#!/usr/bin/env bash
# linkedom 0.18.15 makes the first element of a page its document element. HTML lets a page leave out <html>, <head> and <body>
# (the validator has nothing against it, and minifiers do it), and then <title> is the whole document.
# Expected: what browsers make of it: html with head and body. jsdom and parse5 do.
# Seen: no title and an empty body, so Readability finds no article in a valid page.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit linkedom@0.18.15 @mozilla/readability@0.6.0
cat >run.mjs <<'JS'
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';

const paragraph = '<p>The board met on the quay for two hours, and nobody who had come, not even the pilots, would say what the timetable would be.</p>\n';
const story = `<title>The ferry stays where it is</title>\n<article>\n${paragraph.repeat(6)}</article>`;
for (const [name, html] of [
	['tags left out', `<!doctype html>\n${story}`],
	['tags written', `<!doctype html>\n<html><head></head><body>${story}</body></html>`],
]) {
	const {document} = parseHTML(html);
	const root = document.documentElement.tagName;
	const found = new Readability(document).parse()?.textContent.includes('on the quay') ?? false;
	console.log(`${name}: document element ${root}, article found ${found}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'tags left out: document element TITLE, article found false
tags written: document element HTML, article found true' ] || { echo 'This has changed.'; exit 1; }
