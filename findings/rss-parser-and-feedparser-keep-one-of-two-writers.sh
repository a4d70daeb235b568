#!/usr/bin/env bash
# rss-parser 3.13.0 and feedparser 2.6.0 give the first dc:creator of an item and drop the others. Newspapers write one element for
# each writer, as Dublin Core has it.
# Expected: both names, as feedsmith gives them.
# Seen: the story has one writer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit rss-parser@3.13.0 feedparser@2.6.0
cat >run.mjs <<'JS'
import {Readable} from 'node:stream';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title><link>https://gazette.example/</link><description>-</description>
<item><title>The ferry stays</title><dc:creator>Lena Arvid</dc:creator><dc:creator>Bo Reed</dc:creator><description>It stays.</description></item></channel></rss>`;
const [item] = (await new RssParser().parseString(feed)).items;
console.log(`rss-parser: ${item.creator}`);
const parser = new FeedParser({feedurl: 'https://gazette.example/'});
Readable.from([feed]).pipe(parser);
for await (const {author} of parser) console.log(`feedparser: ${author}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'rss-parser: Lena Arvid
feedparser: Lena Arvid' ] || { echo 'This has changed.'; exit 1; }
