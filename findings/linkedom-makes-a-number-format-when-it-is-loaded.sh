#!/usr/bin/env bash
# linkedom 0.18.15: its entry for workers.
# Expected: to load a parser of pages defines functions, and what style sheets need is made when somebody asks for a style.
# Seen: an Intl.NumberFormat for numbers in style sheets is made while it is loaded, before any page is parsed; parsing a page and
# reading its words never uses it. The first format of a process loads the locale's data: 4 to 12 ms, as long as a page of news takes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit linkedom@0.18.15
cat >load.mjs <<'JS'
let made = 0;
let used = 0;
const {NumberFormat} = Intl;
Intl.NumberFormat = class extends NumberFormat {
	constructor(...given) {
		super(...given);
		made++;
		const write = super.format;
		Object.defineProperty(this, 'format', {value: number => (used++, write(number))});
	}
};
const {parseHTML} = await import('linkedom/worker');
console.log('made by loading', made);
const {document} = parseHTML('<html><body><h1>The weir</h1><p style="width: 1.5px">It held.</p></body></html>');
console.log('words', document.querySelector('p').textContent, 'used', used);
JS
seen=$(node load.mjs)
echo "$seen"
[ "$seen" = 'made by loading 1
words It held. used 0' ] || { echo 'This has changed.'; exit 1; }
