// Writes small PDF files: text at given places, in the fonts that every reader has.

/** A run of text: its place from the lower left corner of a page of 612 by 792 points, and its size. */
export type Run = {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
	readonly isBold?: true;
};

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** Bytes of WinAnsiEncoding; its curly quotes and dashes are where windows-1252 has them. */
const winAnsi: Readonly<Record<string, string>> = {'“': '\x93', '”': '\x94', '’': '\x92', '–': '\x96', '—': '\x97'};

/** Returns the operators that draw runs of text. */
export const drawn = (runs: readonly Run[]): string =>
	runs
		.map(({text, x, y, size = 10, isBold}) => {
			const bytes = escaped(text).replace(/[“”’–—]/g, sign => winAnsi[sign]!);
			return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${bytes}) Tj ET`;
		})
		.join('\n');

/** Returns a file with these objects, the first of which is the catalogue. `trailer` is added to that of the file. */
export const pdfOfObjects = (objects: readonly string[], trailer = ''): Buffer => {
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
	const start = file.lastIndexOf('xref');
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(file, 'latin1');
};

const font = (name: string): string =>
	`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** Returns a file whose pages have these operators. `annotations` are objects of the page's list, for every page. */
export const pdfOfStreams = (streams: readonly string[], annotations = '', trailer = ''): Buffer => {
	const first = 5;
	const pages = streams.map((_, index) => `${first + 2 * index} 0 R`);
	return pdfOfObjects(
		[
			'<< /Type /Catalog /Pages 2 0 R >>',
			`<< /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} /MediaBox [0 0 612 792] >>`,
			font('Helvetica'),
			font('Helvetica-Bold'),
			...streams.flatMap((stream, index) => [
				`<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * index + 1} 0 R /Annots [${annotations}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
			]),
		],
		trailer,
	);
};

/** Returns a file with these runs of text on its pages, in the order in which they are written. */
export const pdfOf = (...pages: readonly (readonly Run[])[]): Buffer => pdfOfStreams(pages.map(drawn));

/** Returns runs of text one below the other, from `top` downward. */
export const column = (lines: readonly string[], x: number, top: number, leading = 12): readonly Run[] =>
	lines.flatMap((text, index) => (text === '' ? [] : [{text, x, y: top - index * leading}]));
