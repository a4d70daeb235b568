#!/usr/bin/env bash
# @mozilla/readability 0.6.0 deletes the first <h1> or <h2> whose words are all in the title, wherever it stands. On a page whose
# headline is no heading, a subhead far down in the story is lost when it repeats two words of the title.
# Expected: only a heading that repeats the whole title, above the story, goes.
# Seen: "The ferry" is gone, "What it costs" is there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @mozilla/readability@0.6.0 linkedom@0.18.15
cat >run.mjs <<'JS'
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';

const paragraph = number =>
	`<p>Paragraph ${number}. The board met on the quay for two hours, and nobody who had come, not even the pilots, would say what the winter timetable would be.</p>`;
const html = `<!DOCTYPE html><html><head><title>The ferry stays, and nobody pays for it</title></head><body><article>
<p class="headline">The ferry stays, and nobody pays for it</p>
${[1, 2, 3, 4].map(paragraph).join('\n')}
<h2>The ferry</h2>
${[5, 6].map(paragraph).join('\n')}
<h2>What it costs</h2>
${[7, 8].map(paragraph).join('\n')}
</article></body></html>`;
const {document} = parseHTML(html);
const {content} = new Readability(document).parse();
console.log(['The ferry', 'What it costs'].map(head => `${head}: ${content.includes(`>${head}<`) ? 'kept' : 'gone'}`).join('\n'));
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = "The ferry: gone
What it costs: kept" ] || { echo 'This has changed.'; exit 1; }
