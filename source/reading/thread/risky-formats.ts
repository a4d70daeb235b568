// What the extraction thread can read: see guarded.ts. A format whose parser a hostile file can make slow has a row here.
import type {RiskyReaders} from '../isolation/guarded.ts';

export const riskyFormats: RiskyReaders = {
	html: async () => (await import('../html/read-html.ts')).readHtml,
	mhtml: async () => (await import('../mail/read-saved-page.ts')).readMhtml,
	pieces: async () => (await import('../collections/markup-pieces.ts')).readPieces,
};
