import {writeSync} from 'node:fs';
import {UserError} from '../model/problem.ts';

/** Takes text as fast as it is read at the other end. False when nobody reads there any more. */
export type Outlet = (text: string) => boolean | Promise<boolean>;

/** EDQUOT is a full disk too: the share of it that belongs to this user. */
const unwritten = ({code, message}: NodeJS.ErrnoException): UserError =>
	new UserError(
		code === 'ENOSPC' || code === 'EDQUOT'
			? 'The output could not be written: no space left on the device. Free some, or write to another one.'
			: `The output could not be written (${message}).`,
	);

/** Milliseconds until a full pipe is tried again. */
const pause = 4;

/**
 * A file descriptor, written to until it has taken everything. Throws a UserError where it cannot be written. Node's own stream over standard output takes 8 ms to
 * load, a third of the start-up of Node itself, and there is nothing else to do while a reader reads.
 */
export const outletTo =
	(descriptor: number) =>
	async (text: string): Promise<boolean> => {
		const bytes = Buffer.from(text);
		for (let at = 0; at < bytes.length; ) {
			try {
				at += writeSync(descriptor, bytes, at);
			} catch (error) {
				const {code} = error as NodeJS.ErrnoException;
				// Windows says EOF where others say EPIPE.
				if (code === 'EPIPE' || code === 'EOF') return false;
				// Whoever started us may have made the pipe one that does not wait.
				if (code !== 'EAGAIN') throw unwritten(error as NodeJS.ErrnoException);
				await new Promise(resolve => setTimeout(resolve, pause));
			}
		}
		return true;
	};

/** Characters worth a write of their own; far less than an archive. */
const pageSize = 64 * 1024;

/** False when the other end was closed (`| head -1`): time to stop. */
export const writeAll = async (outlet: Outlet, texts: AsyncIterable<string> | Iterable<string>): Promise<boolean> => {
	let page = '';
	// The first piece goes out at once: a reader may want no more than that.
	let room = 0;
	for await (const text of texts) {
		page += text;
		if (page.length < room) continue;
		if (!(await outlet(page))) return false;
		page = '';
		room = pageSize;
	}
	return outlet(page);
};
