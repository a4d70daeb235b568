// Reads lines, lengths and marks from bytes that come in pieces. What is not asked for is not kept.
import type {ByteChunks} from '../format.ts';

/** What stood before a mark. */
export type BytesBefore = {
	readonly bytes: Buffer;
	/** The mark that ended it; undefined at the end of the bytes. */
	readonly mark: string | undefined;
	/** False if it was longer than what is kept. */
	readonly isWhole: boolean;
};

/** Reads from the front; what was read is gone. */
export type ByteReader = {
	/** Returns the next line without its end, at most `limit` bytes of it; undefined at the end. */
	readonly line: (limit: number) => Promise<Buffer | undefined>;
	/** Returns the next bytes, and leaves them there; fewer than `count` at the end. */
	readonly peek: (count: number) => Promise<Buffer>;
	/** Returns the next bytes; fewer than `count` at the end. */
	readonly take: (count: number) => Promise<Buffer>;
	/** Drops the next bytes. Returns false if there were not that many. */
	readonly skip: (count: number) => Promise<boolean>;
	/** Returns what stands before the first of the marks, at most `limit` bytes of it, and drops the mark. */
	readonly until: (marks: readonly string[], limit: number) => Promise<BytesBefore>;
};

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Finds marks in a buffer that moves on. Each byte is searched once for each mark, however often it is asked. */
const createSearch = () => {
	/** Offsets from the start of all bytes: where a mark is next, and up to where it is known not to be. */
	const known = new Map<string, {at: number; searched: number}>();
	return (mark: string, buffer: Buffer, start: number): number | undefined => {
		const place = known.get(mark) ?? {at: -1, searched: 0};
		known.set(mark, place);
		if (place.at >= start) return place.at;
		const from = Math.max(start, place.searched - mark.length + 1);
		const found = buffer.indexOf(mark, from - start, 'latin1');
		place.at = found < 0 ? -1 : start + found;
		place.searched = start + (found < 0 ? buffer.length : found + mark.length);
		return found < 0 ? undefined : place.at;
	};
};

/** Returns a reader of `chunks`. Its functions are called one after another. */
export const byteReader = (chunks: ByteChunks): ByteReader => {
	const source = chunks[Symbol.asyncIterator]();
	const search = createSearch();
	let rest: Buffer = Buffer.alloc(0);
	/** How many bytes came before `rest`. */
	let start = 0;
	const drop = (count: number): void => {
		rest = rest.subarray(count);
		start += count;
	};
	const fetchMore = async (): Promise<boolean> => {
		const {value, done} = await source.next();
		if (done) return false;
		const next = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
		rest = rest.length === 0 ? next : Buffer.concat([rest, next]);
		return true;
	};
	/** Passes the next bytes on, piece by piece. */
	const pass = async (count: number, use: (piece: Buffer) => void): Promise<boolean> => {
		let left = count;
		while (left > 0 && (rest.length > 0 || (await fetchMore()))) {
			const piece = rest.subarray(0, left);
			use(piece);
			left -= piece.length;
			drop(piece.length);
		}
		return left === 0;
	};
	const keeper = (limit: number) => {
		const pieces: Buffer[] = [];
		let [length, isWhole] = [0, true];
		return {
			keep: (piece: Buffer): void => {
				const kept = piece.subarray(0, limit - length);
				isWhole &&= kept.length === piece.length;
				length += kept.length;
				if (kept.length > 0) pieces.push(kept);
			},
			kept: (): {bytes: Buffer; isWhole: boolean} => ({bytes: Buffer.concat(pieces), isWhole}),
		};
	};
	return {
		line: async limit => {
			const {keep, kept} = keeper(limit);
			let hasBytes = false;
			while (rest.length > 0 || (await fetchMore())) {
				hasBytes = true;
				const at = rest.indexOf(lineFeed);
				keep(at < 0 ? rest : rest.subarray(0, at));
				drop(at < 0 ? rest.length : at + 1);
				if (at >= 0) break;
			}
			const {bytes} = kept();
			if (!hasBytes) return undefined;
			return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
		},
		peek: async count => {
			while (rest.length < count && (await fetchMore()));
			return rest.subarray(0, count);
		},
		take: async count => {
			const pieces: Buffer[] = [];
			await pass(count, piece => pieces.push(piece));
			return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
		},
		skip: count => pass(count, () => {}),
		until: async (marks, limit) => {
			const {keep, kept} = keeper(limit);
			const longest = Math.max(...marks.map(mark => mark.length));
			for (;;) {
				let [first, mark]: [number, string | undefined] = [Number.POSITIVE_INFINITY, undefined];
				for (const each of marks) {
					const at = search(each, rest, start) ?? Number.POSITIVE_INFINITY;
					if (at < first) [first, mark] = [at, each];
				}
				if (mark !== undefined) {
					keep(rest.subarray(0, first - start));
					drop(first - start + mark.length);
					return {...kept(), mark};
				}
				// A mark may begin at the end of one piece and end in the next.
				const passed = Math.max(0, rest.length - longest + 1);
				keep(rest.subarray(0, passed));
				drop(passed);
				if (await fetchMore()) continue;
				keep(rest);
				drop(rest.length);
				return {...kept(), mark: undefined};
			}
		},
	};
};
