import {once} from 'node:events';
import type {Writable} from 'node:stream';

/** Enough for one write to be worth its system call; far less than an archive. */
const pageSize = 64 * 1024;

/** Writes no faster than the reader at the other end reads. False when that end was closed (`| head -1`): time to stop. */
export const writeAll = async (stream: Writable, texts: AsyncIterable<string> | Iterable<string>): Promise<boolean> => {
	let closed = false;
	let failure: Error | undefined;
	const onError = (error: NodeJS.ErrnoException) => {
		closed = true;
		if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = error;
	};
	stream.on('error', onError);
	const write = async (text: string) => {
		if (text === '' || stream.write(text) || closed) return;
		// `once` rejects when the stream fails while we wait; onError has seen that error as well.
		await once(stream, 'drain').catch(() => undefined);
	};
	let page = '';
	// The first piece goes out at once: a reader may want no more than that.
	let room = 0;
	for await (const text of texts) {
		page += text;
		if (page.length < room) continue;
		await write(page);
		page = '';
		room = pageSize;
		if (closed) break;
	}
	if (!closed) await new Promise<void>(resolve => stream.write(page, () => resolve()));
	if (failure) throw failure;
	return !closed;
};
