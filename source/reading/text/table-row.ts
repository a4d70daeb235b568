import type {Block} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';

const between = ' · ';

/** Joins the clean texts of the cells of a table's row to one text, and says where each is in it. Empty ones have no place. */
export const joinedRow = (cells: readonly string[], isHead: boolean): Pick<Block, 'text' | 'row'> => {
	let text = '';
	const spans: Span[] = [];
	for (const cell of cells) {
		if (cell !== '' && text !== '') text += between;
		spans.push({start: text.length, end: text.length + cell.length});
		text += cell;
	}
	return {text, row: {cells: spans, ...(isHead && {isHead})}};
};
