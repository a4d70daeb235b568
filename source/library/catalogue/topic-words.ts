// Whether words name a topic.
import {fold} from '../../matching/fold.ts';
import {wordsOf, wordsOfFolded} from '../../matching/search-words.ts';
import {memoizeByText} from '../../model/memo.ts';

const paddedFolded = (folded: string): string =>
	` ${wordsOfFolded(folded)
		.map(word => word.text)
		.join(' ')} `;

const padded = (text: string): string => paddedFolded(fold(text));

/** A sign that `wordsOf` drops from the middle of a word: “U.S.” is `us`. */
const signInWord = /['.][\p{L}\p{N}]|\p{M}/u;

/** What every text with such a sign has, and few others: a pattern over classes of Unicode takes longer than all else of the test. */
const maybeSignInWord = /['.][a-z0-9]|[^\0-\x7f]/;

/** Tells whether a text has all words of a topic's label (`topicKey`), one after another. */
export const hasLabel = (text: string, key: string): boolean => {
	const folded = fold(text);
	const [first] = key.split(' ', 1);
	// Most texts do not have even its first word: to part each of thousands into words takes ten times as long.
	if (!folded.includes(first!) && !(maybeSignInWord.test(folded) && signInWord.test(folded))) return false;
	return paddedFolded(folded).includes(` ${key} `);
};

/**
 * Tells whether a text has the label of a topic, or the last word of it alone: in an article about “night ferry”, “the ferry” is
 * that one.
 */
export const hasHeadNoun = (text: string, label: string): boolean => headNounsIn(text)(label);

/** Returns the same test for many labels. */
export const headNounsIn = (text: string): ((label: string) => boolean) => {
	const words = padded(text);
	return label => {
		const head = headNounOf(label);
		return head !== undefined && words.includes(` ${head} `);
	};
};

/** Topics recur from article to article. */
const headNounOf = memoizeByText((label: string): string | undefined => wordsOf(label).at(-1)?.text, 20_000);

/**
 * Tells whether a label names its topic in any article. A single common word does not: “bridge” is another one elsewhere, or a
 * game.
 */
export const isTelling = (label: string): boolean => wordsOf(label).length > 1 || /^\p{Lu}/u.test(label);
