// Reads back what newsread prints with --json and --jsonl, to the same text and the same sections.
import type {Block, Link, Origin} from '../../model/document.ts';
import type {Draft} from '../collections/drafts.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {cleanLine} from '../text/clean-text.ts';

/** An article as newsread prints it; other fields are not needed here. */
export type OwnArticle = Readonly<Record<string, unknown>> & {
	readonly id: string;
	readonly text: string;
	readonly sections: readonly unknown[];
};

/** Returns true for a JSON object that has the fields newsread prints. */
export const isOwnArticle = (value: Readonly<Record<string, unknown>>): value is OwnArticle =>
	typeof value.id === 'string' &&
	typeof value.path === 'string' &&
	typeof value.text === 'string' &&
	Array.isArray(value.sections) &&
	Array.isArray(value.quotes);

/** Offsets of the subheads in the text, in UTF-16 units. */
const startsOf = (sections: readonly unknown[]): ReadonlySet<unknown> =>
	new Set(
		sections.flatMap(section => {
			if (typeof section !== 'object' || section === null) return [];
			const {subhead, start} = section as {readonly subhead?: unknown; readonly start?: unknown};
			return typeof subhead === 'string' ? [start] : [];
		}),
	);

/** An article's text has an empty line between two blocks: see analysis/outline/sections.ts. */
const blocksOf = ({text, sections}: OwnArticle): readonly Block[] => {
	const starts = startsOf(sections);
	let at = 0;
	return text.split('\n\n').flatMap((piece): readonly Block[] => {
		const start = at;
		at += piece.length + 2;
		const words = cleanLine(piece);
		if (words === '') return [];
		return [starts.has(start) ? {kind: 'subhead', text: words, level: 2} : {kind: 'paragraph', text: words}];
	});
};

const linksIn = ({links}: OwnArticle): readonly Link[] =>
	(Array.isArray(links) ? (links as readonly unknown[]) : []).flatMap(link => {
		const {text, url} = (typeof link === 'object' && link !== null ? link : {}) as {text?: unknown; url?: unknown};
		return typeof url === 'string' ? [{text: typeof text === 'string' ? text : '', url}] : [];
	});

/** The printed article does not say in which block its links stand; they keep their order. */
const withLinks = ([first, ...others]: readonly Block[], links: readonly Link[]): readonly Block[] =>
	first === undefined || links.length === 0
		? [first, ...others].filter(block => block !== undefined)
		: [{...first, links}, ...others];

const stringIn = (article: OwnArticle, key: string): string | undefined => {
	const value = Object.hasOwn(article, key) ? article[key] : undefined;
	const words = typeof value === 'string' ? cleanLine(value) : '';
	return words === '' ? undefined : words;
};

/** Returns the draft of an article that newsread printed. */
export const ownDraft = (article: OwnArticle, origin: Origin): Draft => ({
	origin,
	headline: stringIn(article, 'headline'),
	byline: stringIn(article, 'byline'),
	dateline: stringIn(article, 'dateline'),
	published: stringIn(article, 'published'),
	url: webAddressOf(stringIn(article, 'url')),
	outlet: statedOutlet(stringIn(article, 'outlet')),
	language: statedLanguage(stringIn(article, 'language')),
	blocks: withLinks(blocksOf(article), linksIn(article)),
});
