// Which voices are named in the margin of a story.
import type {Row} from '../../typesetting/rows.ts';
import type {RowVoice} from '../state/row-voices.ts';

const startsParagraph = (before: Row | undefined, row: Row) =>
	before === undefined || before.kind !== 'text' || row.kind !== 'text' || before.paragraph !== row.paragraph;

/**
 * Returns the voices to name in the margin, by row. As in a play, a name is given where someone begins to speak: after
 * another voice, after a paragraph without a quote, under a subhead, and at the top of the screen.
 */
export const namesInMargin = (
	rows: readonly Row[],
	rowVoices: readonly (readonly RowVoice[])[],
	top: number,
	end: number,
): ReadonlyMap<number, RowVoice> => {
	const names = new Map<number, RowVoice>();
	let shown: string | undefined;
	let silent = false;
	for (let index = top; index < end; index++) {
		const row = rows[index]!;
		if (row.kind === 'subhead') shown = undefined;
		if (row.kind !== 'text') continue;
		if (startsParagraph(rows[index - 1], row)) {
			if (silent) shown = undefined;
			silent = true;
		}
		const onRow = rowVoices[index]!;
		if (onRow.length === 0) continue;
		silent = false;
		const newVoice = onRow.find(({voice}) => voice.short !== shown);
		if (newVoice !== undefined) names.set(index, newVoice);
		shown = onRow.at(-1)!.voice.short;
	}
	return names;
};
