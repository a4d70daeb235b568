import {writersIn} from '../matching/writers.ts';
import {outletOf} from '../model/dimension.ts';
import {fnv1a} from '../model/fnv1a.ts';
import type {Published} from './quotation.ts';

/** An article as a list of literature has it. */
export type Source = {
	/** The same for the same article in every run. */
	readonly key: string;
	readonly writer?: string | undefined;
	readonly headline?: string | undefined;
	readonly outlet?: string | undefined;
	/** YYYY-MM-DD, or as much of it as is known. */
	readonly date?: string | undefined;
	readonly url?: string | undefined;
	readonly path: string;
	/** Quotes of the article, each with its speaker. */
	readonly notes: readonly string[];
};

/** The letters of ASCII that are left of a word without its accents. */
const plain = (words: string): string =>
	words
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '');

/** Returns what tells an article from others. Pages that name their site as their address are many articles. */
const placeOf = ({url, path}: Published): string => {
	if (url === undefined) return path;
	return /^[a-z]+:\/\/[^/?#]+\/?$/iu.test(url) ? `${url} ${path}` : url;
};

/** Returns an article as a source of these quotes. */
export const sourceOf = (published: Published, notes: readonly string[]): Source => {
	const {writer, headline, url, path} = published;
	const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(published.published ?? '')?.[0];
	const signed = writer === undefined ? undefined : (writersIn(writer)[0] ?? writer);
	const name = plain(signed?.split(/\s+/).at(-1) ?? '') || plain(headline?.split(/\s+/)[0] ?? '') || 'article';
	return {
		key: `${name.slice(0, 30)}${date?.slice(0, 4) ?? ''}-${fnv1a(placeOf(published)).toString(36)}`,
		writer,
		headline,
		outlet: outletOf(published),
		date,
		url,
		path,
		notes,
	};
};
