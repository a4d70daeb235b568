// Which topics of an article are named near each of its quotes.
import {type Article, sectionAt} from '../../model/article.ts';
import {lowerBound} from '../../model/lower-bound.ts';
import {type Nearness, nearnesses} from '../../model/nearness.ts';
import {overlapsAny} from '../../model/overlaps.ts';
import type {Quote} from '../../model/quote.ts';
import {covering, type Span} from '../../model/span.ts';
import {hasHeadNoun} from './topic-words.ts';

/** UTF-16 units on either side of a quote in which its sentence is looked for. */
const longestRest = 300;

const sentenceEnds = /[.?!…]["'”’»)]{0,3}\s/gu;
const firstEnd = /[.?!…]["'”’»)]{0,3}\s/u;

/** Returns the sentence that a quote stands in. Where that is not certain it is the shorter one: it may end at “Mr.” */
const sentenceAround = (text: string, {start, end}: Span, paragraph: Span): Span => {
	const from = Math.max(paragraph.start, start - longestRest);
	const to = Math.min(paragraph.end, end + longestRest);
	const last = [...text.slice(from, start).matchAll(sentenceEnds)].at(-1);
	// A quote may end with its sentence.
	const behind = Math.max(start, end - 3);
	const first = firstEnd.exec(text.slice(behind, to));
	return {
		start: last === undefined ? from : from + last.index + last[0].length,
		end: first === null ? to : Math.max(end, behind + first.index + first[0].length),
	};
};

const code = (nearness: Nearness): number => nearnesses.length - nearnesses.indexOf(nearness);

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
	const inSubheads = sections.map(({subhead}) =>
		topics.map(({label}) => subhead !== undefined && hasHeadNoun(subhead, label)),
	);
	const paragraphAt = (offset: number): Span | undefined =>
		paragraphs[lowerBound(paragraphs.length, index => paragraphs[index]!.end, offset + 1)];
	return ({content}) => {
		const words = covering(content);
		const paragraph = paragraphAt(words.start) ?? words;
		const around = {start: paragraph.start, end: Math.max(paragraph.end, words.end)};
		const sentence = sentenceAround(text, words, around);
		const section = sectionAt(sections, words.start);
		const near = topics.map((_, topic) => {
			if (isMentioned[topic]!(sentence)) return code('sentence');
			if (isMentioned[topic]!(around)) return code('paragraph');
			return inSubheads[section]?.[topic] ? code('subhead') : 0;
		});
		return near.some(number => number > 0) ? near : undefined;
	};
};
