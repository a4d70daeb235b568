/**
 * An immutable sorted list of distinct items. `changed` shares all that stays the same with the list before it: n changes
 * to a list of any size cost about n times the square root of its size, and lists that were handed out stay as they are.
 */
export type SortedList<Item> = {
	readonly count: number;
	/** Returns the items at the positions from `from` up to, not including, `to`; positions outside the list hold none. */
	readonly slice: (from: number, to: number) => readonly Item[];
	/** Returns the position of an item, or -1. */
	readonly positionOf: (item: Item) => number;
	/** Returns the list without the items `removed`, which it holds, and with the items `added`, which it does not. */
	readonly changed: (change: {readonly added?: Iterable<Item>; readonly removed?: Iterable<Item>}) => SortedList<Item>;
};

/** Negative where `a` comes before `b`, 0 for the same item only. */
export type Compare<Item> = (a: Item, b: Item) => number;

/** Items in a chunk. A change copies the chunks it is in and the list of chunks: for 40,000 items both are about as long. */
const mostInChunk = 256;

/** Creates an empty sorted list. */
export const createSortedList = <Item>(compare: Compare<Item>): SortedList<Item> => listOf([], compare);

const listOf = <Item>(chunks: readonly (readonly Item[])[], compare: Compare<Item>): SortedList<Item> => {
	const starts = startsOf(chunks);
	const slice = (from: number, to: number): readonly Item[] => {
		const found: Item[] = [];
		for (let at = Math.max(0, lastUpTo(starts, Math.max(0, from))); at < chunks.length && starts[at]! < to; at++)
			found.push(...chunks[at]!.slice(Math.max(0, from - starts[at]!), to - starts[at]!));
		return found;
	};
	const positionOf = (item: Item): number => {
		const at = chunkFor(chunks, item, compare);
		const chunk = chunks[at];
		if (chunk === undefined) return -1;
		const place = placeIn(chunk, item, compare);
		return place < chunk.length && compare(chunk[place]!, item) === 0 ? starts[at]! + place : -1;
	};
	const changed: SortedList<Item>['changed'] = ({added = [], removed = []}) => {
		const draft = [...chunks];
		/** Chunks that no other list shares. */
		const own = new Set<readonly Item[]>();
		const ownChunk = (at: number): Item[] => {
			const chunk = draft[at]!;
			if (own.has(chunk)) return chunk as Item[];
			const copy = [...chunk];
			own.add(copy);
			draft[at] = copy;
			return copy;
		};
		for (const item of removed) {
			const at = chunkFor(draft, item, compare);
			const chunk = ownChunk(at);
			chunk.splice(placeIn(chunk, item, compare), 1);
			if (chunk.length === 0) draft.splice(at, 1);
		}
		const more = [...added];
		// A new order of a whole library: to find a place for each would take three times as long.
		if (more.length > countIn(draft)) return listOf(inChunks([...draft.flat(), ...more].sort(compare)), compare);
		for (const item of more) {
			const at = Math.min(chunkFor(draft, item, compare), Math.max(0, draft.length - 1));
			if (draft.length === 0) draft.push([]);
			const chunk = ownChunk(at);
			chunk.splice(placeIn(chunk, item, compare), 0, item);
			if (chunk.length <= mostInChunk) continue;
			const half = chunk.splice(chunk.length >>> 1);
			own.add(half);
			draft.splice(at + 1, 0, half);
		}
		return listOf(draft, compare);
	};
	return {count: countIn(chunks), slice, positionOf, changed};
};

const countIn = (chunks: readonly (readonly unknown[])[]): number =>
	chunks.reduce((count, {length}) => count + length, 0);

/** Divides sorted items into chunks with room for more. */
const inChunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
	const size = mostInChunk >>> 1;
	return Array.from({length: Math.ceil(items.length / size)}, (_, at) => items.slice(at * size, (at + 1) * size));
};

/** By chunk: the position of its first item. */
const startsOf = (chunks: readonly (readonly unknown[])[]): readonly number[] => {
	const starts: number[] = [];
	let count = 0;
	for (const chunk of chunks) {
		starts.push(count);
		count += chunk.length;
	}
	return starts;
};

/** The index of the last number that is not above `most`, or -1. */
const lastUpTo = (numbers: readonly number[], most: number): number =>
	firstWhere(numbers.length, at => numbers[at]! > most) - 1;

/** The index of the chunk that holds the item or has its place; `chunks.length` where it belongs behind all of them. */
const chunkFor = <Item>(chunks: readonly (readonly Item[])[], item: Item, compare: Compare<Item>): number =>
	firstWhere(chunks.length, at => compare(chunks[at]!.at(-1)!, item) >= 0);

const placeIn = <Item>(chunk: readonly Item[], item: Item, compare: Compare<Item>): number =>
	firstWhere(chunk.length, at => compare(chunk[at]!, item) >= 0);

/** Binary search: the first index for which `holds`, where it holds for all behind that too; `length` where there is none. */
const firstWhere = (length: number, holds: (index: number) => boolean): number => {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
};
