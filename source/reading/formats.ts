// THE format table. To add a format: one file in formats/, one row here, one pair in tests/fixtures/reading.
import {extname} from 'node:path';
import type {Origin} from '../model/document.ts';
import {utf16ByZeros} from './decode.ts';
import {type Format, type Glimpse, type Reading, refused} from './format.ts';
import {looksLikeMarkdown, readMarkdown} from './formats/markdown.ts';
import {readPlainText} from './formats/plain-text.ts';
import {readText} from './read-text.ts';
import {signatureOf} from './signatures.ts';

/** Asked from the first to the last; the last takes any text that no other row knows. */
export const formats = [
	{
		name: 'Markdown',
		extensions: ['.md', '.markdown', '.mdown', '.mkd'],
		recognises: ({text}) => looksLikeMarkdown(text),
		read: readText(readMarkdown),
	},
	{
		name: 'plain text',
		extensions: ['.txt', '.text'],
		recognises: () => false,
		read: readText(readPlainText),
	},
] as const satisfies readonly Format[];

const byExtension: ReadonlyMap<string, Format> = new Map(
	formats.flatMap(format => format.extensions.map(extension => [extension, format])),
);

/** True for the files that are taken from a folder. A file that is named outright is always tried. */
export const hasReadableName = (path: string): boolean => byExtension.has(extname(path).toLowerCase());

const glimpseAt = (bytes: Uint8Array): Glimpse => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
	const wide =
		start[0] === 0xff && start[1] === 0xfe
			? 'utf-16le'
			: start[0] === 0xfe && start[1] === 0xff
				? 'utf-16be'
				: utf16ByZeros(start);
	const text = wide
		? new TextDecoder(wide).decode(start)
		: start.toString('latin1', start[0] === 0xef && start[1] === 0xbb ? 3 : 0);
	return {bytes: start, text};
};

/** Content first, then what the file is known not to be, then its name. Never throws. */
export const readBytes = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	try {
		const glimpse = glimpseAt(bytes);
		const certain: Format | undefined = formats.find(format => format.recognises(glimpse));
		if (certain) return await certain.read(bytes, origin);
		const foreign = signatureOf(glimpse);
		if (foreign) return refused(origin, foreign.what, foreign.remedy);
		const format = byExtension.get(extname(origin.path).toLowerCase()) ?? formats.at(-1)!;
		return await format.read(bytes, origin);
	} catch (error) {
		return refused(
			origin,
			`could not be read (${error instanceof Error ? error.message : String(error)})`,
			'Leave it out.',
		);
	}
};
