#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0 knows no \ldblquote and \rdblquote, by which RTF has its quotation marks by name, and prints the
# stand-in of a Unicode letter (\uN with \uc1) beside it.
# Expected: “The ferry stays” in all three forms: programs write any of them.
# Seen: no marks at all; two at each end; and right only as bytes of the code page.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @iarna/rtf-to-html@1.1.0
cat >run.mjs <<'JS'
import rtfToHtml from '@iarna/rtf-to-html';

const textOf = rtf =>
	new Promise((resolve, reject) => {
		rtfToHtml.fromString(rtf, {template: (_, __, content) => content}, (error, html) =>
			error ? reject(error) : resolve(html.replace(/<[^>]+>/g, '').trim()),
		);
	});
for (const [name, words] of [
	['by name', '\\ldblquote The ferry stays\\rdblquote , said Vale.'],
	['Unicode', "\\uc1\\u8220\\'93The ferry stays\\u8221\\'94, said Vale."],
	['bytes', "\\'93The ferry stays\\'94, said Vale."],
])
	console.log(`${name}: ${await textOf(`{\\rtf1\\ansi\\ansicpg1252 ${words}\\par}`)}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'by name: The ferry stays, said Vale.
Unicode: ““The ferry stays””, said Vale.
bytes: “The ferry stays”, said Vale.' ] || { echo 'This has changed.'; exit 1; }
