// Writes binary property lists (bplist00), also such as no program would write.

export type PropertyValue = string | Uint8Array | readonly PropertyValue[] | {readonly [key: string]: PropertyValue};

const marked = (kind: number, length: number): Buffer => {
	if (length < 15) return Buffer.from([(kind << 4) | length]);
	const number = Buffer.alloc(5);
	number[0] = 0x12;
	number.writeUInt32BE(length, 1);
	return Buffer.concat([Buffer.from([(kind << 4) | 15]), number]);
};

const references = (...indices: readonly number[]): Buffer => {
	const bytes = Buffer.alloc(indices.length * 2);
	for (const [place, index] of indices.entries()) bytes.writeUInt16BE(index, place * 2);
	return bytes;
};

/** `objects` are the bytes of each, the first one the top; references are two bytes long. */
export const binaryPropertyList = (objects: readonly Buffer[]): Buffer => {
	const offsets: number[] = [];
	let at = 8;
	for (const object of objects) {
		offsets.push(at);
		at += object.length;
	}
	const table = Buffer.alloc(offsets.length * 4);
	for (const [place, offset] of offsets.entries()) table.writeUInt32BE(offset, place * 4);
	const trailer = Buffer.alloc(32);
	trailer[6] = 4;
	trailer[7] = 2;
	trailer.writeBigUInt64BE(BigInt(objects.length), 8);
	trailer.writeBigUInt64BE(BigInt(at), 24);
	return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]);
};

export const arrayOf = (...indices: readonly number[]): Buffer =>
	Buffer.concat([marked(0xa, indices.length), references(...indices)]);
export const dictionaryOf = (...indices: readonly number[]): Buffer =>
	Buffer.concat([marked(0xd, indices.length / 2), references(...indices)]);
export const stringOf = (text: string): Buffer => Buffer.concat([marked(5, text.length), Buffer.from(text, 'latin1')]);

/** As Safari writes it: the keys of a dictionary before its values. Strings are ASCII. */
export const propertyListOf = (top: PropertyValue): Buffer => {
	const objects: Buffer[] = [];
	const add = (value: PropertyValue): number => {
		const index = objects.push(Buffer.alloc(0)) - 1;
		if (typeof value === 'string') objects[index] = stringOf(value);
		else if (value instanceof Uint8Array) objects[index] = Buffer.concat([marked(4, value.length), value]);
		else if (Array.isArray(value)) objects[index] = arrayOf(...value.map(add));
		else {
			const keys = Object.keys(value).map(add);
			const values = Object.values(value as {readonly [key: string]: PropertyValue}).map(add);
			objects[index] = dictionaryOf(...keys, ...values);
		}
		return index;
	};
	add(top);
	return binaryPropertyList(objects);
};
