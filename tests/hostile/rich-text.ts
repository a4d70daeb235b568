// Hostile Rich Text: groups without end, data that is longer than the file, fallbacks that swallow the text, tables and styles
// without end, and signs that a terminal would obey.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const rtf = (inner: string, head = ''): string => `{\\rtf1\\ansi${head}\\pard ${story}\\par\n${inner}}`;

export const richText: readonly HostileFile[] = [
	...filesOf('rich text', '.rtf', {
		deep: () => rtf('{'.repeat(400_000)),
		'deep-and-closed': () => rtf(`${'{\\b '.repeat(66_000)}x${'}'.repeat(66_000)}`),
		'too-many-ends': () => `{\\rtf1${'}'.repeat(166_000)}{\\rtf1 ${story}\\par`,
		'groups-of-nothing': () => rtf('{}'.repeat(200_000)),
		'bin-beyond-the-end': () => rtf('{\\pict\\bin2147483647 x}'),
		'bin-below-zero': () => rtf(`\\bin-2147483648 ${'x'.repeat(1000)}`),
		'many-bins': () => rtf('\\bin1 x'.repeat(66_000)),
		'endless-fallback': () => `{\\rtf1\\uc2147483647 \\u65?${'x'.repeat(100)}\\par {\\uc1 ${story}\\par}}`,
		'fallback-below-zero': () => rtf('\\uc-5 \\u65?\\par'.repeat(10_000)),
		'numbers-beyond-unicode': () => rtf('\\u2147483647?\\u-2147483648?\\u1114112?'.repeat(16_000)),
		surrogates: () => rtf('\\u55357?\\par'.repeat(10_000)),
		'cut-in-a-word': () => rtf('').slice(0, -1).concat('\\outlinelev'),
		'cut-in-a-byte': () => rtf('').slice(0, -1).concat("\\'e"),
		'cut-in-a-note': () => rtf('').slice(0, -1).concat('{\\footnote \\pard never ended'),
		'long-word': () => rtf(`\\${'a'.repeat(200_000)}9`),
		'long-value': () => rtf(`\\fs${'9'.repeat(200_000)}`),
		'no-hexadecimal': () => rtf("\\'zz\\'".repeat(16_000)),
		backslashes: () => rtf('\\'.repeat(200_001)),
		notes: () => rtf('{\\footnote x}'.repeat(20_000)),
		'notes-in-notes': () => rtf('{\\footnote x'.repeat(10_000)),
		boxes: () => rtf('{\\shp{\\*\\shpinst{\\shptxt x\\par}}}'.repeat(10_000)),
		links: () => rtf('{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt x}}'.repeat(10_000)),
		'fields-in-fields': () => rtf('{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt '.repeat(16_000)),
		'long-instruction': () => rtf(`{\\field{\\*\\fldinst HYPERLINK ${' '.repeat(200_000)}}{\\fldrslt x}}`),
		'pieces-of-an-instruction': () => rtf(`{\\field{\\*\\fldinst ${'{x}'.repeat(20_000)}}{\\fldrslt x}}`),
		cells: () => rtf('\\trowd\\intbl x\\cell'.repeat(40_000)),
		'one-row': () => rtf(`\\trowd\\intbl ${'x\\par '.repeat(20_000)}\\cell\\row`),
		rows: () => rtf('\\intbl a\\cell b\\cell\\row '.repeat(15_000)),
		fonts: () => rtf("\\f9 \\'e9", `{\\fonttbl${'{\\f9\\fcharset204 A;}'.repeat(33_000)}}`),
		'code-pages': () => rtf("\\f9 \\'e9", `\\ansicpg99999{\\fonttbl${'{\\f9\\cpg1 A;}'.repeat(16_000)}}`),
		'change-of-page': () =>
			rtf("\\f1\\'83\\f2\\'83".repeat(20_000), '{\\fonttbl{\\f1\\fcharset128 A;}{\\f2\\fcharset134 B;}}'),
		styles: () =>
			rtf(
				'\\s1 x\\par',
				`{\\stylesheet${Array.from({length: 15_000}, (_, index) => `{\\s${index}\\sbasedon${index + 1} A;}`).join('')}}`,
			),
		'style-based-on-itself': () => rtf('\\s1 x\\par', '{\\stylesheet{\\s1\\sbasedon2 A;}{\\s2\\sbasedon1 B;}}'),
		'long-style': () => rtf('\\s1 x\\par', `{\\stylesheet{\\s1 ${'heading '.repeat(66_000)};}}`),
		tabs: () => rtf(`${'\\tab '.repeat(33_000)}x`),
		'line-breaks': () => rtf('x\\line '.repeat(16_000)),
		bold: () => rtf('{\\b x}y'.repeat(20_000)),
		paragraphs: () => rtf('x\\par '.repeat(33_000)),
		deleted: () => rtf('{\\deleted x\\par}'.repeat(16_000)),
	}),
	{
		harm: 'rich text',
		name: 'rich-text-orders-to-a-terminal.rtf',
		content: () => rtf("\\'1b[2J\\u27?]0;owned\\u7?\\u8238?\\u155?2J\\par"),
		shows: story,
		hides: '\x1b',
	},
];
