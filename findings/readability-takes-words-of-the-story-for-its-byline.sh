#!/usr/bin/env bash
# @mozilla/readability 0.6.0 takes the first element that looks like a byline for the writer's name, and deletes it where it stands:
# a span of class "dateline" before the first sentence, or a link rel=author in the middle of one.
# Expected: a byline stands outside of sentences, and what is in one stays.
# Seen: the dateline is the writer; and the sentence has lost its subject.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @mozilla/readability@0.6.0 linkedom@0.18.15
cat >run.mjs <<'JS'
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';

const paragraph = '<p>The board met on the quay for two hours, and nobody who had come, not even the pilots, would say what the timetable would be.</p>';
for (const words of [
	'<span class="dateline">SALTHAM</span> — The ferry stays, the board said on Monday after two hours on the quay.',
	'As <a rel="author" href="/reed">Bo Reed</a> of this paper wrote in May, the ferry stays, and nobody was asked.',
]) {
	const {document} = parseHTML(`<!doctype html><html><head><title>The ferry stays where it is</title></head><body><article><p>${words}</p>${paragraph.repeat(5)}</article></body></html>`);
	const {byline, textContent} = new Readability(document).parse();
	console.log(`byline ${byline}; text ${textContent.trim().slice(0, 34)}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'byline SALTHAM; text — The ferry stays, the board said 
byline Bo Reed; text As  of this paper wrote in May, th' ] || { echo 'This has changed.'; exit 1; }
