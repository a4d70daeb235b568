// Which articles are copies of others: the same text, or the same address.
import {fnv1a} from '../../model/fnv1a.ts';
import type {ArticleSummary} from '../library.ts';

/** What tells an article from its copies. */
export type Copied = Pick<ArticleSummary, 'path' | 'title' | 'url' | 'words' | 'textMark'>;

/** Knows the articles that were added, by their index, and which of them are copies of earlier ones. */
export type Copies = {
	/** Adds the next article. */
	readonly add: (article: Copied) => void;
	/** Returns the index of the first article of which this one is a copy; its own where it is none. */
	readonly firstOf: (index: number) => number;
	/** Returns the indices of the copies of a first article, ascending; the array may grow when more are added. */
	readonly of: (first: number) => readonly number[];
};

/** Shorter texts (“Sign in to read on.”) are the same in many files. */
const fewestWords = 25;

const none: readonly number[] = [];

/** Pages that name their site as their address are many articles, not one. */
const isAddressOfSite = (url: string): boolean => /^[a-z]+:\/\/[^/?#]+\/?$/iu.test(url);

/** Returns what only articles of the same text share; undefined for one too short to tell. */
export const sharedMark = ({words, textMark}: Copied): string | undefined =>
	words < fewestWords ? undefined : textMark;

/** Begins without articles. */
export const createCopies = (): Copies => {
	const [byText, byAddress] = [new Map<string, number>(), new Map<string, number>()];
	/** By index. Of a title, a number that tells it from others in its file: nobody else may hold the words. */
	const [paths, titles]: [string[], number[]] = [[], []];
	const originals = new Map<number, number>();
	const copies = new Map<number, number[]>();

	/** A file may hold several articles of one page, each with the page’s address: these are no copies. */
	const atSameAddress = ({url, path, title}: Copied): number | undefined => {
		const first = url === undefined ? undefined : byAddress.get(url);
		if (first === undefined) return undefined;
		return paths[first] !== path || titles[first] === fnv1a(title) ? first : undefined;
	};

	return {
		add: article => {
			const {url, path, title} = article;
			const textMark = sharedMark(article);
			const index = paths.length;
			paths.push(path);
			titles.push(fnv1a(title));
			const first = (textMark === undefined ? undefined : byText.get(textMark)) ?? atSameAddress(article) ?? index;
			if (textMark !== undefined && !byText.has(textMark)) byText.set(textMark, first);
			if (url !== undefined && !isAddressOfSite(url) && !byAddress.has(url)) byAddress.set(url, first);
			if (first === index) return;
			originals.set(index, first);
			const known = copies.get(first);
			if (known === undefined) copies.set(first, [index]);
			else known.push(index);
		},
		firstOf: index => originals.get(index) ?? index,
		of: first => copies.get(first) ?? none,
	};
};
