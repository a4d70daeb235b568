// From bytes to the text that a text format reads: decoded, cleaned, and not empty.
import type {Origin} from '../model/document.ts';
import {problemAt, type Reading, refused} from './format.ts';
import {cleanText} from './text/clean-text.ts';
import {decode} from './text/decode.ts';
import {cutShort, withinLength} from './text/text-limits.ts';

export const readText =
	(read: (text: string, origin: Origin) => Reading | Promise<Reading>, lineLimit?: number) =>
	async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
		const text = await decode(bytes);
		if (text === undefined) return refused(origin, 'not text', 'Leave it out.');
		const whole = cleanText(text);
		const clean = withinLength(whole, lineLimit);
		if (clean.trim() === '') return refused(origin, 'empty', 'Leave it out, or save the article again.');
		const reading = await read(clean, origin);
		const empty = reading.documents.length === 0 && reading.problems.length === 0;
		if (empty) return refused(origin, 'holds no words', 'Leave it out, or save the article again.');
		return clean === whole ? reading : {...reading, problems: [...reading.problems, problemAt(origin, ...cutShort)]};
	};
