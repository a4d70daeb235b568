#!/usr/bin/env bash
# postal-mime 4.0.0 joins the lines of a format=flowed part (RFC 3676) without looking at their quote marks: the ">" of a quoted
# line that goes on lands in the middle of the sentence.
# Expected (RFC 3676, 4.5): a quoted paragraph is joined with its marks taken off, as lines of the same depth.
# Seen: "> The book is gone, > and nobody has read it."
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
	'Subject: Re: The book',
	'MIME-Version: 1.0',
	'Content-Type: text/plain; charset=utf-8; format=flowed',
	'',
	'> The book is gone, ',
	'> and nobody has read it.',
	'I have.',
	'',
].join('\r\n');
const {text} = await PostalMime.parse(mail);
console.log(text.trim().split('\n')[0]);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = '> The book is gone, > and nobody has read it.' ] || { echo 'This has changed.'; exit 1; }
