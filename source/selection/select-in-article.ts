// Which parts of an article a request asks for.
import {findNames} from '../matching/find-names.ts';
import {findPhrase} from '../matching/find-phrase.ts';
import {findSections} from '../matching/find-sections.ts';
import {type Article, type Paragraph, sectionAt} from '../model/article.ts';
import type {Found, Kind} from '../model/found.ts';
import type {Quote} from '../model/quote.ts';
import {covering, type Span} from '../model/span.ts';
import type {Topic} from '../model/topic.ts';
import type {ListName, Wanted} from '../model/wanted.ts';

const kindsOfLists = {sections: 'section', quotes: 'quote', people: 'person', topics: 'topic'} as const;

export const kindOf = (wanted: Wanted, list: ListName | undefined): Kind => {
	if (list !== undefined) return kindsOfLists[list];
	for (const kind of ['quote', 'person', 'topic', 'section'] as const) if (wanted[kind] !== undefined) return kind;
	return 'article';
};

export type Chosen = {
	readonly found: readonly Found[];
	/** False where a name had to be read as another one: good enough only if no article has the name as it was typed. */
	readonly sure: boolean;
};

/** Sections found by a misspelt word or by their place are offered only where nothing else is found. */
const sureScore = 0.7;

/**
 * The things of one kind that every word of `wanted` leaves over. A section narrows to its text, a topic and a person to
 * the paragraphs that speak of them; a person narrows quotes to what they said. Words that were said only in other words
 * (`indirect`) are left out unless they are asked for.
 */
export const choose = (article: Article, kind: Kind, wanted: Wanted, {indirect = false} = {}): Chosen => {
	const scope = scopeOf(article, kind, wanted);
	if (scope.places.length === 0) return {found: [], sure: scope.sure};
	const heard = indirect ? article.quotes : article.quotes.filter(quote => quote.kind !== 'indirect');
	return {found: foundIn(article, kind, wanted, scope, heard), sure: scope.sure};
};

type Scope = {
	/** In text order, not overlapping. */
	readonly places: readonly Span[];
	readonly people: ReadonlySet<number>;
	readonly topics: readonly Topic[];
	readonly sure: boolean;
};

const scopeOf = (article: Article, kind: Kind, wanted: Wanted): Scope => {
	const {sections} = article;
	const names = article.people.map(({name}) => name);
	const people = wanted.person === undefined ? undefined : findNames(names, wanted.person);
	const topics = wanted.topic === undefined ? undefined : topicsFor(article, wanted.topic);
	const hits = wanted.section === undefined ? undefined : findSections(sections, wanted.section);
	const best = hits?.filter(({score}) => score === hits[0]!.score);

	let places: readonly Span[] = sections.map(({span}) => span);
	if (best) places = best.map(({index}) => sections[index]!.span);
	if (topics)
		places = paragraphsWith(
			article,
			places,
			topics.found.flatMap(({mentions}) => mentions),
		);
	if (people && kind !== 'person' && kind !== 'quote')
		places = paragraphsWith(
			article,
			places,
			people.found.flatMap(index => tracesOf(article, index)),
		);
	return {
		places: [...places].sort((a, b) => a.start - b.start),
		people: new Set(people?.found ?? names.keys()),
		topics: topics?.found ?? article.topics,
		sure: (best?.[0]?.score ?? 1) >= sureScore && people?.sure !== false && topics?.sure !== false,
	};
};

/** Topics by their labels; a phrase that is none of them, but stands in the story, is taken for one without weight. */
const topicsFor = ({topics, text}: Article, words: string): {found: readonly Topic[]; sure: boolean} => {
	const labelled = findNames(
		topics.map(({label}) => label),
		words,
	);
	if (!labelled.sure || labelled.found.length === 0) {
		const mentions = findPhrase(text, words);
		if (mentions.length > 0) return {found: [{label: words, mentions, weight: 0}], sure: false};
	}
	return {found: labelled.found.map(index => topics[index]!), sure: labelled.sure};
};

/** Where a person is heard or spoken of. */
const tracesOf = ({people, quotes}: Article, index: number): readonly Span[] => {
	const {name, mentions} = people[index]!;
	return [...mentions, ...quotes.filter(({speaker}) => speaker === name).map(({content}) => covering(content))];
};

const paragraphsWith = ({sections}: Article, places: readonly Span[], traces: readonly Span[]): readonly Span[] => {
	const [touched, allowed] = [inOrder(traces), inOrder(places)];
	return sections
		.flatMap(({span, paragraphs}): readonly Span[] => {
			const head = paragraphs[0] ? {start: span.start, end: paragraphs[0].span.start} : span;
			return [head, ...paragraphs.map((paragraph: Paragraph) => paragraph.span)];
		})
		.filter(span => touched.in(span) && allowed.in(span));
};

/** Answers by bisection whether any of many spans touches a place. */
const inOrder = (spans: readonly Span[]) => {
	const sorted = [...spans].sort((a, b) => a.start - b.start);
	/** The furthest end of any span up to here. */
	const ends: number[] = [];
	for (const {end} of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
	return {
		in: (place: Span): boolean => {
			let [low, high] = [0, sorted.length];
			while (low < high) {
				const middle = (low + high) >> 1;
				if (sorted[middle]!.start < place.end) low = middle + 1;
				else high = middle;
			}
			return low > 0 && ends[low - 1]! > place.start;
		},
	};
};

const foundIn = (
	article: Article,
	kind: Kind,
	wanted: Wanted,
	{places, people, topics}: Scope,
	heard: readonly Quote[],
): readonly Found[] => {
	const {in: hasPlace} = inOrder(places);
	const within = <Thing extends Span>(spans: readonly Thing[]) => spans.filter(hasPlace);
	const quotes = heard.filter(({content}) => content.some(hasPlace));
	switch (kind) {
		case 'article':
			return [{kind, article}];
		case 'section': {
			const sections = new Set(places.map(({start}) => sectionAt(article.sections, start)));
			const said = Map.groupBy(heard, ({content}) => sectionAt(article.sections, content[0]!.start));
			return [...sections].map(section => ({kind, article, section, quotes: said.get(section) ?? []}));
		}
		case 'quote': {
			const names = wanted.person === undefined ? undefined : namesOf(article, people);
			return quotes
				.filter(({speaker}) => !names || (speaker !== undefined && names.has(speaker)))
				.map(quote => ({kind, article, quote}));
		}
		case 'person': {
			const said = Map.groupBy(quotes, ({speaker}) => speaker);
			return article.people.flatMap((person, index): readonly Found[] => {
				if (!people.has(index)) return [];
				const [mentions, words] = [within(person.mentions), said.get(person.name) ?? []];
				return mentions.length + words.length === 0 ? [] : [{kind, article, person, mentions, said: words}];
			});
		}
		case 'topic':
			return topics.flatMap((topic): readonly Found[] => {
				const mentions = within(topic.mentions);
				return mentions.length === 0 ? [] : [{kind, article, topic, mentions}];
			});
	}
};

const namesOf = ({people}: Article, indices: ReadonlySet<number>): ReadonlySet<string> =>
	new Set([...indices].map(index => people[index]!.name));
