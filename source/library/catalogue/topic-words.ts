// Whether words name a topic.
import {wordsOf} from '../../matching/search-words.ts';

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
export const hasHeadNoun = (text: string, label: string): boolean => {
	const head = wordsOf(label).at(-1)?.text;
	return head !== undefined && padded(text).includes(` ${head} `);
};

/**
 * Tells whether a label names its topic in any article. A single common word does not: “bridge” is another one elsewhere, or a
 * game.
 */
export const isTelling = (label: string): boolean => wordsOf(label).length > 1 || /^\p{Lu}/u.test(label);
