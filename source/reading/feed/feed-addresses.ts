// Makes whole addresses of those in feeds, which may be relative: to `xml:base` (RFC 4287, 2), or to the feed's own site.
import {webAddressOf} from '../facts/stated-facts.ts';

/** Returns `address` as a whole http or https address, resolved against `base`; undefined for anything else. */
export const within = (base: string | undefined, address: string | undefined): string | undefined => {
	const written = address?.trim() ?? '';
	return written === '' || /\s/.test(written) ? undefined : webAddressOf(URL.parse(written, base)?.href);
};

/** Returns the base that `xml:base` of nested elements make, the outermost first; undefined if none is stated. */
export const baseOf = (...bases: readonly (string | undefined)[]): string | undefined => {
	let whole: string | undefined;
	for (const base of bases) whole = within(whole, base) ?? whole;
	return whole;
};

/** A link of a feed or an item of one. */
export type FeedLink = {readonly href?: string; readonly rel?: string};

/** Returns the address of the page that a feed or an item is about: never its comments, or a recording. */
export const pageIn = (links: readonly FeedLink[] | undefined, base: string | undefined): string | undefined =>
	within(base, links?.find(({rel}) => rel === undefined || rel === 'alternate')?.href);

/** Returns the address of the same text elsewhere. */
export const copyIn = (links: readonly FeedLink[] | undefined, base: string | undefined): string | undefined =>
	within(base, links?.find(({rel}) => rel !== undefined && /^(?:self|via|canonical)$/.test(rel))?.href);

/** Where the addresses of an item start. */
export type Place = {
	/** As `xml:base` says. */
	readonly stated: string | undefined;
	/** The feed's own site. */
	readonly site: string | undefined;
};

/** Returns the address of an item by the first of `candidates` that gives one, and what links in its text are relative to. */
export const addressesOf = (
	{stated, site}: Place,
	...candidates: readonly ((base: string | undefined) => string | undefined)[]
): {readonly url: string | undefined; readonly base: string | undefined} => {
	let url: string | undefined;
	for (const candidate of candidates) url ??= candidate(stated ?? site);
	return {url, base: stated ?? (url === undefined ? site : undefined)};
};
