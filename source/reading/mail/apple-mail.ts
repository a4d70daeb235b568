// A message as Apple Mail keeps it (EMLX): its length in bytes on the first line, the message, and a property list of marks.

const lengthLine = /^(\d{1,9})[ \t]*\r?\n(?=[A-Za-z-]{1,60}:)/;

/** Bytes in which the first line and the name of the first header end. */
const startLength = 100;

/** Returns the message in such a file; any other bytes as they are. */
export const messageOf = (bytes: Uint8Array): Uint8Array => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, startLength));
	const [line, length] = lengthLine.exec(start.toString('latin1')) ?? [];
	return line === undefined ? bytes : bytes.subarray(line.length, line.length + Number(length));
};
