import fc from 'fast-check';
import type {SearchableQuote} from '../../../source/library/search/quote-index.ts';

export type Said = {
	readonly text: string;
	readonly speaker?: string;
	readonly source?: string;
	readonly article?: string;
	/** 1 if it is not given. */
	readonly confidence?: number;
};

/** Returns quotes as an article has them, numbered from 0. */
export const quotesFrom = (said: readonly Said[]): readonly SearchableQuote[] =>
	said.map(({article = 'story.txt', ...rest}, quote) => ({
		articleId: article,
		quote,
		kind: 'direct',
		confidence: 1,
		title: 'A story',
		...rest,
	}));

/** Enough words that four in a row are rarely found in two quotes, near enough to one another to be confused. */
const syllables = ['ba', 'do', 'ki', 'lu', 'me', 'no', 'ra', 'si', 'ta', 've'];
export const word = fc.array(fc.constantFrom(...syllables), {minLength: 1, maxLength: 4}).map(parts => parts.join(''));
export const said: fc.Arbitrary<Said> = fc.record(
	{
		text: fc.array(word, {minLength: 5, maxLength: 14}).map(words => `“${words.join(' ')}.”`),
		speaker: fc.tuple(word, word).map(([first, last]) => `${first.toUpperCase()} ${last}`),
	},
	{requiredKeys: ['text']},
);
