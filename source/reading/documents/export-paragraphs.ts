// Office documents that a press database wrote: their paragraphs in the form that the readers of such exports take.
import {type ExportParagraph, linesAsParagraphs} from '../databases/paragraph.ts';
import {type DocumentParagraph, type DocumentPart, isTable} from './document-part.ts';

const wordsOf = (cell: readonly DocumentParagraph[]): string =>
	cell.map(({text}) => text.replaceAll('\n', ' ')).join(' ');

/** A cell of one line and what belongs to it: the value of a code may be the whole text of an article, in many paragraphs. */
const linesOfRow = (row: readonly (readonly DocumentParagraph[])[]): readonly string[] => {
	const [label = [], [first, ...more] = []] = row;
	return row.length === 2 && label.length <= 1 && first !== undefined
		? [`${wordsOf(label)}\t${wordsOf([first])}`, ...more.map(({text}) => text)]
		: [row.map(wordsOf).join('\t')];
};

const linesOf = (part: DocumentPart): readonly string[] =>
	isTable(part) ? part.rows.flatMap(linesOfRow) : [part.text];

/** Returns the paragraphs of an export. Headings are headlines; where there are none, whole paragraphs in bold may be. */
export const exportParagraphs = (parts: readonly DocumentPart[]): readonly ExportParagraph[] => {
	const isHeaded = parts.some(part => !isTable(part) && part.level !== undefined);
	return parts.flatMap(part => {
		const paragraphs = linesOf(part).flatMap(linesAsParagraphs);
		if (isTable(part)) return paragraphs;
		const isHead = isHeaded ? part.level !== undefined : part.isStrong === true;
		const {isCentred} = part;
		if (!isHead && !isCentred) return paragraphs;
		return paragraphs.map(
			(paragraph): ExportParagraph => ({
				...paragraph,
				...(isHead && {part: 'headline'}),
				...(isCentred && {isCentred}),
			}),
		);
	});
};
