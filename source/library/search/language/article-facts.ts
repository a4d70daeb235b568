// What a search by facts looks at in an article, short enough to be held of every article of a library.
import {wordsOf} from '../../../matching/search-words.ts';
import {memoizeByText} from '../../../model/memo.ts';
import type {ArticleSummary} from '../../library.ts';

export type ArticleFacts = {
	readonly id: string;
	readonly path: string;
	/** ISO 8601. */
	readonly published?: string;
	/** Folded words with a blank before and behind each, as are those below. */
	readonly title: string;
	/** Of each section its subhead; empty where it has none. */
	readonly subheads: readonly string[];
	/** The topics, `|` between them. */
	readonly topics: string;
	/** The names of all people, `|` between them. */
	readonly people: string;
	/** The names of those who are quoted. */
	readonly voices: string;
	readonly hasUnsure: boolean;
};

/** Returns the folded words of a text with a blank before and behind each. Joined at once: a string of three parts would hold all of them. */
export const spaced = (text: string): string => ['', ...wordsOf(text).map(word => word.text), ''].join(' ');

/** Names and topics recur: a growing library asks for the same ones with every batch. */
const spacedLabel = memoizeByText(spaced, 20_000);

const listed = (labels: readonly string[]): string => labels.map(spacedLabel).join('|');

/** Returns the facts of an article. */
export const factsOf = (summary: ArticleSummary): ArticleFacts => {
	const {id, path, published, title, sections, topics, people, voices} = summary;
	return {
		id,
		path,
		...(published !== undefined && {published}),
		title: spaced(title),
		subheads: sections.map(({subhead}) => (subhead === undefined ? '' : spaced(subhead))),
		topics: listed(topics),
		people: listed(people),
		voices: listed(voices.flatMap(({name}) => name ?? [])),
		hasUnsure: voices.some(({unsure}) => unsure),
	};
};

/** Tells whether each of the words begins a word of a text, which is `spaced`. */
export const hasWords = (text: string, words: readonly string[]): boolean =>
	words.every(word => text.includes(` ${word}`));

/** Tells whether one of several texts with `|` between them has all the words. */
export const oneHasWords = (texts: string, words: readonly string[]): boolean =>
	hasWords(texts, words) && texts.split('|').some(text => hasWords(text, words));

/** Tells whether a word stands in the headline, a subhead, a topic or a name of an article. */
export const namesWord = ({title, subheads, topics, people}: ArticleFacts, word: string): boolean => {
	const whole = ` ${word} `;
	return (
		title.includes(whole) ||
		topics.includes(whole) ||
		people.includes(whole) ||
		subheads.some(subhead => subhead.includes(whole))
	);
};
