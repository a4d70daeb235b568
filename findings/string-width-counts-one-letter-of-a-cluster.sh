#!/usr/bin/env bash
# string-width 8.3.0, by which Ink lays out its rows, counts the first letter of a grapheme cluster only. The Thai vowel am and
# the second consonant of a Hindi conjunct are letters in the cluster before them, and xterm.js draws each in a cell of its own.
# Expected: the width that a terminal draws.
# Seen: half of it, so a row with such a word is longer on the screen than it was laid out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit string-width@8.3.0 @xterm/headless@6.0.0
cat >run.mjs <<'JS'
import xterm from '@xterm/headless';
import stringWidth from 'string-width';

const drawn = words =>
	new Promise(resolve => {
		const terminal = new xterm.Terminal({cols: 40, rows: 2, allowProposedApi: true});
		terminal.write(words, () => resolve(terminal.buffer.active.cursorX));
	});
for (const words of ['ทำ', 'क्ष', 'ab']) console.log(`${words} string-width ${stringWidth(words)} xterm ${await drawn(words)}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'ทำ string-width 1 xterm 2
क्ष string-width 1 xterm 2
ab string-width 2 xterm 2' ] || { echo 'This has changed.'; exit 1; }
