// Tells office documents from other ZIP archives by all their entries: those that say so may stand anywhere.
import type {PackedFile} from '../packed/packed-file.ts';

/** Bytes; a media type is shorter. */
const longestMimetype = 1000;

/** Returns the content of the entry `mimetype`, as OpenDocument and e-books have it. */
export const mimetypeIn = (files: readonly PackedFile[]): string | undefined => {
	const content = files.find(({name}) => name === 'mimetype')?.open(longestMimetype);
	return content instanceof Uint8Array ? Buffer.from(content).toString('latin1') : undefined;
};

/** Returns which office document that is read an archive is. */
export const documentKindOf = (files: readonly PackedFile[]): 'word' | 'odt' | undefined => {
	const has = (isWanted: (name: string) => boolean): boolean => files.some(({name}) => isWanted(name));
	if (has(name => name.startsWith('word/')) && has(name => name === '[Content_Types].xml' || name === '_rels/.rels'))
		return 'word';
	return mimetypeIn(files)?.trim() === 'application/vnd.oasis.opendocument.text' ? 'odt' : undefined;
};
