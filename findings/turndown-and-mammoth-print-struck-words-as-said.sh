#!/usr/bin/env bash
# turndown 7.2.5, html-to-text 10.0.1 and the plain text of mammoth 1.13.0 print words that are struck out (<s>, <del>, w:strike)
# like all others.
# Expected: they are left out, or marked as in ~never~, since a writer struck them to take them back.
# Seen: the opposite of what was said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit turndown@7.2.5 html-to-text@10.0.1 mammoth@1.13.0 jszip@3.10.2
cat >run.mjs <<'JS'
import {convert} from 'html-to-text';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import Turndown from 'turndown';

const html = '<p>“We <s>never</s> go at dawn,” said Ann Vale.</p>';
console.log(`turndown: ${new Turndown().turndown(html)}`);
console.log(`html-to-text: ${convert(html)}`);

const run = (words, format = '') => `<w:r>${format}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const schemas = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/document.xml', `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p>${run('“We ')}${run('never', '<w:rPr><w:strike/></w:rPr>')}${run(' go at dawn,” said Ann Vale.')}</w:p></w:body></w:document>`);
const buffer = await zip.generateAsync({type: 'nodebuffer'});
console.log(`mammoth: ${(await mammoth.extractRawText({buffer})).value.trim()}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'turndown: “We never go at dawn,” said Ann Vale.
html-to-text: “We never go at dawn,” said Ann Vale.
mammoth: “We never go at dawn,” said Ann Vale.' ] || { echo 'This has changed.'; exit 1; }
