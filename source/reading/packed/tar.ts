// Reads TAR archives block by block: POSIX ustar, with long names of pax and GNU. Links and devices are skipped.
import {isUtf8} from 'node:buffer';
import {decodeWindows1252} from '../text/windows-1252.ts';
import {cleanName, type PackedFile} from './packed-file.ts';
import {isTarHeader, octalAt, tarBlock} from './tar-header.ts';

const nameOf = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString() : decodeWindows1252(bytes));

const stringAt = (bytes: Buffer, at: number, length: number): string => {
	const field = bytes.subarray(at, at + length);
	const end = field.indexOf(0);
	return nameOf(end < 0 ? field : field.subarray(0, end));
};

const isUstar = (bytes: Buffer, at: number): boolean => bytes.toString('latin1', at + 257, at + 262) === 'ustar';

/** Returns the `path` of a pax header, whose records are “LENGTH KEY=VALUE\n”. */
const pathInPax = (content: Buffer): string | undefined => {
	for (let at = 0; at < content.length; ) {
		const [whole, length] = /^(\d{1,9}) /.exec(content.toString('latin1', at, at + 10)) ?? [];
		if (whole === undefined || Number(length) <= whole.length || at + Number(length) > content.length) return undefined;
		const record = content.subarray(at + whole.length, at + Number(length) - 1);
		if (record.toString('latin1', 0, 5) === 'path=') return nameOf(record.subarray(5));
		at += Number(length);
	}
	return undefined;
};

/** Yields the files of a TAR archive. One with a broken header is `damaged`, and the next header is searched for. */
export function* tarFiles(all: Uint8Array): Generator<PackedFile, void, undefined> {
	const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
	let named: string | undefined;
	for (let at = 0; at + tarBlock <= bytes.length; ) {
		if (!isTarHeader(bytes, at)) {
			// Blocks of zeros end an archive; another one may be appended. After a broken header, the next whole one is found.
			if (isUstar(bytes, at)) yield {name: cleanName(stringAt(bytes, at, 100)), packed: 0, open: () => 'damaged'};
			at += tarBlock;
			continue;
		}
		const size = octalAt(bytes, at + 124, 12) ?? 0;
		const start = at + tarBlock;
		const type = String.fromCharCode(bytes[at + 156]!);
		const content = bytes.subarray(start, start + size);
		at = start + Math.ceil(size / tarBlock) * tarBlock;
		if (type === 'x') named = pathInPax(content) ?? named;
		else if (type === 'L') named = stringAt(content, 0, content.length);
		else if (type === '0' || type === '\0' || type === '7') {
			const header = start - tarBlock;
			const prefix = isUstar(bytes, header) ? stringAt(bytes, header + 345, 155) : '';
			const stated = stringAt(bytes, header, 100);
			const whole = named ?? (prefix === '' ? stated : `${prefix}/${stated}`);
			const name = cleanName(whole);
			named = undefined;
			if (name === '' || whole.endsWith('/')) continue;
			yield {
				name,
				packed: size,
				open: limit => (content.length < size ? 'damaged' : size > limit ? 'too large' : content),
			};
		} else named = undefined;
	}
}
