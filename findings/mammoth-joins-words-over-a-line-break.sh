#!/usr/bin/env bash
# mammoth 1.13.0, asked for the raw text of a DOCX file, prints nothing for a line break within a paragraph (w:br, which is
# Shift+Enter in Word; press releases set their heads with it).
# Expected: a line break or a blank.
# Seen: the last word before it and the first one behind it are one word. Its HTML has the break.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit mammoth@1.13.0 jszip@3.10.2
cat >run.mjs <<'JS'
import JSZip from 'jszip';
import mammoth from 'mammoth';

const schemas = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/document.xml', `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Contact: Ann Vale</w:t><w:br/><w:t>Harbour board</w:t></w:r></w:p></w:body></w:document>`);
const buffer = await zip.generateAsync({type: 'nodebuffer'});
console.log(`raw text: ${(await mammoth.extractRawText({buffer})).value.trim()}`);
console.log(`HTML: ${(await mammoth.convertToHtml({buffer})).value}`);
JS
seen=$(node run.mjs)
echo "$seen"
[ "$seen" = 'raw text: Contact: Ann ValeHarbour board
HTML: <p>Contact: Ann Vale<br />Harbour board</p>' ] || { echo 'This has changed.'; exit 1; }
