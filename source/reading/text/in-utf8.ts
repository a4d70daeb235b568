// UTF-16 as UTF-8, for formats whose readers look at bytes: some shells write what a command prints in UTF-16, whatever it is.
import type {ByteChunks} from '../format.ts';
import {byteOrderMark, utf16ByZeros} from './decode.ts';

const wide = (bytes: Uint8Array): string | undefined => {
	const marked = byteOrderMark(bytes);
	return marked === undefined ? utf16ByZeros(bytes) : marked === 'utf-8' ? undefined : marked;
};

/** Returns UTF-16 as UTF-8, without its mark; other bytes as they are. */
export const inUtf8 = (bytes: Uint8Array): Uint8Array => {
	const encoding = wide(bytes);
	return encoding === undefined ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes));
};

/** Does the same to pieces, of which the first tells the encoding. */
export async function* chunksInUtf8(chunks: ByteChunks): ByteChunks {
	let decode: ((chunk: Uint8Array) => string) | undefined;
	let isFirst = true;
	for await (const chunk of chunks) {
		const encoding = isFirst ? wide(chunk) : undefined;
		if (encoding !== undefined) {
			const decoder = new TextDecoder(encoding);
			decode = piece => decoder.decode(piece, {stream: true});
		}
		isFirst = false;
		yield decode === undefined ? chunk : Buffer.from(decode(chunk));
	}
}
