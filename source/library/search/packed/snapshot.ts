// The index as a value that a store can keep: a list of buffers with names. Arrays are laid over them when it is opened, so
// that 100,000 quotes are there in some 30 milliseconds. Numbers are in the byte order of the machine: a snapshot is a cache.

export type NamedBuffer = {readonly name: string; readonly data: Uint8Array};

/** An index as it was at one moment. It shares its bytes with an index that is opened from it, which never changes them. */
export type Snapshot = readonly NamedBuffer[];

/** Returns a buffer of a snapshot; throws if there is none of that name. */
export const bytesIn = (snapshot: Snapshot, name: string): Uint8Array => {
	const found = snapshot.find(buffer => buffer.name === name);
	if (!found) throw new Error(`The snapshot has no buffer "${name}".`);
	return found.data;
};

/** Returns a buffer of a snapshot as numbers, laid over its bytes. Only bytes at an odd place in a larger buffer are copied. */
export const numbersIn = (snapshot: Snapshot, name: string): Uint32Array => {
	const data = bytesIn(snapshot, name);
	if (data.length % Uint32Array.BYTES_PER_ELEMENT !== 0) throw new Error(`The buffer "${name}" is cut off.`);
	const {buffer, byteOffset, length} = data.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? data : data.slice();
	return new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
};

/** Returns numbers as a buffer of a snapshot. */
export const namedNumbers = (name: string, {buffer, byteOffset, byteLength}: Uint32Array): NamedBuffer => ({
	name,
	data: new Uint8Array(buffer, byteOffset, byteLength),
});
