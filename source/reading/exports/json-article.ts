// Makes the draft of an article of a JSON object, by the keys in export-shapes.ts.
import type {Origin} from '../../model/document.ts';
import type {Draft} from '../collections/drafts.ts';
import {type DayOrder, dayOrderOf, inDayOrder} from '../facts/day-order.ts';
import {dateOfCount, statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {isMarkup, lineOfMarkup, wordsOrMarkup} from '../markup/is-markup.ts';
import {withoutNotes} from '../wire/content.ts';
import {datelineIn, withoutBy} from '../wire/stated-lines.ts';
import {bodyInFields, keysWith, withoutFraming} from './article-body.ts';
import {fieldKeys} from './export-shapes.ts';
import {firstValue} from './json-fields.ts';
import {isObject, type JsonObject, own, stringAt} from './json-object.ts';
import {unwrapped} from './json-tables.ts';
import {contributorsIn, withKnownNames, writersOf} from './known-names.ts';
import {isOwnArticle, ownDraft} from './own-export.ts';
import {headlineByRole} from './structured-bodies.ts';

const dateIn = (words: string): string | undefined =>
	/^\d{9,14}$/.test(words) ? dateOfCount(Number(words)) : statedDate(words);

/** UTF-16 units of a body without a headline; shorter ones are messages and notes. */
const shortestBody = 200;

/** Data sets of texts and their summaries have no headlines: CNN/Daily Mail, XSum. */
const isSummarised = (article: JsonObject): boolean =>
	(Object.hasOwn(article, 'article') && Object.hasOwn(article, 'highlights')) ||
	(Object.hasOwn(article, 'document') && Object.hasOwn(article, 'summary'));

/** Returns the objects to read one as: MultiNews puts what several papers wrote of one event into one field. */
export const eachIn = (value: JsonObject): readonly JsonObject[] => {
	const texts = stringAt(value, 'document').split('|||||');
	return texts.length < 2 ? [value] : texts.map(document => ({...value, document}));
};

/** NewsAPI has the first two hundred letters of each article. */
const isCutShort = (body: string): boolean => /\[\+\d{1,7} chars\]\s*$/.test(body.slice(-40));

/** WordPress numbers its writers. */
const isName = (words: string): boolean => !/^\d+$/.test(words);

/** Items of agencies state when their version was made, and their bylines may begin with “Von” or “Par”. */
const bylineOf = (article: JsonObject, names: readonly string[]): string | undefined => {
	const isOfAgency = ['versioncreated', 'versionCreated', 'version_created'].some(key => Object.hasOwn(article, key));
	const words = names.map(lineOfMarkup);
	return bylineOfNames((isOfAgency ? words.map(withoutBy) : words).filter(isName));
};

const pictures = new Set(['picture', 'graphic', 'video', 'audio']);

/** ninjs lists pictures beside stories, with a headline and a caption. */
const isPicture = (article: JsonObject): boolean =>
	pictures.has(stringAt(article, 'type')) &&
	['renditions', 'versioncreated', 'versionCreated'].some(key => Object.hasOwn(article, key));

/** What a feed states of all its articles. In a JSON Feed an item may be a few words without a title. */
export type OfFeed = Pick<Draft, 'byline' | 'outlet'> & {
	readonly order?: DayOrder | undefined;
	readonly isJsonFeed?: boolean;
};

/** Returns the draft, or undefined if the object is not an article: settings and catalogues have titles and texts as well. */
const draftOf = (article: JsonObject, origin: Origin, feed: OfFeed): Draft | undefined => {
	if (isPicture(article)) return undefined;
	const text = bodyInFields(article);
	const summary = text ?? firstValue(article, fieldKeys.summary, words => words.join('\n\n'));
	if (summary === undefined) return undefined;
	const headline =
		(lineOfMarkup(headlineByRole(article) ?? '') || undefined) ??
		firstValue(
			article,
			[...fieldKeys.headline, ...keysWith(article, 'headline_')],
			([words = '']) => lineOfMarkup(words) || undefined,
		);
	const published = firstValue(article, fieldKeys.published, ([words = '']) => dateIn(inDayOrder(words, feed.order)));
	const url = firstValue(article, fieldKeys.url, ([address]) => webAddressOf(address));
	const isStory = headline !== undefined && (published ?? url) !== undefined;
	const found = text ?? (isStory ? summary : undefined);
	const body = found === undefined ? undefined : wordsOrMarkup(found);
	if (body === undefined || isCutShort(body)) return undefined;
	const mayBeShort = feed.isJsonFeed === true || isSummarised(article);
	if (headline === undefined && body.length < shortestBody && !mayBeShort) return undefined;
	return {
		origin,
		headline,
		byline:
			firstValue(article, fieldKeys.byline, names => bylineOf(article, names)) ??
			bylineOfNames(contributorsIn(article)) ??
			feed.byline,
		dateline: firstValue(article, fieldKeys.dateline, ([words = '']) => datelineIn(words)?.place),
		published,
		url,
		outlet: firstValue(article, fieldKeys.outlet, ([name]) => statedOutlet(name)) ?? feed.outlet,
		language: firstValue(article, fieldKeys.language, ([tag]) => statedLanguage(tag)),
		...(isMarkup(body) ? {html: withoutNotes(withoutFraming(body))} : {text: body}),
	};
};

/** Objects of a list whose dates are looked at. */
const mostLooked = 2000;

/** Returns the order in which the objects of a list have the day and the month of their dates. */
export const dayOrderIn = (list: readonly unknown[]): DayOrder | undefined =>
	dayOrderOf(
		list
			.slice(0, mostLooked)
			.flatMap(value =>
				isObject(value)
					? (firstValue(withKnownNames(unwrapped(value)), fieldKeys.published, ([words]) => words) ?? [])
					: [],
			),
	);

/** Returns the draft of an article that newsread printed, or that another program exported. */
export const draftFrom = (value: JsonObject, origin: Origin, feed: OfFeed = {}): Draft | undefined => {
	if (isOwnArticle(value)) return ownDraft(value, origin);
	if (isUnpublished(value)) return undefined;
	const inner = unwrapped(value);
	return (
		draftOf(withKnown(value), origin, feed) ?? (inner === value ? undefined : draftOf(withKnown(inner), origin, feed))
	);
};

const withKnown = (value: JsonObject): JsonObject => {
	const article = withKnownNames(value);
	const authors = own(article, 'authors');
	const writers = writersOf(authors);
	return writers === authors ? article : {...article, authors: writers};
};

/** WordPress keeps drafts, and posts that were thrown away, among the others. */
const isUnpublished = (value: JsonObject): boolean =>
	isObject(own(value, 'content')) &&
	/^(?:draft|auto-draft|pending|future|trash|private)$/.test(stringAt(value, 'status'));
