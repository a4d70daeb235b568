// Reads office documents in the extraction thread, within what the file around them may still unpack to.
import type {Format, ReadResult} from '../format.ts';
import type {GuardedFormat} from '../isolation/extraction.ts';
import {guarded} from '../isolation/guarded.ts';
import {refusedDocument} from './refused-document.ts';

const lengthOf = ({documents}: ReadResult): number =>
	documents.reduce((sum, {blocks}) => blocks.reduce((length, {text}) => length + text.length, sum), 0);

/** Makes the reader of a format whose files are packed. What a document unpacks to is given up again; its text stays. */
export const packedDocument = (format: GuardedFormat): Format['read'] => {
	const read = guarded(format);
	return async (bytes, origin, {allowance}) => {
		if (allowance && allowance.mayUnpackTo(bytes.length) <= 0) return refusedDocument(origin, 'too large');
		const result = await read(bytes, origin);
		allowance?.takeBytes(lengthOf(result));
		return result;
	};
};
