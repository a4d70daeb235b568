#!/usr/bin/env bash
# pdf.js, as unpdf 1.8.1 has it, returns the structure of a page down to forty elements inside one another. What is deeper is left
# out, and nothing says so: whoever takes the text of a page from its structure, as a screen reader does, loses it.
# Expected: the whole structure, or a sign that it is cut.
# Seen: the paragraph is found at a depth of 30, and gone at a depth of 50.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit unpdf@1.8.1
cat >run.mjs <<'JS'
import {getDocument} from 'unpdf/pdfjs';

const stream = '/P << /MCID 0 >> BDC BT /F1 10 Tf 1 0 0 1 72 700 Tm (The weir is open.) Tj ET EMC';
const fileOf = depth => {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>',
		'<< /Type /Page /Parent 2 0 R /Contents 4 0 R /StructParents 0 /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		'<< /Type /StructTreeRoot /K 7 0 R /ParentTree 6 0 R >>',
		`<< /Nums [0 [${depth + 7} 0 R]] >>`,
		...Array.from({length: depth}, (_, index) => `<< /S /Div /P ${index === 0 ? 5 : index + 6} 0 R /K [${index + 8} 0 R] >>`),
		`<< /S /P /P ${depth + 6} 0 R /Pg 3 0 R /K 0 >>`,
	];
	let file = '%PDF-1.7\n';
	const rows = objects.map((object, index) => {
		const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return row;
	});
	const start = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return new Uint8Array(Buffer.from(file, 'latin1'));
};
for (const depth of [30, 50]) {
	const task = getDocument({data: fileOf(depth), verbosity: 0});
	const page = await (await task.promise).getPage(1);
	const tree = JSON.stringify(await page.getStructTree());
	const text = (await page.getTextContent()).items.map(({str}) => str).join('');
	console.log(`${depth}: text “${text}”, paragraph ${tree.includes('"content"') ? 'in the structure' : 'gone'}`);
	await task.destroy();
}
JS
seen=$(node run.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = '30: text “The weir is open.”, paragraph in the structure
50: text “The weir is open.”, paragraph gone' ] || { echo 'This has changed.'; exit 1; }
