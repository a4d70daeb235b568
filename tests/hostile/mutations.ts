// Damages files as transport and careless programs do: bytes are changed, pieces lost, moved, repeated, or taken from another
// file.
import fc from 'fast-check';
import {prose, spite} from './structures/pieces.ts';

/** Bytes and words that mean something in one format or another. */
const marks: readonly Uint8Array[] = [
	...[
		...spite,
		...prose,
		'\n\n',
		'{"',
		'[{"',
		'<html>',
		'<rss>',
		'<feed>',
		'Content-Type: multipart/mixed; boundary="b0"\n\n',
		'Content-Transfer-Encoding: base64\n',
	].map(mark => Buffer.from(mark)),
	...['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '\x1f\x8b\x08', 'ustar\0', '\xff\xfe', '\xef\xbb\xbf'].map(mark =>
		Buffer.from(mark, 'latin1'),
	),
];

type Mutation = (bytes: Uint8Array) => Uint8Array;

/** Bytes; larger files take longer and find nothing more. */
const largest = 2 * 1024 * 1024;

const within = (bytes: Uint8Array, share: number): number => Math.floor((bytes.length * share) / 1000);
const share = fc.integer({min: 0, max: 999});
const length = fc.oneof(fc.nat(8), fc.nat(200), fc.nat(5000));

const flip = fc.tuple(share, fc.nat(255)).map(
	([at, byte]): Mutation =>
		bytes => {
			const changed = Buffer.from(bytes);
			if (changed.length > 0) changed[within(changed, at)] = byte;
			return changed;
		},
);
const lose = fc.tuple(share, length).map(
	([at, count]): Mutation =>
		bytes => {
			const start = within(bytes, at);
			return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + count)]);
		},
);
const breakOff = share.map(
	(at): Mutation =>
		bytes =>
			bytes.subarray(0, within(bytes, at)),
);
const repeat = fc.tuple(share, length, fc.oneof(fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 200_000}))).map(
	([at, count, times]): Mutation =>
		bytes => {
			const start = within(bytes, at);
			const piece = bytes.subarray(start, start + count);
			const most = piece.length === 0 ? 0 : Math.min(times, Math.floor(largest / piece.length));
			return Buffer.concat([bytes.subarray(0, start), ...Array<Uint8Array>(most).fill(piece), bytes.subarray(start)]);
		},
);
const insert = fc
	.tuple(
		share,
		fc.oneof(fc.constantFrom(...marks), fc.uint8Array({maxLength: 16})),
		fc.oneof(fc.constant(1), fc.integer({min: 1, max: 50_000})),
	)
	.map(
		([at, mark, times]): Mutation =>
			bytes => {
				const start = within(bytes, at);
				const most = Math.max(1, Math.min(times, Math.floor(largest / (mark.length + 1))));
				return Buffer.concat([bytes.subarray(0, start), ...Array<Uint8Array>(most).fill(mark), bytes.subarray(start)]);
			},
	);
const move = fc.tuple(share, share, length).map(
	([from, to, count]): Mutation =>
		bytes => {
			const start = within(bytes, from);
			const piece = bytes.subarray(start, start + count);
			const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + count)]);
			const end = within(rest, to);
			return Buffer.concat([rest.subarray(0, end), piece, rest.subarray(end)]);
		},
);
const asWide = fc.constantFrom<Mutation>(
	bytes => Buffer.from(`\ufeff${Buffer.from(bytes)}`, 'utf16le'),
	bytes => Buffer.from(Buffer.from(bytes).toString(), 'latin1'),
	bytes => Buffer.from(Buffer.from(bytes).toString('latin1')),
);

/** One to eight changes, to be applied in turn. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
	fc.oneof(
		{weight: 4, arbitrary: flip},
		{weight: 3, arbitrary: lose},
		{weight: 1, arbitrary: breakOff},
		{weight: 4, arbitrary: repeat},
		{weight: 5, arbitrary: insert},
		{weight: 2, arbitrary: move},
		{weight: 1, arbitrary: asWide},
	),
	{minLength: 1, maxLength: 8},
);

/** Returns the beginning of one file and the end of another. `at` is the cut, in thousandths of each. */
export const spliced = (one: Uint8Array, other: Uint8Array, at: number): Buffer =>
	Buffer.concat([one.subarray(0, (one.length * at) / 1000), other.subarray((other.length * at) / 1000)]);
