// Hostile PDF files: pages without end, trees that hold themselves, streams that unpack to a hundred times their size.
import {deflateSync} from 'node:zlib';
import {column, drawn, pdfOf, pdfOfObjects, pdfOfStreams} from '../helpers/pdf.ts';
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const page = drawn(column([story], 72, 700));
const whole = pdfOf(column([story], 72, 700));

const many = (count: number, make: (index: number) => string): string =>
	Array.from({length: count}, (_, index) => make(index)).join(' ');

const head = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>'];
const font = '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
const onePage = `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources ${font} /StructParents 0 >>`;
const streamOf = (content: string, entries = ''): string =>
	`<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

const packed = (content: string): string => {
	const bytes = deflateSync(content).toString('latin1');
	return streamOf(bytes, '/Filter /FlateDecode');
};

/** A structure of elements inside one another, the innermost of which has the text. */
const deepStructure = (depth: number): Buffer =>
	pdfOfObjects([
		'<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
		head[1]!,
		onePage,
		streamOf(`/P << /MCID 0 >> BDC\n${page}\nEMC`),
		'<< /Type /StructTreeRoot /K 7 0 R /ParentTree 6 0 R >>',
		`<< /Nums [0 [${depth + 7} 0 R]] >>`,
		...Array.from(
			{length: depth},
			(_, index) => `<< /S /Div /P ${index === 0 ? 5 : index + 6} 0 R /K [${index + 8} 0 R] >>`,
		),
		`<< /S /P /P ${depth + 6} 0 R /Pg 3 0 R /K 0 >>`,
	]);

/** Hostile files that may be refused. */
const refusable = (contents: Parameters<typeof filesOf>[2]): readonly HostileFile[] =>
	filesOf('pdf', '.pdf', contents).map(({shows: _, ...file}) => file);

export const pdfs: readonly HostileFile[] = [
	...filesOf('pdf', '.pdf', {
		'many-pages': () => pdfOfStreams([page, ...Array.from({length: 3000}, () => '')]),
		'runs-by-the-ten-thousand': () =>
			pdfOfStreams([
				page,
				drawn(
					column(
						Array.from({length: 20_000}, () => 'x'),
						72,
						700,
						0.01,
					),
				),
			]),
		'links-by-the-thousand': () =>
			pdfOfStreams(
				[page],
				many(
					3000,
					index =>
						`<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (https://a.example/${index}) >> >>`,
				),
			),
		'links-that-are-scripts': pdfOfStreams(
			[page],
			'<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>',
		),
		'deep-structure': () => deepStructure(2000),
		'without-end': whole.subarray(0, whole.lastIndexOf('xref')),
		'xref-that-lies': Buffer.from(whole.toString('latin1').replace(/\d{10} 00000 n/g, '0000000099 00000 n'), 'latin1'),
		'kids-that-hold-their-parent': pdfOfObjects([
			head[0]!,
			'<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 /MediaBox [0 0 612 792] >>',
			onePage,
			streamOf(page),
		]),
		'escapes-in-text': pdfOf([
			...column([story], 72, 700),
			{text: '\\033]0;owned\\007', x: 72, y: 600},
			{text: '\x1b[2J', x: 72, y: 580},
		]),
		'properties-of-a-prototype': pdfOfStreams([page], '', '/Info << /__proto__ (x) /constructor (x) /Title (x) >>'),
		'opens-a-script': () =>
			pdfOfObjects([
				`<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>`,
				head[1]!,
				onePage,
				streamOf(page),
			]),
	}),
	...refusable({
		'cut-in-the-middle': whole.subarray(0, whole.length >> 1),
		'stream-that-is-a-bomb': () =>
			pdfOfObjects([head[0]!, head[1]!, onePage, packed(`${page}\n${' '.repeat(64 * 1024 * 1024)}`)]),
		'text-that-is-a-bomb': () => pdfOfObjects([head[0]!, head[1]!, onePage, packed(`${`${page}\n`.repeat(200_000)}`)]),
		'pages-counted-in-thousand-millions': pdfOfObjects([
			head[0]!,
			'<< /Type /Pages /Kids [3 0 R] /Count 2000000000 /MediaBox [0 0 612 792] >>',
			onePage,
			streamOf(page),
		]),
		'states-in-states': () => pdfOfStreams([`${'q '.repeat(200_000)}${page}`]),
		'arrays-in-arrays': () =>
			pdfOfObjects([head[0]!, head[1]!, onePage, streamOf(page), `${'['.repeat(5000)}${']'.repeat(5000)}`]),
	}),
];
