// Evidence of names in a headline. Its capitals prove nothing, but it may have the given name of a lone surname.

import {foldName} from '../language/fold-name.ts';
import type {LexiconCache} from '../language/lexicon-cache.ts';
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';

/** What a headline says about the names of its story. */
export type HeadlineNames = {
	/** All words, normalised by `foldName`. */
	readonly words: ReadonlySet<string>;
	/** The given name before each word that follows one. */
	readonly givenBefore: ReadonlyMap<string, LexiconEntry>;
};

/** Reads the names of a headline. */
export const readHeadline = (headline: string | undefined, lexicon: LexiconCache): HeadlineNames => {
	const words = (headline ?? '').split(/[^\p{L}\p{M}'’.-]+/u).map(word => word.replace(/['’]s$|[.'’]+$/gu, ''));
	const givenBefore = new Map<string, LexiconEntry>();
	for (let i = 1; i < words.length; i++) {
		if (words[i] === '' || words[i - 1] === '') continue;
		const before = lexicon.of(words[i - 1]!);
		if (before.capital && isIn(before, list.male | list.female) && !isIn(before, list.common | list.ordinary))
			givenBefore.set(words[i]!, before);
	}
	return {words: new Set(words.map(foldName)), givenBefore};
};
