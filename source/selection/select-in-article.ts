// The parts of an article that a request asks for.
import {hasHeadNoun, hasLabel} from '../library/catalogue/topic-words.ts';
import {topicKey} from '../library/catalogue/topics.ts';
import {type Doubt, findNames} from '../matching/find-names.ts';
import {findPhrase} from '../matching/find-phrase.ts';
import {findSections} from '../matching/find-sections.ts';
import {type Article, type Paragraph, sectionAt} from '../model/article.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import {overlapsAny} from '../model/overlaps.ts';
import {isSaidBy, type Quote, speakersOf} from '../model/quote.ts';
import {covering, type Span} from '../model/span.ts';
import type {Topic} from '../model/topic.ts';
import type {Wanted} from '../model/wanted.ts';
import {type KnownPeople, keysIn, namesMeant} from './people-meant.ts';

/** What was selected in one article. */
export type Selection = {
	readonly found: readonly Finding[];
	/**
	 * How what is wanted had to be read in this article; undefined where it has none of it. Findings with doubt are good
	 * enough only if no article has what is wanted with less, even one in which nothing was left over.
	 */
	readonly doubt: Doubt | undefined;
	/** The keys of the people who are meant; absent if nobody was named. */
	readonly keys?: ReadonlySet<string>;
};

export type SelectionOptions = KnownPeople & {
	/** Whether paraphrases are quotes. */
	readonly indirect?: boolean;
};

/** Sections found by a misspelt word or by their number have lower scores. */
const sureScore = 0.7;

/**
 * Returns the findings of one kind that fit all that is wanted. A section narrows them to its text, a topic and a person to
 * the paragraphs that mention them; a person narrows quotes to those they said, and a topic to those that its sentence,
 * paragraph, subhead or headline say are about it. Paraphrases are quotes only if `indirect`.
 */
export const selectInArticle = (
	article: Article,
	kind: FindingKind,
	wanted: Wanted,
	{indirect = false, ...known}: SelectionOptions = {},
): Selection => {
	const scope = scopeOf(article, kind, wanted, known);
	const told = {doubt: scope.doubt, ...(scope.keys && {keys: scope.keys})};
	if (scope.places.length + scope.quotePlaces.length === 0) return {found: [], ...told};
	const counted = indirect ? article.quotes : article.quotes.filter(quote => quote.kind !== 'indirect');
	return {found: foundIn(article, kind, scope, counted), ...told};
};

type Scope = {
	/** In text order, not overlapping. */
	readonly places: readonly Span[];
	/** Where quotes are looked for: also under a headline or a subhead that names the topic. */
	readonly quotePlaces: readonly Span[];
	/** The names of those who are meant; undefined if nobody was named. */
	readonly names: ReadonlySet<string> | undefined;
	/** Their keys. */
	readonly keys: ReadonlySet<string> | undefined;
	readonly topics: readonly Topic[];
	readonly doubt: Doubt | undefined;
};

const scopeOf = (article: Article, kind: FindingKind, wanted: Wanted, known: KnownPeople): Scope => {
	const {sections} = article;
	const people = wanted.person === undefined ? undefined : namesMeant(article, wanted.person, known);
	const topics = wanted.topic === undefined ? undefined : topicsFor(article, wanted.topic);
	const hits = wanted.section === undefined ? undefined : findSections(sections, wanted.section);
	const best = hits?.filter(({score}) => score === hits[0]!.score);
	const isMissing = best?.length === 0 || people?.names.size === 0 || topics?.found.length === 0;
	const sectionDoubt: Doubt = (best?.[0]?.score ?? 1) >= sureScore ? 0 : 2;

	let places: readonly Span[] = sections.map(({span}) => span);
	if (best) places = best.map(({index}) => sections[index]!.span);
	const before = places;
	if (topics)
		places = paragraphsWith(
			article,
			places,
			topics.found.flatMap(({mentions}) => mentions),
		);
	if (people && kind !== 'person' && kind !== 'quote')
		places = paragraphsWith(article, places, tracesOf(article, people.names));
	const isAllowed = overlapsAny(before);
	const headed = topics ? sectionsHeadedBy(article, topics.found).filter(isAllowed) : [];
	return {
		places: [...places].sort((a, b) => a.start - b.start),
		quotePlaces: [...places, ...headed],
		names: people?.names,
		keys: people?.keys,
		topics: topics?.found ?? article.topics,
		doubt: isMissing ? undefined : (Math.max(sectionDoubt, people?.doubt ?? 0, topics?.doubt ?? 0) as Doubt),
	};
};

/** Finds topics by their labels. A phrase that is no label but occurs in the story counts as a topic without weight. */
const topicsFor = (
	{topics, text, headline, sections}: Article,
	words: string,
): {found: readonly Topic[]; doubt: Doubt} => {
	const labelled = findNames(
		topics.map(({label}) => label),
		words,
	);
	if (labelled.doubt === 2 || labelled.found.length === 0) {
		const mentions = findPhrase(text, words);
		const heads = [headline, ...sections.map(({subhead}) => subhead)];
		const isInHead = heads.some(head => head !== undefined && findPhrase(head, words).length > 0);
		if (mentions.length > 0 || isInHead) return {found: [{label: words, mentions, weight: 0}], doubt: 1};
	}
	return {found: labelled.found.map(index => topics[index]!), doubt: labelled.doubt};
};

/**
 * Returns the sections whose subhead names one of the topics: all of them if the headline does, or if one is the first topic of the
 * article, which stands above the headline.
 */
const sectionsHeadedBy = ({headline, sections, topics}: Article, found: readonly Topic[]): readonly Span[] => {
	const isNamedIn = (words: string | undefined): boolean =>
		words !== undefined &&
		found.some(({label, weight}) => (weight > 0 ? hasHeadNoun : hasLabel)(words, topicKey(label)));
	const isAboutIt = isNamedIn(headline) || found.some(topic => topic === topics[0]);
	return sections.filter(({subhead}) => isAboutIt || isNamedIn(subhead)).map(({span}) => span);
};

/** Where people are mentioned or quoted. */
const tracesOf = ({people, quotes}: Article, names: ReadonlySet<string>): readonly Span[] => [
	...people.flatMap(({name, mentions}) => (names.has(name) ? mentions : [])),
	...quotes.flatMap(quote => (isSaidBy(quote, names) ? [covering(quote.content)] : [])),
];

const paragraphsWith = ({sections}: Article, places: readonly Span[], traces: readonly Span[]): readonly Span[] => {
	const [isTouched, isAllowed] = [overlapsAny(traces), overlapsAny(places)];
	return sections
		.flatMap(({span, paragraphs}): readonly Span[] => {
			const head = paragraphs[0] ? {start: span.start, end: paragraphs[0].span.start} : span;
			return [head, ...paragraphs.map((paragraph: Paragraph) => paragraph.span)];
		})
		.filter(span => isTouched(span) && isAllowed(span));
};

const foundIn = (
	article: Article,
	kind: FindingKind,
	{places, quotePlaces, names, topics}: Scope,
	counted: readonly Quote[],
): readonly Finding[] => {
	const hasPlace = overlapsAny(places);
	const within = <Thing extends Span>(spans: readonly Thing[]) => spans.filter(hasPlace);
	const hasQuotePlace = overlapsAny(quotePlaces);
	const quotes = counted.filter(({content}) => content.some(hasQuotePlace));
	switch (kind) {
		case 'article':
			return [{kind, article}];
		// selection/passages.ts finds them.
		case 'passage':
			return [];
		case 'section': {
			const sections = new Set(places.map(({start}) => sectionAt(article.sections, start)));
			const said = Map.groupBy(counted, ({content}) => sectionAt(article.sections, content[0]!.start));
			return [...sections].map(section => ({kind, article, section, quotes: said.get(section) ?? []}));
		}
		case 'quote':
			return quotes.filter(quote => !names || isSaidBy(quote, names)).map(quote => ({kind, article, quote}));
		case 'person': {
			const said = Map.groupBy(
				quotes.flatMap(quote => speakersOf(quote).map(name => ({name, quote}))),
				({name}) => name,
			);
			const keys = keysIn(article);
			return article.people.flatMap((person): readonly Finding[] => {
				if (names && !names.has(person.name)) return [];
				const words = (said.get(person.name) ?? []).map(({quote}) => quote);
				const mentions = within(person.mentions);
				return mentions.length + words.length === 0
					? []
					: [{kind, article, identity: keys.get(person.name)!, person, mentions, said: words}];
			});
		}
		case 'topic':
			return topics.flatMap((topic): readonly Finding[] => {
				const mentions = within(topic.mentions);
				return mentions.length === 0 ? [] : [{kind, article, topic, mentions}];
			});
	}
};
