// Articles and their parts as JSON. Scripts depend on every name and on their order. Offsets are UTF-16 units into `text`.
import {type Article, sectionAt} from '../model/article.ts';
import {isUnsure, sureSpeakers} from '../model/doubt.ts';
import type {Finding} from '../model/finding.ts';
import type {Organisation} from '../model/organisation.ts';
import type {Person} from '../model/person.ts';
import {type Quote, quotedText, roundedConfidence, sourceWords} from '../model/quote.ts';
import {type Span, textOf} from '../model/span.ts';
import type {Topic} from '../model/topic.ts';
import {dateIn, shownSpeaker} from './labels.ts';
import type {Printer} from './printer.ts';

/** Returns a span without other properties of its object. */
const offsets = ({start, end}: Span) => ({start, end});

const quoteOf = (article: Article, quote: Quote) => ({
	kind: quote.kind,
	content: quote.content.map(offsets),
	text: quotedText(article.text, quote),
	cue: quote.cue ? offsets(quote.cue) : null,
	source: quote.source ? offsets(quote.source) : null,
	speaker: quote.speaker ?? null,
	...(quote.speakers && {speakers: quote.speakers}),
	...(quote.organisation !== undefined && {organisation: quote.organisation}),
	...(quote.unnamed !== undefined && {unnamed: quote.unnamed}),
	confidence: roundedConfidence(quote),
	...(quote.decided && {decided: quote.decided}),
	section: sectionAt(article.sections, quote.content[0]!.start),
});

const personOf = ({name, role}: Person, mentions: readonly Span[], quotes: number) => ({
	name,
	role: role ?? null,
	mentions: mentions.map(offsets),
	quotes,
});

const organisationOf = ({name, mentions, quotes}: Organisation) => ({name, mentions: mentions.map(offsets), quotes});

const topicOf = ({label, weight}: Topic, mentions: readonly Span[]) => ({
	label,
	weight: Math.round(weight * 10_000) / 10_000,
	mentions: mentions.map(offsets),
});

const sectionOf = ({sections}: Article, index: number) => {
	const {subhead, span} = sections[index]!;
	return {subhead: subhead ?? null, ...offsets(span)};
};

/** Returns the properties that say which article a part is from, for parts printed without their article. */
const articleOf = (article: Article) => {
	const {origin, id, headline, byline, published, url, outlet} = article;
	return {
		...origin,
		id,
		headline: headline ?? null,
		...(published !== undefined && {date: dateIn(article), published}),
		...(byline !== undefined && {byline}),
		...(url !== undefined && {url}),
		...(outlet !== undefined && {outlet}),
	};
};

/** Returns a finding as an object for JSON.stringify. */
export const toJson = (found: Finding): object => {
	const {article} = found;
	switch (found.kind) {
		case 'article': {
			const {
				origin,
				id,
				headline,
				byline,
				dateline,
				published,
				url,
				outlet,
				language,
				text,
				sections,
				quotes,
				people,
				topics,
				links = [],
				organisations = [],
			} = article;
			const said = new Map<string, number>();
			for (const name of quotes.flatMap(sureSpeakers)) said.set(name, (said.get(name) ?? 0) + 1);
			return {
				...origin,
				id,
				headline: headline ?? null,
				...(byline !== undefined && {byline}),
				...(dateline !== undefined && {dateline}),
				...(published !== undefined && {date: dateIn(article), published}),
				...(url !== undefined && {url}),
				...(outlet !== undefined && {outlet}),
				...(language !== undefined && {language}),
				text,
				sections: sections.map((_, index) => sectionOf(article, index)),
				quotes: quotes.map(quote => quoteOf(article, quote)),
				people: people.map(person => personOf(person, person.mentions, said.get(person.name) ?? 0)),
				topics: topics.map(topic => topicOf(topic, topic.mentions)),
				links: links.map(({text: words, url: address}) => ({text: words, url: address})),
				organisations: organisations.map(organisationOf),
			};
		}
		case 'section': {
			const section = sectionOf(article, found.section);
			return {
				...articleOf(article),
				section: found.section,
				...section,
				text: textOf(article.text, section),
				quotes: found.quotes.length,
				voices: [...new Set(found.quotes.map(quote => shownSpeaker(article, quote)))],
			};
		}
		case 'quote': {
			const quote = quoteOf(article, found.quote);
			return {
				...quote,
				...articleOf(article),
				subhead: article.sections[quote.section]?.subhead ?? null,
				// Offsets say nothing without the text of the article.
				sourceText: sourceWords(article.text, found.quote) ?? null,
				...(found.readAs !== undefined && {readAs: found.readAs}),
			};
		}
		case 'passage': {
			const section = sectionAt(article.sections, found.span.start);
			return {
				text: textOf(article.text, found.span),
				...offsets(found.span),
				matched: found.matched.map(offsets),
				section,
				...articleOf(article),
				subhead: article.sections[section]?.subhead ?? null,
				...(found.readAs !== undefined && {readAs: found.readAs}),
			};
		}
		case 'person':
			return {
				...personOf(found.person, found.mentions, found.said.filter(quote => !isUnsure(quote)).length),
				...articleOf(article),
				...(found.readAs !== undefined && {readAs: found.readAs}),
			};
		case 'topic':
			return {...topicOf(found.topic, found.mentions), ...articleOf(article)};
	}
};

/** Characters that control or reorder a terminal. A path may have them; JSON can escape them without changing the value. */
const harmful = /[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** Returns the JSON of a value, on one line that a terminal cannot obey. */
export const jsonText = (value: object): string =>
	JSON.stringify(value).replace(harmful, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Prints JSON Lines: one object a line. */
export const jsonLines: Printer = {print: found => `${jsonText(toJson(found))}\n`};

/** Prints one JSON array, element by element: all articles together might not fit in memory. */
export const jsonArray: Printer = {
	start: '[\n',
	print: found => jsonText(toJson(found)),
	between: ',\n',
	end: () => '\n]\n',
};
