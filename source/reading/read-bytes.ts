// Decides which format the bytes of a file have, and reads them.
import type {Origin} from '../model/document.ts';
import {withLinks} from './assembly/links.ts';
import {formatByExtension, hasReadableName, readableExtensions} from './extensions.ts';
import {mayBeForeign, openingOf} from './foreign/opening.ts';
import {
	type ByteChunks,
	type Format,
	type FormatTable,
	foreign,
	type Glimpse,
	type Hearing,
	type Nesting,
	type Opening,
	type ReadParts,
	type ReadResult,
	refused,
	withoutText,
} from './format.ts';
import {formats} from './formats.ts';
import {linkListKindOf} from './recognise/link-lists.ts';
import {isBareXml, isXml} from './recognise/recognise.ts';
import {unsupportedKindOf} from './recognise/signatures.ts';
import {utf16ByZeros} from './text/decode.ts';

/**
 * Reads the bytes of one file. The content decides on the format where it is unmistakable, else the name does, else the
 * file is read as plain text. Never throws: what goes wrong is a problem of the result.
 */
export const readBytes = async (
	bytes: Uint8Array,
	origin: Origin,
	{onBeginning, ...nesting}: Nesting & Hearing = {},
): Promise<ReadResult> => {
	const result = await readWithFormat(bytes, origin, {
		...nesting,
		...(onBeginning && {
			onBeginning: ({document, ...facts}) => onBeginning({...facts, document: withLinks(document)}),
		}),
	});
	// A file is never passed over without a word, whatever its reader found in it.
	const told = result.documents.length + result.problems.length > 0 ? result : {...result, ...withoutText(origin)};
	return {...told, documents: told.documents.map(withLinks)};
};

/**
 * Reads a file piece by piece, whatever its size. `start` are its first bytes. Undefined if its format needs all bytes at once.
 * Never throws.
 */
export const readChunks = (start: Uint8Array, chunks: ByteChunks, origin: Origin): ReadParts | undefined => {
	const glimpse = glimpseOf(start);
	const format: Format | undefined = formats.find(({recognises}) => recognises(glimpse));
	return format?.readChunks && linkedParts(format.readChunks(chunks, origin, {table}), origin);
};

async function* linkedParts(parts: ReadParts, origin: Origin): ReadParts {
	try {
		for await (const part of parts) yield {...part, documents: part.documents.map(withLinks)};
	} catch (error) {
		yield unreadable(origin, error);
	}
}

const unreadable = (origin: Origin, error: unknown): ReadResult => {
	const reason = error instanceof Error ? error.message : String(error);
	return refused(origin, `could not be read (${reason})`, 'Save it as plain text.');
};

const table: FormatTable = {readBytes, hasReadableName, readableExtensions};

const readWithFormat = async (bytes: Uint8Array, origin: Origin, nesting: Nesting & Hearing): Promise<ReadResult> => {
	const context = {...nesting, table};
	try {
		const glimpse = glimpseOf(bytes);
		const list = linkListKindOf(glimpse);
		if (list) return foreign(origin, list.what, list.remedy);
		const recognised: Format | undefined = formats.find(format => format.recognises(glimpse));
		if (recognised === undefined || recognised.mayBeForeign) {
			const opening = openingOf(bytes, glimpse, decodedStart);
			if (mayBeForeign(opening)) {
				const later = await formatOfOpening(opening);
				if (later) return {...(await later.read(bytes, origin, context)), format: later.name};
				const other = (await import('./foreign/foreign-formats.ts')).foreignFormatOf(bytes, opening);
				if (other) return refused(origin, other.what, other.remedy);
			}
		}
		if (recognised) return {...(await recognised.read(bytes, origin, context)), format: recognised.name};
		const format: Format = formatByExtension(nesting.name ?? origin.entry ?? origin.path) ?? formats.at(-1)!;
		if (!format.readsXml && isBareXml(glimpse, bytes))
			return foreign(origin, 'an unsupported kind of XML', 'Save what it holds as plain text or Markdown.');
		const other = unsupportedKindOf(glimpse);
		// The root element may be beyond the glimpse.
		const mayBeItsXml = isXml(glimpse) && format.readsXml;
		if (other && !mayBeItsXml) return (isXml(glimpse) ? foreign : refused)(origin, other.what, other.remedy);
		return {...(await format.read(bytes, origin, context)), format: format.name};
	} catch (error) {
		return unreadable(origin, error);
	}
};

const formatOfOpening = async (opening: Opening): Promise<Format | undefined> => {
	const all: readonly Format[] = formats;
	for (const format of all) if (await format.recognisesOpening?.(opening)) return format;
	return undefined;
};

/** Bytes by which a format is recognised. */
export const glimpseLength = 4096;

const glimpseOf = (bytes: Uint8Array): Glimpse => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, glimpseLength));
	return {bytes: start, text: decodedStart(start)};
};

const decodedStart = (start: Buffer): string => {
	const wide =
		start[0] === 0xff && start[1] === 0xfe
			? 'utf-16le'
			: start[0] === 0xfe && start[1] === 0xff
				? 'utf-16be'
				: utf16ByZeros(start);
	return wide
		? new TextDecoder(wide).decode(start)
		: start.toString('latin1', start[0] === 0xef && start[1] === 0xbb ? 3 : 0);
};
