#!/usr/bin/env bash
# node-mbox 2.0.0 splits a mailbox into mails and leaves the ">" that the mailbox put before a line "From …" in the text (in the
# mboxo and mboxrd forms; mbox-reader takes it off).
# Expected: the mail as it was sent.
# Seen: a sentence that begins with "From" has become a quotation of somebody else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node-mbox@2.0.0
cat >run.mjs <<'JS'
import {Readable} from 'node:stream';
import {MboxStream} from 'node-mbox';

const mailbox = 'From ann@gazette.example Mon Mar  2 09:30:00 2026\nFrom: ann@gazette.example\nSubject: The quay\n\n>From the quay one sees it.\n\n';
const mails = MboxStream(Readable.from([Buffer.from(mailbox)]));
for await (const mail of mails) console.log(String(mail).trim().split('\n').at(-1));
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = '>From the quay one sees it.' ] || { echo 'This has changed.'; exit 1; }
