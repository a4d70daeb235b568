// Whether words name a topic.
import {wordsOf} from '../../matching/search-words.ts';
import {memoizeByText} from '../../model/memo.ts';

const padded = (text: string): string =>
	` ${wordsOf(text)
		.map(word => word.text)
		.join(' ')} `;

/** Tells whether a text has all words of a topic's label (`topicKey`), one after another. */
export const hasLabel = (text: string, key: string): boolean => padded(text).includes(` ${key} `);

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
