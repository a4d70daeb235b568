// The Austrian press agency's DeFacto and OnlineManager: a line with the medium and the date, the section, the headline, the text.
import {statedDate} from '../facts/stated-date.ts';
import {type DatabaseArticle, paragraphsOf} from './database-article.ts';
import {type ExportParagraph, wordsOfParagraph} from './paragraph.ts';

/** “"Medium" vom 03.02.2031 … Seite: 2”, or for the web “"Medium" gefunden am 03.02.2031 17:04 Uhr”. */
const head =
	/^["„“]([^"\n]{2,100})["“”] (?:Nr\. ?\S{1,12} )?(?:vom|gefunden am) (\d\d\.\d\d\.\d{4})(?: (\d\d:\d\d) Uhr)?(?: +Seite:? ?\S{1,20})?(?: +Ressort: ?.{1,80})?$/;

/** What the head of a document states. */
export type ApaHead = Required<Pick<DatabaseArticle, 'outlet' | 'published'>>;

/** Returns what the head of a document states; undefined for any other line. */
export const apaHeadIn = (text: string): ApaHead | undefined => {
	const [, outlet, day, time] = text.length > 200 ? [] : (head.exec(text) ?? []);
	const published = day === undefined ? undefined : statedDate(time === undefined ? day : `${day} ${time}`);
	return published === undefined ? undefined : {outlet, published};
};

/** Returns true for the line of the section, which follows the head. */
export const isApaSection = (text: string): boolean => /^(?:Ressort|Seite): ?/.test(text) && text.length <= 120;

const rule = /^_{60,70}$/;

/** Paragraphs at the top in which the headline stands where the markup says which it is: above it may be an edition and a deck. */
const topLength = 4;
/** UTF-16 units of the name of an edition or a series: “Abend”. */
const longestEdition = 30;

const isEdition = (text: string): boolean => text.length <= longestEdition && !/[.!?:”“"]$/.test(text);

/** “Von Jule Anders” above the headline; “Von der Mühle zum Wehr” may be one. */
const bylineAbove =
	/^Von ((?:\p{Lu}[\p{L}.’'-]{1,30} ){1,3}\p{Lu}[\p{L}’'-]{1,30}(?: und (?:\p{Lu}[\p{L}.’'-]{1,30} ?){2,4})?)$/u;

const articleOf = (stated: ApaHead, below: readonly ExportParagraph[]): DatabaseArticle => {
	const all = below.filter(({text}, index) => !(index < 2 && isApaSection(text)) && !rule.test(text));
	const byline = all.length > 2 && all[0]!.text.startsWith('Von ') ? bylineAbove.exec(all[0]!.text)?.[1] : undefined;
	const lines = byline === undefined ? all : all.slice(1);
	const title = Math.max(
		0,
		lines.slice(0, topLength).findIndex(({part}) => part === 'headline'),
	);
	const headline = lines[title];
	const story = lines.filter(({text}, index) => index > title || (index < title && !isEdition(text)));
	return {
		...stated,
		byline,
		headline: headline && wordsOfParagraph(headline),
		body: paragraphsOf(story.map(wordsOfParagraph)),
	};
};

/** Returns the articles of a text or a document of an office program. */
export const apaArticles = (paragraphs: readonly ExportParagraph[]): readonly DatabaseArticle[] => {
	const heads = paragraphs.flatMap((paragraph, index) => {
		const stated = apaHeadIn(wordsOfParagraph(paragraph));
		return stated === undefined ? [] : [{stated, start: index + 1}];
	});
	return heads.map(({stated, start}, index) => {
		const next = heads[index + 1];
		return articleOf(stated, paragraphs.slice(start, next && next.start - 1));
	});
};
