// NITF (IPTC News Industry Text Format): a story with its facts in `body.head`. Used by itself, and inside NewsML.

import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {childAt, childrenNamed, firstNamed, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import {isNamedPaper} from '../plain-text/fact-line.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bodyIn} from './content.ts';
import {bylineIn, datelineIn} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';

/** A job, and where the writer sits. */
const isBesideName = ({name}: XmlElement): boolean => name === 'byttl' || name === 'virtloc';

/** The archive of the New York Times has a second byline, “Quill, Ada”. */
const isForSorting = (byline: XmlElement): boolean => byline.attributes.get('class') === 'normalized_byline';

/** Several writers may have a byline each; one that names an agency says whom they write for. */
const bylineOf = (head: XmlElement | undefined): string | undefined => {
	const bylines = childrenNamed(head, 'byline')
		.filter(byline => !isForSorting(byline))
		.flatMap(byline => bylineIn(wordsIn(byline, isBesideName)) ?? []);
	return bylineOfNames(bylines.filter((byline, index) => index === 0 || !isNamedPaper(byline)));
};

/** The element for a language encloses foreign words, or stands empty at the top and means all of the text. */
const languageOf = (nitf: XmlElement, content: XmlElement | undefined): string | undefined =>
	firstOf(
		[
			nitf.attributes.get('lang'),
			content?.attributes.get('lang'),
			childrenNamed(content, 'lang')
				.find(({children}) => children.length === 0)
				?.attributes.get('lang'),
		],
		statedLanguage,
	);

/** Returns the item that a `nitf` element is. */
export const nitfItemOf = (nitf: XmlElement): WireItem => {
	const body = childAt(nitf, 'body');
	const head = childAt(body, 'body.head');
	const facts = childAt(nitf, 'head', 'docdata');
	const publication = childAt(nitf, 'head', 'pubdata')?.attributes;
	const dateline = childAt(head, 'dateline');
	const place = firstNamed(dateline, 'city') ?? firstNamed(dateline, 'location');
	const placed = datelineIn(wordsIn(place ?? dateline));
	const norm = (name: string): string | undefined => childAt(facts, name)?.attributes.get('norm');
	return {
		keys: [childAt(facts, 'doc-id')?.attributes.get('id-string')],
		headline: cleanLine(wordsIn(firstNamed(head, 'hl1'))) || cleanLine(wordsIn(childAt(nitf, 'head', 'title'))),
		byline: bylineOf(head),
		dateline: placed?.place,
		published: firstOf(
			[
				norm('date.issue'),
				publication?.get('date.publication'),
				norm('date.release'),
				firstNamed(dateline, 'story.date')?.attributes.get('norm'),
				placed?.published,
			],
			statedDate,
		),
		url: webAddressOf(publication?.get('ex-ref')),
		outlet: firstOf([publication?.get('name'), wordsIn(childAt(head, 'distributor'))], statedOutlet),
		language: languageOf(nitf, childAt(body, 'body.content')),
		body: bodyIn(nitf),
		status: facts?.attributes.get('management-status'),
		embargo: firstOf([norm('date.release')], statedDate),
	};
};
