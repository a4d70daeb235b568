// Which topics of an article are named near each of its quotes.
import {type Article, sectionAt} from '../../model/article.ts';
import {lowerBound} from '../../model/lower-bound.ts';
import {lazy} from '../../model/memo.ts';
import {type Nearness, nearnesses} from '../../model/nearness.ts';
import {overlapsAny} from '../../model/overlaps.ts';
import type {Quote} from '../../model/quote.ts';
import {sentenceAround} from '../../model/sentence-bounds.ts';
import {covering, type Span} from '../../model/span.ts';
import {headNounsIn} from './topic-words.ts';

const codeOf = (nearness: Nearness): number => nearnesses.length - nearnesses.indexOf(nearness);
const codes = {sentence: codeOf('sentence'), paragraph: codeOf('paragraph'), subhead: codeOf('subhead')};

/** Returns what a number in `QuoteMatch.nearTopics` stands for; undefined for 0. */
export const nearnessFrom = (number: number): Nearness | undefined =>
	number === 0 ? undefined : nearnesses[nearnesses.length - number];

/**
 * Returns a function that gives, for a quote of the article, how near each of the article's topics is named (`nearnessFrom`);
 * undefined where none is. The headline is left out, as it is the same for all quotes.
 */
export const nearTopicsIn = ({
	text,
	sections,
	topics,
}: Pick<Article, 'text' | 'sections' | 'topics'>): ((
	quote: Pick<Quote, 'content'>,
) => readonly number[] | undefined) => {
	const paragraphs = sections.flatMap(section => section.paragraphs.map(({span}) => span));
	const isMentioned = topics.map(({mentions}) => overlapsAny(mentions));
	/** By section: whether its subhead names each of the topics. Asked for where nothing nearer does. */
	const inSubheads = sections.map(({subhead}) =>
		lazy(() => (subhead === undefined ? undefined : topics.map(({label}) => label).map(headNounsIn(subhead)))),
	);
	const paragraphAt = (offset: number): Span | undefined =>
		paragraphs[lowerBound(paragraphs.length, index => paragraphs[index]!.end, offset + 1)];
	return ({content}) => {
		const words = covering(content);
		const paragraph = paragraphAt(words.start) ?? words;
		const around = {start: paragraph.start, end: Math.max(paragraph.end, words.end)};
		// A quote may end with its sentence: the stop and the mark behind it tell.
		const sentence = sentenceAround(text, {start: words.start, end: Math.max(words.start, words.end - 2)});
		const section = sectionAt(sections, words.start);
		const near = topics.map((_, topic) => {
			if (isMentioned[topic]!(sentence)) return codes.sentence;
			if (isMentioned[topic]!(around)) return codes.paragraph;
			return inSubheads[section]?.()?.[topic] ? codes.subhead : 0;
		});
		return near.some(number => number > 0) ? near : undefined;
	};
};
