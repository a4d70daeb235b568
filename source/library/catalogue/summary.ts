// Summaries: articles without their bodies, for lists of many.
import {type Article, titleOf} from '../../model/article.ts';
import {countWords} from '../../model/count-words.ts';
import {isUnsure} from '../../model/doubt.ts';
import {textMarkOf} from '../../model/fnv1a.ts';
import {inTheseWords, type Quote, speakersOf} from '../../model/quote.ts';
import {covering} from '../../model/span.ts';
import type {ArticleSummary, Voice} from '../library.ts';
import {packHeard} from './heard.ts';

/** UTF-16 units. Longer openings are cut at a word. */
const standfirstLength = 200;

/** Returns the summary of an article. Paraphrases do not count as quotes. */
export const summarise = (article: Article): ArticleSummary => {
	const voices = voicesIn(article);
	const standfirst = standfirstOf(article);
	return {
		id: article.id,
		path: article.origin.path,
		title: titleOf(article),
		...(standfirst !== undefined && {standfirst}),
		...(article.published !== undefined && {published: article.published}),
		...(article.byline !== undefined && {byline: article.byline}),
		...(article.url !== undefined && {url: article.url}),
		...(article.outlet !== undefined && {outlet: article.outlet}),
		textMark: textMarkOf(article.text),
		words: countWords(article.text),
		quotes: article.quotes.filter(inTheseWords).length,
		voices,
		people: article.people.map(person => person.name),
		topics: article.topics.map(topic => topic.label),
		sections: article.sections.map(({subhead}) => (subhead === undefined ? {} : {subhead})),
		heard: heardIn(article, voices),
	};
};

/** The voices that a quote counts for: several where people speak together. */
const voicesOfQuote = (quote: Quote): readonly Omit<Voice, 'quotes'>[] => {
	if (isUnsure(quote)) return [{unsure: true}];
	const names = speakersOf(quote);
	return names.length === 0 ? [{}] : names.map(name => ({name}));
};

/** The name of a voice, or what is nobody's name. */
const keyOf = ({name, unsure}: Omit<Voice, 'quotes'>): string => (unsure ? '?' : (name ?? ''));

const voicesIn = ({quotes}: Article): readonly Voice[] => {
	const voices = new Map<string, Voice>();
	for (const voice of quotes.filter(inTheseWords).flatMap(voicesOfQuote)) {
		const key = keyOf(voice);
		voices.set(key, {...voice, quotes: (voices.get(key)?.quotes ?? 0) + 1});
	}
	return [...voices.values()].sort((a, b) => b.quotes - a.quotes);
};

const heardIn = ({quotes, text}: Article, voices: readonly Voice[]): ArticleSummary['heard'] => {
	const places = new Map(voices.map((voice, index) => [keyOf(voice), index]));
	const heard = quotes
		.filter(inTheseWords)
		.map(quote => ({...covering(quote.content), voice: places.get(keyOf(voicesOfQuote(quote)[0]!))!}));
	return packHeard(text.length, heard);
};

/** Returns the opening paragraph, unless the title is taken from it. */
const standfirstOf = ({headline, text, sections}: Article): string | undefined => {
	const opening = sections[0]?.paragraphs.find(paragraph => paragraph.kind === 'paragraph');
	if (headline === undefined || !opening) return undefined;
	return titleOf({text: text.slice(opening.span.start, opening.span.end)}, standfirstLength);
};
