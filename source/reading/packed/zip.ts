// Reads ZIP archives (PKWARE APPNOTE 6.3) entry by entry, so that a damaged one costs no other. No encryption; stored and
// deflated entries only.
import {isUtf8} from 'node:buffer';
import {crc32, inflateRawSync} from 'node:zlib';
import {decodeWindows1252} from '../text/windows-1252.ts';
import {cleanName, type Fault, type PackedFile} from './packed-file.ts';
import {directoryStartInZip64, numbersOf} from './zip64.ts';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
/** Bytes of the end of central directory record with the longest comment. */
const longestEnd = 22 + 65_535;

type Entry = {
	readonly rawName: Buffer;
	readonly flags: number;
	readonly method: number;
	readonly checksum: number;
	readonly packed: number;
	readonly size: number;
	/** Offset of the local header. */
	readonly offset: number;
};

/** Returns the offset of the central directory, from the end record. */
const directoryStart = (bytes: Buffer): number | undefined => {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at--) {
		if (bytes.readUInt32LE(at) === directoryEnd) return directoryStartInZip64(bytes, at) ?? bytes.readUInt32LE(at + 16);
	}
	return undefined;
};

function* inDirectory(bytes: Buffer, start: number): Generator<Entry> {
	for (let at = start; at + 46 <= bytes.length && bytes.readUInt32LE(at) === centralHeader; ) {
		const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
		const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
		const stated = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
		const [size, packed, offset] = numbersOf(stated, bytes.subarray(nameEnd, extraEnd));
		yield {
			rawName: bytes.subarray(at + 46, nameEnd),
			flags: bytes.readUInt16LE(at + 8),
			method: bytes.readUInt16LE(at + 10),
			checksum: bytes.readUInt32LE(at + 16),
			packed: packed!,
			size: size!,
			offset: offset!,
		};
		at = extraEnd + bytes.readUInt16LE(at + 32);
	}
}

const localMark = Buffer.from('PK\x03\x04');
/** General purpose flags: the sizes come after the data; the entry is encrypted. */
const sizeFollows = 0x08;
const encrypted = 0x01;

/** Finds entries by their local headers, where the central directory is missing: a download that broke off. */
function* byLocalHeaders(bytes: Buffer): Generator<Entry> {
	for (let at = bytes.indexOf(localMark); at >= 0 && at + 30 <= bytes.length; ) {
		const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
		const start = nameEnd + bytes.readUInt16LE(at + 28);
		const flags = bytes.readUInt16LE(at + 6);
		const stated = [bytes.readUInt32LE(at + 22), bytes.readUInt32LE(at + 18)];
		const [size, packed] = numbersOf(stated, bytes.subarray(nameEnd, start));
		const next = bytes.indexOf(localMark, flags & sizeFollows ? start : start + packed!);
		yield {
			rawName: bytes.subarray(at + 30, nameEnd),
			flags,
			method: bytes.readUInt16LE(at + 8),
			checksum: bytes.readUInt32LE(at + 14),
			packed: flags & sizeFollows ? (next < 0 ? bytes.length : next) - start : packed!,
			size: size!,
			offset: at,
		};
		at = next;
	}
}

const contentOf = (bytes: Buffer, entry: Entry, limit: number): Uint8Array | Fault => {
	const {flags, method, packed, offset} = entry;
	if (flags & encrypted) return 'password-protected';
	if (method !== 0 && method !== 8) return 'unsupported compression';
	if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localHeader) return 'damaged';
	const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
	if (start + packed > bytes.length) return 'damaged';
	const raw = bytes.subarray(start, start + packed);
	// The size is not known before the data is read to its end.
	const size = flags & sizeFollows && entry.size === 0 ? limit : entry.size;
	if (size > limit) return 'too large';
	if (method === 0) return checked(raw, entry);
	try {
		return checked(inflateRawSync(raw, {maxOutputLength: Math.max(1, size)}), entry);
	} catch {
		return 'damaged';
	}
};

const checked = (content: Uint8Array, {flags, checksum}: Entry): Uint8Array | Fault =>
	crc32(content) === checksum || (flags & sizeFollows && checksum === 0) ? content : 'damaged';

const slash = 0x2f;

/** Yields the files of a ZIP archive, in the order of its directory. Folders are skipped: files have their whole path as name. */
export function* zipFiles(all: Uint8Array): Generator<PackedFile, void, undefined> {
	const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
	const start = directoryStart(bytes);
	const whole = start !== undefined && start + 4 <= bytes.length && bytes.readUInt32LE(start) === centralHeader;
	for (const entry of whole ? inDirectory(bytes, start) : byLocalHeaders(bytes)) {
		const {rawName, packed} = entry;
		const name = cleanName(isUtf8(rawName) ? rawName.toString() : decodeWindows1252(rawName));
		if (name === '' || rawName.at(-1) === slash) continue;
		yield {name, packed, open: limit => contentOf(bytes, entry, limit)};
	}
}
