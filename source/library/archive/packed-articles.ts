// Articles as the archive keeps them: JSON, without the path by which a command named their file. Several are packed together,
// as a compressor takes longer to set up than to pack a story.
import {hash} from 'node:crypto';
import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';
import type {Article} from '../../model/article.ts';
import {type Document, idOf} from '../../model/document.ts';

/** The fastest level: an archive is read more often than its folder is short of space. Damage is noticed when it is unpacked. */
const options = {params: {[constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1}};

/** Returns the JSON of an article. */
export const toJsonText = ({id: _, origin: __, ...article}: Article): string => JSON.stringify(article);

/** Packs a block. */
export const packBytes = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, options);

/** Most blocks of listings unpack to less: in the usual pieces of 16 KB, one needs four buffers and a copy of all of them. */
const pieces = {chunkSize: 65_536};

/** Unpacks a block. Throws if the bytes are damaged. */
export const unpackBlock = (packed: Uint8Array): Buffer => zstdDecompressSync(packed, pieces);

/** Reads an article of the file at `path` from its JSON. */
export const fromBytes = (bytes: Buffer, path: string, entry: string | null): Article => {
	const origin = entry === null ? {path} : {path, entry};
	const article = JSON.parse(bytes.toString()) as Omit<Article, 'id' | 'origin'>;
	return {...article, origin, id: idOf(origin)};
};

/** Returns a hash of all that the analysis knows of a document: an equal one gives an equal article. */
export const hashOfDocument = ({origin: {entry}, ...document}: Document): string =>
	hash('sha1', JSON.stringify([entry ?? null, document]), 'base64');
