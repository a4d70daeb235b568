// Europresse and Eureka, pages of three layouts: tables until about 2012, then articles with classes of two kinds.
import type {Element, Parent} from '../html/nodes.ts';
import {attributeOf} from '../html/nodes.ts';
import {type DatabaseArticle, paragraphsOf} from './database-article.ts';
import {databaseDate} from './database-dates.ts';
import {isDeck, isNames} from './deck-or-name.ts';
import {classOf, type MarkedParagraph, paragraphsOfTree} from './tree-paragraphs.ts';

type Mark = 'paper' | 'place' | 'title' | 'deck' | 'authors' | 'head' | 'foot';

/** Classes, some of which are ids in older pages. The first that matches counts. */
const marks: readonly (readonly [RegExp, Mark])[] = [
	[/\b(?:rdp__)?DocPublicationName\b/, 'paper'],
	[/\bDocHeader\b/, 'place'],
	[/\b(?:[tT]itreArticleVisu|rdp__articletitle)\b/, 'title'],
	// Names may have the margin of a deck as well.
	[/\bdocAuthors\b/, 'authors'],
	[/\b(?:sm-margin-bottom|rdp__subtitle)\b/, 'deck'],
	[/PubliC[-_]|\btxtCertificat\b|\bpubliC-lblNodoc\b/, 'foot'],
];

const markOf = (element: Element): Mark | 'skip' | undefined => {
	if (element.tagName === 'aside') return 'skip';
	const name = `${classOf(element)} ${attributeOf(element, 'id') ?? ''}`;
	const known = marks.find(([pattern]) => pattern.test(name))?.[1];
	return known ?? (element.tagName === 'header' ? 'head' : element.tagName === 'footer' ? 'foot' : undefined);
};

/** Below the text where no element says so. */
const footLine = /^(?:©|\(c\) |numéro de document|document number|ce certificat|this certificate)/i;
const documentId = /\b(?:news|web|tv|bio|sm)[^\p{L}\p{N}\s]\d{8}[^\p{L}\p{N}\s]\S{3,60}/u;

/** “Région, mardi 14 janvier 2031, p. 16”, in several elements or in one. */
const dateIn = (place: string): string | undefined => {
	for (let at = 0; at >= 0 && at < place.length; at = place.indexOf(',', at) + 1 || place.length) {
		const date = databaseDate(place.slice(at, at + longestDate).trim());
		if (date !== undefined) return date;
	}
	return undefined;
};

/** UTF-16 units, weekday and time of day included. */
const longestDate = 60;

const mayBeAuthor = (text: string): boolean => text.length <= 120 && !/[.!?:»”"]$/.test(text);

/** Returns the article in the tree of one document; undefined if it has no title. */
export const europresseArticle = (tree: Parent): DatabaseArticle | undefined => {
	const paragraphs = paragraphsOfTree<Mark>(tree, {markOf, breaksParagraphs: true});
	const title = paragraphs.findIndex(({mark}) => mark === 'title');
	if (title < 0) return undefined;
	const marked = (mark: Mark): readonly MarkedParagraph<Mark>[] => paragraphs.filter(each => each.mark === mark);
	const below = paragraphs.slice(title + 1);
	const foot = below.findIndex(({text, mark}) => mark === 'foot' || (mark === undefined && footLine.test(text)));
	const story = below.slice(0, foot < 0 ? undefined : foot).filter(({mark}) => mark === undefined);
	// In the header the place says who it is; in a table it is the first line of the text that has names only.
	const named = below.find(({mark, text}) => mark === 'authors' || (mark === 'head' && mayBeAuthor(text)));
	const first = named === undefined && story.length > 1 && isNames(story[0]!.text) ? story[0] : undefined;
	const deck = below.find(({mark}) => mark === 'deck');
	return {
		key: paragraphs.flatMap(({text}) => documentId.exec(text)?.[0] ?? [])[0],
		headline: marked('title')
			.map(({text}) => text)
			.join(' '),
		byline: (named ?? first)?.text,
		published: dateIn(
			marked('place')
				.map(({text}) => text)
				.join(' '),
		),
		outlet: marked('paper')[0]?.text,
		standfirst: deck !== undefined && isDeck(deck.text) ? deck.text : undefined,
		body: paragraphsOf(story.slice(first === undefined ? 0 : 1).map(({text}) => text)),
	};
};
