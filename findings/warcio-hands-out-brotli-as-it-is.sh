#!/usr/bin/env bash
# warcio 2.4.11 gives the body of a response of a WARC file unpacked if it is gzip, and as it is if it is br, which web servers send
# to browsers and to their recorders.
# Expected: the page, or an error.
# Seen: the packed bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit warcio@2.4.11
cat >run.mjs <<'JS'
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {WARCParser} from 'warcio';

const page = '<p>The ferry stays.</p>';
const recordOf = (coding, body) => {
	const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`;
	const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:2f1a7c1e-0000-4000-8000-000000000001>\r\nWARC-Date: 2026-03-14T00:00:00Z\r\nWARC-Target-URI: https://gazette.example/ferry\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + body.length}\r\n\r\n`;
	return Buffer.concat([Buffer.from(warc + head), body, Buffer.from('\r\n\r\n')]);
};
for (const [coding, body] of [['gzip', gzipSync(page)], ['br', brotliCompressSync(page)]]) {
	const record = await WARCParser.parse([new Uint8Array(recordOf(coding, body))]);
	const parts = [];
	for await (const part of record) parts.push(part);
	const got = Buffer.concat(parts);
	console.log(`${coding}: ${got.equals(Buffer.from(page)) ? 'the page' : got.equals(body) ? 'as packed' : 'something else'}`);
}
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'gzip: the page
br: as packed' ] || { echo 'This has changed.'; exit 1; }
