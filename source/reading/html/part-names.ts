// The names of a part (its class and id) that Readability counts against it. It looks for their letters anywhere in a name, so
// that “remarks”, “extract”, “media” and “share-price” are furniture to it, and it deletes such parts of a story.
import {attributeOf, type Element} from './nodes.ts';

/** Readability's own lists: parts it deletes, unless the second speaks for them; and what counts against and for a part. */
const unlikely =
	/-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const perhaps = /and|article|body|column|content|main|shadow/i;
const negative =
	/-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
const positive = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const sharing = /(?:\b|_)share(?:daddy)?(?:\b|_)/i;

const isNegative = (name: string): boolean => negative.test(name) && !positive.test(name);

/** Words of such names that a part of a story may have as well; letters of others are there by chance. */
const countedWords = new Set(
	(
		'commentary community contact contacts cover extra extras header headers legends masthead media meta ' +
		'remark replies scroll social supplemental tags widget widgets'
	).split(' '),
);

/** Words for what is never the story, wherever it stands. */
const furnitureWords = new Set(
	(
		'ad adbreak ads advert adverts agegate ai audio avatar bio breadcrumb breadcrumbs caption combx consent cookie cookies ' +
		'credit disqus figure footer footers gallery gdpr hid hidden image images menu menus modal newsletter outbrain pager ' +
		'pagination photo photos picture placeholder player popup popups replies rss share sharedaddy sharing shopping ' +
		'shoutbox signup skyscraper subscribe taboola video yom'
	).split(' '),
);
/** The same at the start or the end of a word: “recentcomments”, “relatedposts”. */
const furnitureStem =
	/^(?:comment(?!ar)|related|share(?!hold)|sponsor|promo(?!t)|banner|sidebar)|(?:comments?|sponsor|banner|sidebar)$|(?<!un|cor|inter)related$/;
/** Stems at the start or the end of a word that do not make it another one: “scroller”, “subheader”. */
const countedStem = /^(?:scroll|header|media|widget|social|community)|(?:header|media|widget|scroll)$/;

/** Shares of a company and of a market. */
const otherShares = /market[-_ ]?shares?|shares?[-_ ]?(?:price|value|holder|index)s?/gi;

/** UTF-16 units of a class and of an id that are looked at. */
const longestName = 300;

/** The class and the id of an element, as they are written. */
export type PartName = {readonly className: string; readonly id: string};

/** Returns the name of an element. */
export const partNameOf = (element: Element): PartName => ({
	className: (attributeOf(element, 'class') ?? '').slice(0, longestName),
	id: (attributeOf(element, 'id') ?? '').slice(0, longestName),
});

/** Returns true if Readability may delete the part for its name. */
const isCounted = ({className, id}: PartName): boolean => {
	const both = `${className} ${id}`;
	return (unlikely.test(both) && !perhaps.test(both)) || isNegative(className) || isNegative(id) || sharing.test(both);
};

/** How far a name speaks against a part: not at all, by letters inside other words, by a word, or beyond doubt. */
export type NameWeight = 'none' | 'letters' | 'word' | 'furniture';

const wordsOf = (name: string): readonly string[] =>
	name
		.replace(otherShares, '')
		.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
		.toLowerCase()
		.split(/[^a-z]+/);

/** Returns how far a name speaks against its part. */
export const weightOfName = (name: PartName): NameWeight => {
	if ((name.className === '' && name.id === '') || !isCounted(name)) return 'none';
	const words = wordsOf(`${name.className} ${name.id}`);
	if (words.some(word => furnitureWords.has(word) || furnitureStem.test(word))) return 'furniture';
	return words.some(word => countedWords.has(word) || countedStem.test(word)) ? 'word' : 'letters';
};

/** Names of a byline or a dateline, which Readability deletes where it meets the first. */
const bylineName = /byline|author|dateline|writtenby/i;

/** Returns true if Readability may take the element for the page's byline. */
export const mayBeByline = (element: Element, {className, id}: PartName): boolean =>
	bylineName.test(className) ||
	bylineName.test(id) ||
	element.attrs.some(
		attr =>
			(attr.name === 'rel' && attr.value === 'author') || (attr.name === 'itemprop' && attr.value.includes('author')),
	);

const naming = new Set(['class', 'id', 'rel', 'itemprop']);

/** Removes what Readability judges an element by. */
export const unname = (element: Element): void => {
	element.attrs = element.attrs.filter(({name}) => !naming.has(name));
};
