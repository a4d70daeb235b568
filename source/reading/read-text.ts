// From bytes to the text that a text format reads: decoded, cleaned, and not empty.
import type {Origin} from '../model/document.ts';
import {problemAt, type ReadResult, refused} from './format.ts';
import {cleanText} from './text/clean-text.ts';
import {decode} from './text/decode.ts';
import {cutShort, withinLength} from './text/text-limits.ts';

export const readText =
	(read: (text: string, origin: Origin) => ReadResult | Promise<ReadResult>, lineLimit?: number) =>
	async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
		const text = await decode(bytes);
		if (text === undefined) return refused(origin, 'not text', 'Leave it out.');
		const whole = cleanText(text);
		const clean = withinLength(whole, lineLimit);
		if (clean.trim() === '') return refused(origin, 'empty', 'Leave it out, or save the article again.');
		const result = await read(clean, origin);
		const empty = result.documents.length === 0 && result.problems.length === 0;
		if (empty) return refused(origin, 'holds no words', 'Leave it out, or save the article again.');
		return clean === whole ? result : {...result, problems: [...result.problems, problemAt(origin, ...cutShort)]};
	};
