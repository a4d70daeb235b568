import {caret, cutLineStart, type Line, run} from '../../typesetting/runs.ts';

/** Draws what has been typed, and the cursor behind it. Of a text that is too long the end is shown, where one types. */
export const textField = (text: string, room: number): Line =>
	cutLineStart([run(text, 'ink', {bold: true}), caret], Math.max(1, room));
