// Office documents that a press database wrote: their paragraphs in the form that the readers of such exports take.
import {type ExportParagraph, linesAsParagraphs} from '../databases/paragraph.ts';
import {type DocumentPart, isTable} from './document-part.ts';

const rowsOf = (part: DocumentPart): readonly string[] =>
	isTable(part)
		? part.rows.map(row => row.map(cell => cell.map(({text}) => text.replaceAll('\n', ' ')).join(' ')).join('\t'))
		: [part.text];

/** Returns the paragraphs of an export. Headings are headlines; where there are none, whole paragraphs in bold may be. */
export const exportParagraphs = (parts: readonly DocumentPart[]): readonly ExportParagraph[] => {
	const isHeaded = parts.some(part => !isTable(part) && part.level !== undefined);
	return parts.flatMap(part => {
		const paragraphs = rowsOf(part).flatMap(linesAsParagraphs);
		const isHead = !isTable(part) && (isHeaded ? part.level !== undefined : part.isStrong === true);
		return isHead ? paragraphs.map((paragraph): ExportParagraph => ({...paragraph, part: 'headline'})) : paragraphs;
	});
};
