// Decodes the parts of emails in place of postal-mime's decoders, which keep what they decode in pieces until all is there: one
// for each line that is not encoded, and for each padding of Base64. A megabyte of such pieces takes seconds and gigabytes.

/** How postal-mime decodes the lines of a part. */
export type Decoder = {
	/** Takes the next line, without its end. */
	readonly update: (line: Uint8Array) => void;
	readonly finalize: () => Promise<ArrayBuffer>;
};

/** Bytes of the first buffer. */
const firstSize = 4096;

/** One buffer that grows by doubling, so that all appending together is linear. */
const createBytes = () => {
	let bytes = new Uint8Array(firstSize);
	let length = 0;
	return {
		/** Makes room for so many bytes more, and returns the buffer and the place of the next one. */
		room: (more: number): {readonly bytes: Uint8Array; readonly at: number} => {
			if (length + more > bytes.length) bytes = new Uint8Array(bytes.buffer.transfer((length + more) * 2));
			return {bytes, at: length};
		},
		grown: (more: number): void => {
			length += more;
		},
		take: (): ArrayBuffer => bytes.buffer.transfer(length),
	};
};

/** Decodes what is not encoded: lines stay as they are. */
export const plainDecoder = (): Decoder => {
	const all = createBytes();
	return {
		update: line => {
			const {bytes, at} = all.room(line.length + 1);
			bytes.set(line, at);
			bytes[at + line.length] = 0x0a;
			all.grown(line.length + 1);
		},
		finalize: async () => all.take(),
	};
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const noDigit = 0xff;
const padding = 0x3d;
/** The value of each byte as a digit of Base64. */
const digits = new Uint8Array(256).fill(noDigit);
for (const [value, letter] of [...alphabet].entries()) digits[letter.charCodeAt(0)] = value;

/** Decodes Base64 (RFC 2045, 6.8). Padding ends a unit, and what follows is the next one: some mailers pad every line. Other bytes are ignored. */
export const base64Decoder = (): Decoder => {
	const all = createBytes();
	let [bits, count] = [0, 0];
	return {
		update: line => {
			const {bytes, at} = all.room(line.length);
			let next = at;
			for (const byte of line) {
				const digit = digits[byte]!;
				if (digit !== noDigit) {
					bits = ((bits << 6) | digit) & 0xfff;
					count += 6;
					if (count >= 8) {
						count -= 8;
						bytes[next++] = bits >> count;
					}
				} else if (byte === padding) count = 0;
			}
			all.grown(next - at);
		},
		finalize: async () => all.take(),
	};
};
