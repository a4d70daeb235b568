// What the words of a headline tell of the people: nothing by their capitals, but given names beside surnames of the story.

import {foldName} from '../language/fold-name.ts';
import {isIn, type LexiconEntry, list} from '../language/lexicon-entry.ts';
import {wordOf} from '../language/word-cache.ts';

export type HeadlineNames = {
	/** Folded (same-person.ts). */
	readonly words: ReadonlySet<string>;
	/** The given name before a word of the headline. */
	readonly givenBefore: ReadonlyMap<string, LexiconEntry>;
};

export const readHeadline = (headline: string | undefined): HeadlineNames => {
	const words = (headline ?? '').split(/[^\p{L}\p{M}'’.-]+/u).map(word => word.replace(/['’]s$|[.'’]+$/gu, ''));
	const givenBefore = new Map<string, LexiconEntry>();
	for (let i = 1; i < words.length; i++) {
		if (words[i] === '' || words[i - 1] === '') continue;
		const before = wordOf(words[i - 1]!);
		if (before.capital && isIn(before, list.male | list.female) && !isIn(before, list.common | list.ordinary))
			givenBefore.set(words[i]!, before);
	}
	return {words: new Set(words.map(foldName)), givenBefore};
};
