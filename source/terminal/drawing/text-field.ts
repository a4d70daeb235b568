import {caret, cutLineStart, type Line, run} from '../../typesetting/runs.ts';

/**
 * Draws what has been typed, and the cursor behind it. Of a text that is too long the end is shown, where one types. A text that the
 * next letter replaces is marked.
 */
export const textField = (
	text: string,
	room: number,
	{isMarked = false}: {readonly isMarked?: boolean | undefined} = {},
): Line => cutLineStart([run(text, 'ink', {bold: true, ...(isMarked && {inverse: true})}), caret], Math.max(1, room));
