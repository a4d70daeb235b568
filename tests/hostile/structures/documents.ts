// Generates Word documents and OpenDocument texts.
import fc from 'fast-check';
import {docxOf, fodtOf, odtOf, wordParagraph, wordRun} from '../../helpers/office-documents.ts';
import {story} from '../hostile-file.ts';
import {escaped, file, line, type Made} from './pieces.ts';

const style = fc.constantFrom('', 'Title', 'Heading1', 'Quote', 'Caption', 'Author', 'Date');
const look = fc.constantFrom('', '<w:b/>', '<w:rStyle w:val="Strong"/>');
const around = fc.constantFrom<readonly [string, string]>(
	['', ''],
	['<w:ins>', '</w:ins>'],
	['<w:del>', '</w:del>'],
	['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
	['<w:p><w:r><w:txbxContent>', '</w:txbxContent></w:r></w:p>'],
	['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
	['<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>'],
);

const words = fc
	.array(fc.tuple(line, style, look, around), {maxLength: 6})
	.map(all =>
		all
			.map(
				([text, name, bold, [before, behind]]) =>
					`${before}${wordParagraph(wordRun(escaped(text), bold), `<w:pStyle w:val="${name}"/>`)}${behind}`,
			)
			.join(''),
	);

export const wordDocument: Made = fc
	.tuple(words, line)
	.map(([body, title]) =>
		file('.docx', docxOf(wordParagraph(story) + body, {core: `<dc:title>${escaped(title)}</dc:title>`}), story),
	);

const element = fc.constantFrom<readonly [string, string]>(
	['<text:p>', '</text:p>'],
	['<text:h text:outline-level="2">', '</text:h>'],
	['<text:list><text:list-item><text:p>', '</text:p></text:list-item></text:list>'],
	[
		'<table:table><table:table-row><table:table-cell><text:p>',
		'</text:p></table:table-cell></table:table-row></table:table>',
	],
	['<text:p><text:note><text:note-body><text:p>', '</text:p></text:note-body></text:note></text:p>'],
);

const openBody = fc
	.array(fc.tuple(line, element), {maxLength: 6})
	.map(all => all.map(([text, [before, behind]]) => before + escaped(text) + behind).join(''));

export const openDocument: Made = openBody.map(body => file('.odt', odtOf(`<text:p>${story}</text:p>${body}`), story));
export const flatDocument: Made = openBody.map(body =>
	file('.fodt', Buffer.from(fodtOf(`<text:p>${story}</text:p>${body}`)), story),
);
