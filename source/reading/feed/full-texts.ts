// Feeds made for Yandex have the text of an item in an element of its own, which parsers of feeds do not know.

const mark = '<yandex:full-text';
const opening = /<yandex:full-text(?:\s[^<>]{0,500})?>/g;

/** Returns a feed in which such a text is called as in all other feeds. The description beside it is its first sentence. */
export const withKnownTexts = (xml: string): string =>
	xml.includes(mark)
		? xml
				.replace(opening, '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">')
				.replaceAll('</yandex:full-text>', '</content:encoded>')
		: xml;
