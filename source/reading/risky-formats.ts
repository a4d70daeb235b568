// What the extraction thread can read: see guarded.ts. A format whose parser a hostile file can make slow has a row here.
import type {Format} from './format.ts';

export const riskyFormats = {
	html: async () => (await import('./formats/html.ts')).readHtml,
	mhtml: async () => (await import('./formats/mhtml.ts')).readMhtml,
	pieces: async () => (await import('./markup-pieces.ts')).readPieces,
} as const satisfies Readonly<Record<string, () => Promise<Format['read']>>>;

export type RiskyFormat = keyof typeof riskyFormats;
