// What a chunk of a story can be.
import {wordClass} from '../language/grammar.ts';

/** Kinds of chunks: a word class, or one of these. The numbers are part of the trained features. */
export const chunkKind = {
	...wordClass,
	quote: 32,
	/** A full stop or an ellipsis. */
	stop: 33,
	/** A question mark or an exclamation mark. */
	question: 34,
	comma: 35,
	semicolon: 36,
	colon: 37,
	dash: 38,
	/** A bracket. */
	open: 39,
	close: 40,
	/** Any other mark. */
	mark: 41,
	possessive: 42,
	/** The name of a cast member who is surely a person. */
	name: 43,
	/** The name of a cast member who may be a person. */
	weakName: 44,
	/** Other capitalised words. */
	proper: 45,
	organisation: 46,
	number: 47,
	/** The kind before the first chunk and after the last. */
	none: 48,
} as const;

export type ChunkKind = (typeof chunkKind)[keyof typeof chunkKind];

/** All kinds are below this: the size to cross a feature with. */
export const chunkKindCount = 49;

/** Nouns for people, institutions and documents that can be the source of a quote. */
export const isSpeakingNoun = (kind: ChunkKind): boolean => kind >= chunkKind.speaker && kind <= chunkKind.document;

/** Names of cast members. */
export const isName = (kind: ChunkKind): boolean => kind === chunkKind.name || kind === chunkKind.weakName;

/** Names of people and organisations, and other capitalised words. */
export const isProperNoun = (kind: ChunkKind): boolean => kind >= chunkKind.name && kind <= chunkKind.organisation;
