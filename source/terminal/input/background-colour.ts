import type {ReadStream, WriteStream} from 'node:tty';
import type {Shade} from '../../typesetting/themes.ts';

/** OSC 11: which colour is the background? */
const question = '\u001B]11;?\u0007';

const colour = /\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})[^\u0007\u001B]*(?:\u0007|\u001B\\)/iu;

/** What is left of an answer that came too late, as Ink hands it on; never keys. */
export const isLateAnswer = (input: string): boolean => /^\]11;rgba?:/u.test(input);

export type Asked = {
	/** What the terminal has said so far; nobody waits for one that is far away. */
	readonly heard: () => Promise<Shade | undefined>;
	/** Stops listening, gives keys that were typed meanwhile back to the stream, and says what was heard. */
	readonly stop: () => Shade | undefined;
};

/** Asks the terminal for its background; it is to be in raw mode, or it would show the answer. */
export const askBackground = (stdin: ReadStream, stdout: WriteStream): Asked => {
	let heard = '';
	// Read as Ink will read: a stream that has flowed and was paused would let the process end under Ink's hands.
	const listen = () => {
		for (let chunk = stdin.read() as Buffer | null; chunk !== null; chunk = stdin.read() as Buffer | null)
			heard += chunk.toString();
	};
	const shade = () => {
		const found = colour.exec(heard);
		return found === null ? undefined : shadeOf(found.slice(1));
	};
	stdin.on('readable', listen);
	stdout.write(question);
	return {
		heard: async () => {
			// One turn of the event loop, so that an answer that is there already is read.
			await new Promise(resolve => setImmediate(resolve));
			return shade();
		},
		stop: () => {
			stdin.off('readable', listen);
			const keys = heard.replace(colour, '');
			if (keys !== '') stdin.unshift(Buffer.from(keys));
			return shade();
		},
	};
};

/** Relative luminance (Rec. 709) of a colour given as hexadecimal shares. */
const shadeOf = (parts: readonly string[]): Shade => {
	const [red, green, blue] = parts.map(part => Number.parseInt(part, 16) / (16 ** part.length - 1)) as [
		number,
		number,
		number,
	];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? 'light' : 'dark';
};
