#!/usr/bin/env bash
# turndown 7.2.5 and html-to-text 10.0.1 (mailparser makes the text of a mail by it) print the words of <q> without quotation
# marks. HTML leaves the marks of <q> to whoever shows it, so nothing in the result says that the words were quoted.
# Expected: “We go at dawn”, as every browser shows it.
# Seen: somebody else's words, as if they were the writer's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit turndown@7.2.5 html-to-text@10.0.1
cat >run.mjs <<'JS'
import {convert} from 'html-to-text';
import Turndown from 'turndown';

const html = '<p>She wrote: <q>We go at dawn</q>, and left.</p>';
console.log(`turndown: ${new Turndown().turndown(html)}`);
console.log(`html-to-text: ${convert(html)}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'turndown: She wrote: We go at dawn, and left.
html-to-text: She wrote: We go at dawn, and left.' ] || { echo 'This has changed.'; exit 1; }
