#!/usr/bin/env bash
# postal-mime 4.0.0 puts a forwarded message (message/rfc822 inline) into the text with a head of its own, whose date it writes
# by Intl.DateTimeFormat('default'): the text of one and the same mail differs from machine to machine, by zone and language.
# Expected: the text of a mail is a function of its bytes.
# Seen: two texts for two zones.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit postal-mime@4.0.0
cat >run.mjs <<'JS'
import PostalMime from 'postal-mime';

const mail = [
	'From: Ann Vale <ann@example.org>',
	'Subject: Fwd: The ferry',
	'MIME-Version: 1.0',
	'Content-Type: multipart/mixed; boundary=b',
	'',
	'--b',
	'Content-Type: text/plain; charset=utf-8',
	'',
	'See below.',
	'--b',
	'Content-Type: message/rfc822',
	'Content-Disposition: inline',
	'',
	'From: Bo Reed <bo@example.org>',
	'Subject: The ferry',
	'Date: Mon, 03 Feb 2031 22:30:00 +0000',
	'Content-Type: text/plain; charset=utf-8',
	'',
	'It stays.',
	'--b--',
	'',
].join('\r\n');
const {text} = await PostalMime.parse(mail);
console.log(text.split('\n').find(line => line.includes('2031')));
JS
one=$(TZ=UTC LANG=en_US.UTF-8 LC_ALL=en_US.UTF-8 node run.mjs)
other=$(TZ=Asia/Tokyo LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 node run.mjs)
echo "$one"
echo "$other"
[ "$one" != "$other" ] || { echo 'This has changed.'; exit 1; }
