import type {ReadStream, WriteStream} from 'node:tty';
import type {Shade} from '../../typesetting/themes.ts';

/** OSC 11: asks for the background colour. */
const question = '\u001B]11;?\u0007';

const colour = /\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})[^\u0007\u001B]*(?:\u0007|\u001B\\)/iu;

/** Whether input is the rest of an answer that came too late, as Ink passes it on. It must not be taken for keys. */
export const isLateAnswer = (input: string): boolean => /^\]11;rgba?:/u.test(input);

/** A question to the terminal. */
export type Asked = {
	/** Resolves with what the terminal has answered so far, without waiting for it; undefined if nothing. */
	readonly heard: () => Promise<Shade | undefined>;
	/** Stops listening, puts keys that were typed meanwhile back into the stream, and returns the answer. */
	readonly stop: () => Shade | undefined;
};

/** Asks the terminal whether its background is dark or light. It must be in raw mode, or it would echo the answer. */
export const askBackground = (stdin: ReadStream, stdout: WriteStream): Asked => {
	let received = '';
	// Read in the way Ink does: a stream that has flowed and was paused would let the process end while Ink runs.
	const listen = () => {
		for (let chunk = stdin.read() as Buffer | null; chunk !== null; chunk = stdin.read() as Buffer | null)
			received += chunk.toString();
	};
	const shade = () => {
		const found = colour.exec(received);
		return found === null ? undefined : shadeOf(found.slice(1));
	};
	stdin.on('readable', listen);
	stdout.write(question);
	return {
		heard: async () => {
			// After one turn of the event loop an answer that has arrived has been read.
			await new Promise(resolve => setImmediate(resolve));
			return shade();
		},
		stop: () => {
			stdin.off('readable', listen);
			const keys = received.replace(colour, '');
			if (keys !== '') stdin.unshift(Buffer.from(keys));
			return shade();
		},
	};
};

/** Dark or light by the relative luminance (Rec. 709) of a colour. Parts are hexadecimal, of one to four digits. */
const shadeOf = (parts: readonly string[]): Shade => {
	const [red, green, blue] = parts.map(part => Number.parseInt(part, 16) / (16 ** part.length - 1)) as [
		number,
		number,
		number,
	];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? 'light' : 'dark';
};
