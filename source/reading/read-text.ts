// Decodes and cleans the bytes of text formats.
import type {Origin} from '../model/document.ts';
import {notText, problemAt, type ReadResult, refused, withoutText} from './format.ts';
import {cleanText} from './text/clean-text.ts';
import {decode} from './text/decode.ts';
import {textCutShort, withinLength} from './text/text-limits.ts';

/**
 * Makes a format's `read` of one that reads clean text. Text beyond `lineLimit` lines, or the limits of text-limits.ts, is
 * cut off, and that is a problem of the result. `headLength` gives the length of what is no text at its top, and not counted.
 */
export const readText =
	(
		read: (text: string, origin: Origin) => ReadResult | Promise<ReadResult>,
		lineLimit?: number,
		headLength: (text: string) => number = () => 0,
	) =>
	async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
		const text = await decode(bytes);
		if (text === undefined) return notText(origin);
		const whole = cleanText(text);
		const head = headLength(whole);
		const clean =
			head === 0 ? withinLength(whole, lineLimit) : whole.slice(0, head) + withinLength(whole.slice(head), lineLimit);
		if (clean.trim() === '')
			return refused(
				origin,
				'empty file',
				origin.path === '-' ? 'Check what writes to it.' : 'Save the article again.',
			);
		const result = await read(clean, origin);
		const empty = result.documents.length === 0 && result.problems.length === 0;
		if (empty) return withoutText(origin);
		return clean === whole ? result : {...result, problems: [...result.problems, problemAt(origin, ...textCutShort)]};
	};
